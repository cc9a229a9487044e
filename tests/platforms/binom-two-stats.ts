import { type BinomFact, type BinomKind, listOf, partOf, sum } from './binom-facts.ts';
import type { BinomSettings } from './binom-settings.ts';
import { badRequest } from './binom-two-errors.ts';
import { factsAsked } from './binom-two-period.ts';
import { type Call, json, type Reply } from './exchange.ts';

const KINDS: Readonly<Record<string, BinomKind>> = {
  campaign: 'campaign',
  offer: 'offer',
  affiliate_network: 'network',
  traffic_source: 'source',
};

/** Answers GET /stats/…: one row an entity, and the totals of all pages last. */
export function stats(name: string, call: Call, settings: BinomSettings): Reply | undefined {
  const kind = KINDS[name];
  if (!kind) return undefined;
  const { query } = call;
  for (const required of ['sortColumn', 'sortType'])
    if (!query.get(required)) badRequest(`${required}: required`);
  const facts = factsAsked(call);
  const all = listOf(kind).filter(({ deleted }) => isListed(query.get('status') ?? 'active', deleted));
  const rows = all.map(({ id, name, deleted }) => ({
    ...{ id: String(id), 'FD::441d199a-9902-410e-9033-656ca6e67e1e': '13', name, group_name: '' },
    ...numbers(
      facts.filter(({ stream }) => partOf(stream, kind).id === id),
      kind,
      settings,
    ),
    ...{ is_deleted: deleted ? '1' : '', is_noted: false },
  }));
  const offset = Number(query.get('offset') ?? 0);
  const page = rows.slice(offset, offset + Number(query.get('limit') ?? 100));
  const ids = new Set(all.map(({ id }) => id));
  const counted = facts.filter(({ stream }) => ids.has(partOf(stream, kind).id));
  const totals = { id: 'totals', ...numbers(counted, kind, settings), total_count: String(rows.length) };
  const answer = rows.length === 0 ? [] : [...page, totals];
  return json(settings.shape === 'captured' ? answer : { stats: answer });
}

/** The columns that the key's owner shows, as text; `costs` a number where the documents have their way. */
export function numbers(facts: readonly BinomFact[], kind: BinomKind, { shape, hidden }: BinomSettings) {
  const { cost, unique, ...rest } = sum(facts, kind === 'offer' || kind === 'network' ? 'clicks' : 'visits');
  const text = Object.entries({ ...rest, unique_clicks: unique }).map(([key, value]) => [key, String(value)]);
  const columns = [...text, shape === 'captured' ? ['cost', String(cost)] : ['costs', cost]];
  return Object.fromEntries(columns.filter(([key]) => !hidden.includes(String(key))));
}

function isListed(status: string, deleted = false): boolean {
  if (status === 'deleted') return deleted;
  return status === 'all' || !deleted;
}
