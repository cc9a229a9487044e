import { useMutation } from '@tanstack/react-query';
import { toFailure } from '@/utils/model/errors';
import type { Portal } from '@/utils/model/platform';
import type { Shell } from './shell';

/** Adds whichever of the Demo pair is missing, and goes to see it. */
export function useDemo(shell: Shell) {
  const demo = useMutation({
    mutationFn: () => addDemo(shell),
    onSuccess: () => shell.goTo('demo.html'),
  });
  return { ...demo, failure: toFailure(demo.error) };
}

async function addDemo({ ask }: Shell): Promise<void> {
  const cards = await ask('connections.list', null);
  const there = new Set(cards.filter(({ platform }) => platform === 'demo').map(({ portal }) => portal));
  for (const [portal, name] of PAIR) {
    if (there.has(portal)) continue;
    const values = { portal };
    const account = { portal, timeZone: null, currency: null };
    await ask('connections.save', { id: null, platform: 'demo', name, values, ...account });
  }
}

const PAIR = [
  ['tracker', 'Demo Tracker'],
  ['network', 'Demo Network'],
] as const satisfies readonly (readonly [Portal, string])[];
