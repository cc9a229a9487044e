import type { SummaryRange } from '@/utils/model/summary';
import type { AskingRuntime } from './ask';
import type { Ask, MessageName } from './map';

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

/** Sends them at once: the background wakes while the page's own code is still being read. */
export function askFirst(runtime: Pick<AskingRuntime, 'sendMessage'>): void {
  const answers = new Map(FIRST_ASKS.map((asked) => [textOf(asked), runtime.sendMessage(asked)]));
  // A page that never takes one has not failed to hear it; one that does hears of the failure itself.
  for (const answer of answers.values()) answer.catch(() => undefined);
  globalThis.tracksideFirstAnswers = answers;
}

/** The runtime, but what was asked first is not asked again. Each answer is taken once: after it they grow old. */
export function afterFirstAsks(runtime: AskingRuntime): AskingRuntime {
  return {
    get id() {
      return runtime.id;
    },
    sendMessage(message) {
      const text = textOf(message as FirstAsk);
      const answer = globalThis.tracksideFirstAnswers?.get(text);
      globalThis.tracksideFirstAnswers?.delete(text);
      return answer ?? runtime.sendMessage(message);
    },
  };
}

declare global {
  /** Set by the page's first script. */
  var tracksideFirstAnswers: Map<string, Promise<unknown>> | undefined;
}
