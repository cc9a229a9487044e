import { FIRST_ASKS, textOf } from '@/utils/messages/first-asks';
import type { Area } from '@/utils/store/area';

/**
 * What the popup asks first, answered beforehand: a worker that has just woken gives it before its services are up.
 * Kept in memory only (`storage.session`), so that it ends with the browser, as the passphrase does.
 */
export interface ReadyAnswers {
  /** Epoch milliseconds from which on its days are others. */
  until: number;
  /** By the text of the ask. */
  values: Record<string, unknown>;
}

/** Written and read whole, as one text: what the browser has to take apart costs more. */
export const READY_KEY = 'ready';

/** Undefined where nothing is ready: whoever asks waits for the services. Read once, in a worker's first moments. */
export function createFinder(
  session: () => Pick<Area, 'get'>,
): (asked: Asked) => Promise<unknown> | undefined {
  let reading: Promise<ReadyAnswers | undefined> | undefined;

  async function read(): Promise<ReadyAnswers | undefined> {
    const text = (await session().get(READY_KEY))[READY_KEY];
    return typeof text === 'string' ? JSON.parse(text) : undefined;
  }

  return (asked) => {
    const text = textOf(asked);
    if (!FIRST.has(text)) return undefined;
    // What cannot be read is not ready: the services answer.
    reading ??= read().catch(() => undefined);
    return reading.then((ready) => (ready && Date.now() < ready.until ? ready.values[text] : undefined));
  };
}

const FIRST = new Set(FIRST_ASKS.map(textOf));

interface Asked {
  ask: string;
  payload: unknown;
}
