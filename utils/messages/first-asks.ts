import type { SummaryRange } from '@/utils/model/summary';
import type { AskingRuntime } from './ask';
import type { Ask, MessageName } from './map';
import { type ReadingArea, readReady } from './ready';

/** What the popup opens with. */
export const FIRST_RANGE: SummaryRange = '7d';

/** What the popup needs before it can show anything. */
export const FIRST_ASKS: readonly FirstAsk[] = [
  { ask: 'settings.get', payload: null },
  { ask: 'lock.state', payload: null },
  { ask: 'summary.get', payload: { range: FIRST_RANGE, refresh: false } },
];

type FirstAsk = {
  [Name in MessageName]: { ask: Name; payload: Ask<Name> };
}[MessageName];

/** Two asks are the same where these texts are. */
export function textOf({ ask, payload }: { ask: string; payload: unknown }): string {
  return `${ask} ${JSON.stringify(payload)}`;
}

/**
 * At once, while the page's own code is still being read: takes what is ready, else asks the background, which wakes
 * meanwhile.
 */
export function askFirst(runtime: Pick<AskingRuntime, 'sendMessage'>, session: ReadingArea): void {
  const ready = readReady(session);
  const answerTo = async (asked: FirstAsk) => {
    const value = (await ready)?.[textOf(asked)];
    return value === undefined ? runtime.sendMessage(asked) : { ok: true, value };
  };
  const answers = new Map(FIRST_ASKS.map((asked) => [textOf(asked), answerTo(asked)]));
  // A page that never takes one has not failed to hear it; one that does hears of the failure itself.
  for (const answer of answers.values()) answer.catch(() => undefined);
  globalThis.tracksideFirst = { answers, areReady: ready.then(Boolean) };
}

/** The runtime, but what was asked first is not asked again. Each answer is taken once: after it they grow old. */
export function afterFirstAsks(runtime: AskingRuntime): AskingRuntime {
  return {
    get id() {
      return runtime.id;
    },
    sendMessage(message) {
      const text = textOf(message as FirstAsk);
      const answer = globalThis.tracksideFirst?.answers.get(text);
      globalThis.tracksideFirst?.answers.delete(text);
      return answer ?? runtime.sendMessage(message);
    },
  };
}

/** Calls back when the page stands on what was ready: now the background is asked for what is true now. */
export async function whenReady(askAnew: () => void): Promise<void> {
  if (await globalThis.tracksideFirst?.areReady) setTimeout(askAnew, AFTER_READY);
}

/** Milliseconds. Waking takes the machine's time, and the page is still being drawn. */
const AFTER_READY = 100;

declare global {
  /** Set by the page's first script. */
  var tracksideFirst: { answers: Map<string, Promise<unknown>>; areReady: Promise<boolean> } | undefined;
}
