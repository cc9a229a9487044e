import type { ComparedFacts, PairDays } from '@/utils/compare/explore/compared-facts';
import { type Columns, wordOf } from '@/utils/model/columns/columns';
import type { PairTrait } from '@/utils/model/explore';
import type { EntityRef } from '@/utils/model/report';
import type { Reader } from '../reports/reader';
import type { ComparedPair } from './facts';
import type { BreakdownSources } from './read-breakdown';

/** The same pairs, with whose they are by each word that is asked for: all of a pair is one affiliate's, advertiser's, network's. */
export async function withTraits(
  sources: BreakdownSources,
  words: readonly PairTrait[],
  reader: Reader,
): Promise<ComparedFacts> {
  const { facts, pairs } = sources;
  const withWord = async (fact: PairDays): Promise<PairDays> => {
    const found = pairs.get(fact.key);
    const traits = await Promise.all(
      words.map(async (word) => [word, found ? await traitOf(word, found, sources, reader) : null] as const),
    );
    return { ...fact, traits: Object.fromEntries(traits) };
  };
  return words.length === 0 ? facts : { ...facts, pairs: await Promise.all(facts.pairs.map(withWord)) };
}

async function traitOf(
  word: PairTrait,
  found: ComparedPair,
  { gathered, dimensionsOf, read }: BreakdownSources,
  reader: Reader,
): Promise<EntityRef | null> {
  const { pair, other } = found;
  const { connection, plan, range } = other;
  const { affiliate } = pair;
  if (word === 'affiliate') return affiliate === null ? null : nameOf(affiliate, connection.id, reader);
  const isHere = word === 'network';
  const side = isHere ? gathered.tracker : connection;
  if (!dimensionsOf(side).includes(word)) return null;
  const filter = isHere || affiliate === null ? {} : { filter: { affiliate: [affiliate] } };
  const { timeZone } = isHere ? plan.here : plan.there;
  const { value } = await read(side.id, { ...range, timeZone, groupBy: ['offer', word, 'day'], ...filter });
  return value && onlyValue(value.columns, word, isHere ? pair.here.offers : pair.there.offers);
}

async function nameOf(id: string, connection: string, reader: Reader): Promise<EntityRef> {
  const { value } = await reader.entities(connection, 'affiliate');
  return { id, name: value?.entities.find((entity) => entity.id === id)?.name ?? null };
}

/** Null where the offers have none, or several. */
function onlyValue(columns: Columns, word: PairTrait, offers: ReadonlySet<string>): EntityRef | null {
  const [own, values] = [wordOf(columns, 'offer'), wordOf(columns, word)];
  const isOwn = own?.ids.map((id) => offers.has(id)) ?? [];
  const found = new Map<string, string | null>();
  for (let row = 0; row < columns.length; row++) {
    if (!isOwn[own?.codes[row] ?? 0]) continue;
    const code = values?.codes[row] ?? 0;
    found.set(values?.ids[code] ?? '', values?.names?.[code] ?? null);
  }
  const [first, second] = [...found];
  return first && !second && first[0] !== '' ? { id: first[0], name: first[1] } : null;
}
