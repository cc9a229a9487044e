/**
 * Takes countries out of a name's words: codes (`US`, `uk`), names in English and Russian, up to three words long.
 *
 * @param words as written
 */
export function takeGeos(words: readonly string[]): { geos: Set<string>; rest: string[] } {
  const geos = new Set<string>();
  const rest: string[] = [];
  const isLoud = words.every((word) => word === word.toUpperCase());
  for (let index = 0; index < words.length; ) {
    const found = geoAt(words, index, isLoud);
    if (found) geos.add(found.geo);
    else rest.push((words[index] ?? '').toLowerCase());
    index += found?.length ?? 1;
  }
  return { geos, rest };
}

function geoAt(
  words: readonly string[],
  index: number,
  isLoud: boolean,
): { geo: string; length: number } | undefined {
  countries ??= readCountries();
  const first = (words[index] ?? '').toLowerCase();
  for (const { name, geo } of countries.get(first) ?? []) {
    if (first.length === 2 && name.length === 1 && !isCode(words, index, isLoud)) continue;
    if (name.every((word, place) => words[index + place]?.toLowerCase() === word)) {
      return { geo, length: name.length };
    }
  }
  return undefined;
}

/** Two letters are a country where they are written as one: `it works`, `AI Trader` and `LOSE IT NOW` name none. */
function isCode(words: readonly string[], index: number, isLoud: boolean): boolean {
  const word = words[index] ?? '';
  const lower = word.toLowerCase();
  if (NO_COUNTRIES.has(lower)) return false;
  const isUpper = word === word.toUpperCase();
  if (ALSO_WORDS.has(lower)) return isUpper && (!isLoud || index === words.length - 1);
  return isUpper || index === 0 || index === words.length - 1;
}

const NO_COUNTRIES = new Set(['ai', 'tv', 'cc', 'ss', 'io', 'pm', 'am', 'fm', 'eu', 'un']);
const ALSO_WORDS = new Set([
  ...['in', 'it', 'no', 'is', 'me', 'to', 'be', 'so', 'my', 'do', 'at', 'as', 'by', 'de', 'la', 'co', 'id'],
]);

interface Country {
  /** In lower case. */
  name: readonly string[];
  geo: string;
}

/** By the first word, the longest name first. */
let countries: Map<string, Country[]> | undefined;

function readCountries(): Map<string, Country[]> {
  const displays = ['en', 'ru'].flatMap((language) =>
    (['long', 'short'] as const).map(
      (style) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none', style }),
    ),
  );
  const named = CODES.flatMap((code) => {
    const names = displays.flatMap((display) => display.of(code) ?? []).map(wordsOf);
    // Of codes that another one has replaced too: `UK`, `SU`.
    const geo = new Intl.Locale('und', { region: code }).region ?? code;
    return names.length > 0 ? [[code.toLowerCase()], ...names].map((name) => ({ name, geo })) : [];
  });
  const all = [...named, ...OTHER_NAMES.map(([name, geo]) => ({ name: [name], geo }))];
  return Map.groupBy(
    all.toSorted((a, b) => b.name.length - a.name.length),
    ({ name }) => name[0] ?? '',
  );
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const CODES = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));

function wordsOf(name: string): string[] {
  return name.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
}

const OTHER_NAMES = [
  'usa US',
  'england GB',
  'britain GB',
  'англия GB',
  'uae AE',
  'оаэ AE',
  'рф RU',
  'korea KR',
]
  .concat('czech CZ', 'turkey TR', 'holland NL')
  .map((pair) => pair.split(' ') as [name: string, geo: string]);
