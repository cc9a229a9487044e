/**
 * What the popup asks first, answered beforehand by the background: the page reads it by itself, and nobody has to
 * wake for it. Kept in memory only (`storage.session`), so that it ends with the browser, as the passphrase does.
 */
export interface ReadyAnswers {
  /** Epoch milliseconds from which on its days are others. */
  until: number;
  /** By the text of the ask. */
  values: Record<string, unknown>;
}

/** Written and read whole, as one text: what the browser has to take apart costs more. */
export const READY_KEY = 'ready';

/** Undefined where nothing is ready, or what was kept cannot be read: the background answers then. */
export async function readReady(session: ReadingArea): Promise<ReadyAnswers['values'] | undefined> {
  try {
    const { [READY_KEY]: text } = await session.get(READY_KEY);
    const ready: Partial<ReadyAnswers> | undefined = typeof text === 'string' ? JSON.parse(text) : undefined;
    return Date.now() < (ready?.until ?? 0) ? ready?.values : undefined;
  } catch {
    return undefined;
  }
}

/** `browser.storage.session`, as far as it is read. */
export interface ReadingArea {
  get(key: string): Promise<Record<string, unknown>>;
}
