import { type BinomFact, type BinomKind, partOf } from './binom-facts.ts';
import type { BinomSettings } from './binom-settings.ts';
import { badRequest } from './binom-two-errors.ts';
import { factsAsked } from './binom-two-period.ts';
import { numbers } from './binom-two-stats.ts';
import { type Call, json, type Reply } from './exchange.ts';

const PAGES: Readonly<Record<string, BinomKind>> = {
  campaign: 'campaign',
  offer: 'offer',
  affiliateNetwork: 'network',
  trafficSource: 'source',
};

/** What a grouping makes of a fact: the number of an entity, and its name. */
const GROUPINGS: Readonly<Record<string, (fact: BinomFact) => { id: string; name: string }>> = {
  campaign: entity('campaign'),
  offer: entity('offer'),
  affiliateNetwork: entity('network'),
  trafficSource: entity('source'),
  geoCountry: ({ stream }) => ({ id: '', name: stream.country }),
  days: ({ wall }) => ({ id: '', name: wall.date }),
  hourOfDay: ({ wall }) => ({ id: '', name: String(wall.hour).padStart(2, '0') }),
  token_1: ({ stream }) => ({ id: '', name: stream.zone }),
  ...Object.fromEntries(
    Array.from({ length: 9 }, (_, index) => [`token_${index + 2}`, () => ({ id: '', name: '' })]),
  ),
};

/** Answers GET /report/…: rows of all levels in one flat list, each above those it is made of. */
export function grouped(name: string, call: Call, settings: BinomSettings): Reply | undefined {
  const kind = PAGES[name];
  if (!kind) return undefined;
  const ids = call.query.getAll('ids[]');
  const groupings = call.query.getAll('groupings[]');
  if (ids.length === 0) badRequest('Ids: Expected a non-empty value');
  if (groupings.length === 0 || groupings.length > 3 || groupings.some((each) => !(each in GROUPINGS))) {
    badRequest('Groupings: Expected one of the groupings');
  }
  const facts = factsAsked(call).filter(({ stream }) => ids.includes(String(partOf(stream, kind).id)));
  const about = groupings.some((each) => /offer|affiliateNetwork/.test(each)) ? 'offer' : kind;
  const report = rowsOf(facts, groupings, 1, about, settings);
  const limit = Number(call.query.get('limit') ?? 100);
  return json({ report: report.slice(0, limit), totals: numbers(facts, about, settings) });
}

function rowsOf(
  facts: readonly BinomFact[],
  [grouping, ...deeper]: readonly string[],
  level: number,
  about: BinomKind,
  settings: BinomSettings,
): object[] {
  const group = grouping && GROUPINGS[grouping];
  if (!group) return [];
  const groups = Map.groupBy(facts, (fact) => JSON.stringify(group(fact)));
  return [...groups].flatMap(([key, members]) => {
    const { id, name } = JSON.parse(key) as { id: string; name: string };
    const row = { level: String(level), entity_id: id, name, ...numbers(members, about, settings) };
    return [row, ...rowsOf(members, deeper, level + 1, about, settings)];
  });
}

function entity(kind: BinomKind) {
  return ({ stream }: BinomFact) => {
    const { id, name } = partOf(stream, kind);
    return { id: id === 0 ? '' : String(id), name };
  };
}
