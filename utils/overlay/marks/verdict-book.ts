import type { BadgeWords, RowVerdict } from '@/utils/model/comparison';
import { MOST_KEY_TEXT, MOST_ROWS, type VisibleRows } from '@/utils/model/page-view';
import type { RowsOnPage } from '../door';

/** How the words and percents beside verdicts are written. */
export interface Wording {
  words: BadgeWords;
  language: string;
}

/** What is known of the rows of one page. */
export interface VerdictBook {
  /** Undefined: not known yet; null: nothing to show. */
  get(key: string): RowVerdict | null | undefined;
  readonly wording: Wording | null;
  /** Asks for those of the keys that nobody has asked for, in as few messages as they fit in. */
  want(by: VisibleRows['by'], keys: Iterable<string>): void;
}

export function createVerdictBook(ask: RowsOnPage['ask'], onAnswer: () => void): VerdictBook {
  const known = new Map<string, RowVerdict | null>();
  const asked = new Set<string>();
  let wording: Wording | null = null;

  async function askFor(by: VisibleRows['by'], keys: string[]): Promise<void> {
    // Not answered is not known: the rows stay bare until the page is asked about anew.
    const answer = await ask({ by, keys }).catch(() => null);
    if (!answer) return;
    wording = answer;
    for (const [index, key] of keys.entries()) known.set(key, answer.rows[index] ?? null);
    onAnswer();
  }

  return {
    get: (key) => known.get(key),
    get wording() {
      return wording;
    },
    want(by, keys) {
      const fresh = [...new Set(keys)].filter((key) => !asked.has(key));
      for (const key of fresh) asked.add(key);
      for (const batch of batches(fresh)) void askFor(by, batch);
    },
  };
}

function batches(keys: readonly string[]): string[][] {
  const all: string[][] = [];
  let [batch, length]: [string[], number] = [[], 0];
  for (const key of keys) {
    // With its quotes and comma, and as many more as quoting may add.
    const size = JSON.stringify(key).length + 1;
    if (batch.length === 0 || batch.length === MOST_ROWS || length + size > MOST_KEY_TEXT) {
      [batch, length] = [[], 0];
      all.push(batch);
    }
    batch.push(key);
    length += size;
  }
  return all;
}
