import type { Texts } from '@/utils/texts/texts';
import { ENTRIES, type Entry } from './entries';

/** Settings in which every typed word stands somewhere; those that have it in their name go first. */
export function findSettings({ say }: Pick<Texts, 'say'>, typed: string): Entry[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const found = ENTRIES.map((entry) => ({ entry, rank: rank(entry, words) })).filter(
    ({ rank }) => rank < MISSED,
  );
  return found.toSorted((a, b) => a.rank - b.rank).map(({ entry }) => entry);

  function rank({ section, title, more }: Entry, all: readonly string[]): number {
    const name = plain(say(title));
    const text = [name, plain(say(`options.${section}`)), ...more.map((key) => plain(say(key)))].join(' ');
    if (all.every((word) => name.includes(word))) return 0;
    return all.every((word) => text.includes(word)) ? 1 : MISSED;
  }
}

const MISSED = 2;

/** Without case and accents, and with ё as people type it. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}
