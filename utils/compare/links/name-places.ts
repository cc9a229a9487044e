import { COUNTS } from './name-parts';
import { groupOf, type NameShape } from './name-shape';

export interface NamePlaces {
  /** Names that share words, pairs of common words or all words with this one, those that share the rarest first. */
  byWords(shape: NameShape, isAllowed: (place: number) => boolean): number[];
  /** Names that share letters with this one, for words that are written otherwise. */
  byLetters(shape: NameShape, isAllowed: (place: number) => boolean): number[];
  /** How many places have been looked at so far. */
  readonly looked: number;
}

type Places = readonly number[];

/** Where in a list of names the parts of a name stand. However common they are, only so many places are looked at. */
export function createPlaces(known: readonly NameShape[]): NamePlaces {
  const words = new Map<string, number[]>();
  known.forEach((shape, place) => {
    for (const word of wordsOf(shape)) add(words, word, place);
  });
  const isCommon = (word: string) => (words.get(word)?.length ?? 0) > COMMON;
  const phrases = new Map<string, number[]>();
  known.forEach((shape, place) => {
    for (const phrase of phrasesOf(wordsOf(shape), isCommon)) add(phrases, phrase, place);
  });
  const visits = createVisits(known.length);
  const { visit } = visits;
  let letters: Map<number, number[]> | undefined;

  return {
    byWords(shape, isAllowed) {
      const own = wordsOf(shape);
      const lists = [
        ...phrasesOf(own, isCommon).map((phrase) => phrases.get(phrase)),
        ...own.map((word) => words.get(word)),
      ];
      return visit(lists, isAllowed);
    },
    byLetters(shape, isAllowed) {
      letters ??= placesOfLetters(known);
      const index = letters;
      return visit(
        shape.marks.map((mark) => index.get(groupOf(mark))),
        isAllowed,
      );
    },
    get looked() {
      return visits.looked;
    },
  };
}

/** A word in more names than this finds too many; with another one it finds fewer. */
const COMMON = 40;
const MOST_WORDS = 6;
const MOST_VISITS = 120;
const MOST_FOUND = 10;

/** Words that tell something, and one country; of names that have none, whatever they have. */
function wordsOf({ parts: { words, geos } }: NameShape): string[] {
  const telling = [...words].filter(([, count]) => count > COUNTS[0]).map(([word]) => word);
  const own = (telling.length > 0 ? telling : [...words.keys()]).slice(0, MOST_WORDS);
  return own.length > 0 ? [...own, ...[...geos].slice(0, 1)].sort() : [];
}

/** Pairs of common words, and all words together. */
function phrasesOf(words: readonly string[], isCommon: (word: string) => boolean): string[] {
  const common = words.filter(isCommon);
  if (common.length === 0) return [];
  const phrases = [words.join(' + ')];
  common.forEach((first, index) => {
    for (const second of common.slice(index + 1)) phrases.push(`${first} ${second}`);
  });
  return phrases;
}

function placesOfLetters(known: readonly NameShape[]): Map<number, number[]> {
  const places = new Map<number, number[]>();
  known.forEach(({ marks }, place) => {
    for (const mark of marks) add(places, groupOf(mark), place);
  });
  return places;
}

function add<Key>(places: Map<Key, number[]>, key: Key, place: number): void {
  const list = places.get(key);
  if (list) list.push(place);
  else places.set(key, [place]);
}

/** The places that stand in most lists, a short list counting more than a long one. */
function createVisits(size: number) {
  const marks = new Float64Array(size);
  let looked = 0;

  function visit(lists: readonly (Places | undefined)[], isAllowed: (place: number) => boolean): number[] {
    const rarest = lists.filter((list) => list !== undefined).sort((a, b) => a.length - b.length);
    const found: number[] = [];
    let left = MOST_VISITS;
    for (const list of rarest) {
      const mark = Math.log(1 + size / list.length);
      for (let index = 0; index < list.length && left > 0; index++, left--) {
        const place = list[index] ?? 0;
        looked++;
        if (!isAllowed(place)) continue;
        const before = marks[place] ?? 0;
        if (before === 0) found.push(place);
        marks[place] = before + mark;
      }
    }
    found.sort((a, b) => (marks[b] ?? 0) - (marks[a] ?? 0));
    for (const place of found) marks[place] = 0;
    return found.slice(0, MOST_FOUND);
  }

  return {
    visit,
    get looked() {
      return looked;
    },
  };
}
