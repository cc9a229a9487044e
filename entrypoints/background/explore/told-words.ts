import { carriersOf } from '@/utils/compare/links/carried-words';
import { selectRows } from '@/utils/compare/offer-rows';
import type { Pair } from '@/utils/compare/pairs';
import type { Connection } from '@/utils/model/connection';
import {
  type BreakdownWord,
  COMPARED_GROUPS,
  type ComparedGroup,
  type ComparedWord,
  isBreakdown,
  type Untold,
} from '@/utils/model/explore';
import { type Dimension, SUB_IDS } from '@/utils/model/report';
import type { Gathered, OtherReports } from '../comparisons/sides';

export type DimensionsOf = (connection: Connection) => readonly Dimension[];

/** Under which word the other side of a pair tells what the tracker calls this; null: it does not. */
export function wordThere(
  word: BreakdownWord,
  pair: Pair,
  { book, known }: { book: Gathered['book']; known: readonly Dimension[] },
): Dimension | null {
  if (word === 'country' || word === 'hour') return known.includes(word) ? word : null;
  const carriers = carriersIn(book);
  const offers = [...pair.here.offers].flatMap((id) => carriers.get(id) ?? []);
  const [carrier, second] = new Set(offers.map((carried) => carried.get(word) ?? null));
  return carrier && second === undefined && known.includes(carrier) ? carrier : null;
}

type Carriers = ReadonlyMap<string, ReturnType<typeof carriersOf>>;

/** By offer: hundreds of addresses are read once, not for each word. */
const carriersOfBooks = new WeakMap<Gathered['book'], Carriers>();

function carriersIn(book: Gathered['book']): Carriers {
  const carriers =
    carriersOfBooks.get(book) ?? new Map(book.offers.map(({ id, url }) => [id, carriersOf(url)]));
  carriersOfBooks.set(book, carriers);
  return carriers;
}

/** What the rows of a side-by-side table can be put together by, and who does not tell it. */
export function toldWords(gathered: Gathered, dimensionsOf: DimensionsOf): ComparedWord[] {
  return COMPARED_GROUPS.map((word) => {
    const { told, untold } = tellersOf(word, gathered, dimensionsOf);
    return { word, told, untold };
  });
}

function tellersOf(
  word: ComparedGroup,
  gathered: Gathered,
  dimensionsOf: DimensionsOf,
): Omit<ComparedWord, 'word'> {
  const { tracker, others } = gathered;
  const isKnownHere = dimensionsOf(tracker).some((each) => each === word);
  const here: Untold[] = isKnownHere ? [] : [{ connection: tracker.id, why: 'platform' }];
  if (word === 'network') return { told: isKnownHere, untold: here };
  if (isBreakdown(word)) {
    const there = others.flatMap((other) => whyUntold(word, other, gathered, dimensionsOf) ?? []);
    return { told: isKnownHere || there.length < others.length, untold: [...here, ...there] };
  }
  if (word !== 'affiliate' && word !== 'advertiser') return { told: true, untold: [] };
  const silent = others.filter(({ connection, pairs }) =>
    word === 'affiliate'
      ? pairs.every(({ affiliate }) => affiliate === null)
      : !dimensionsOf(connection).includes(word),
  );
  return {
    told: silent.length < others.length,
    untold: silent.map(({ connection }) => ({ connection: connection.id, why: 'platform' })),
  };
}

/** Null where it tells the word of at least one pair. */
function whyUntold(
  word: BreakdownWord,
  other: OtherReports,
  { book }: Gathered,
  dimensionsOf: DimensionsOf,
): Untold | null {
  const known = dimensionsOf(other.connection);
  const isTold = (pair: Pair) =>
    wordThere(word, pair, { book, known }) !== null || (word === 'campaign' && isFedByOne(other, pair));
  if (other.pairs.some(isTold)) return null;
  const isClock = word === 'country' || word === 'hour';
  const carries = known.some((each) => each === 'source' || SUB_IDS.some((subId) => subId === each));
  return { connection: other.connection.id, why: isClock || !carries ? 'platform' : 'address' };
}

/** All that the other side counts of the pair is of that campaign. */
function isFedByOne({ here }: OtherReports, pair: Pair): boolean {
  const rows = selectRows(here.value?.rows ?? [], pair.here);
  return new Set(rows.map(({ campaign }) => campaign?.id)).size === 1;
}
