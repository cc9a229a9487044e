import type { Portal } from '@/utils/model/platform';
import type { AskBackground } from './ask';

/** Adds whichever of the Demo pair is missing; then its dashboard has something to show. */
export async function addDemo(ask: AskBackground): Promise<void> {
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
