import { type BinomFact, partOf } from './binom-facts.ts';
import { factsAsked } from './binom-two-period.ts';
import { clickId } from './click-ids.ts';
import { wallTime } from './clock.ts';
import type { Call } from './exchange.ts';
import { HOUR } from './spread.ts';

/** Answers GET /conversions: the page behind the cursor. How a cursor is passed on is a guess of the connector too. */
export function listConversions(call: Call) {
  const { query } = call;
  const [campaigns, offers] = [query.getAll('campaignIds[]'), query.getAll('offerIds[]')];
  const facts = factsAsked(call).filter(
    ({ stream }) => named(campaigns, stream.campaign) && named(offers, stream.offer),
  );
  const all = facts.flatMap((fact) => rowsOf(fact, query.get('timezone') ?? 'UTC'));
  const limit = Number(query.get('limit') ?? 100);
  const start = all.findIndex(({ id }) => id === query.get('cursor')) + 1;
  const rows = all.slice(start, start + limit);
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return { rows, pageInfo: null };
  const [hasPrevPage, hasNextPage] = [String(start > 0), String(start + limit < all.length)];
  const ends = { from: first.id, to: last.id, limit: String(limit), direction: 'desc' };
  return { rows, pageInfo: { ...ends, hasPrevPage, hasNextPage } };
}

function rowsOf({ stream, at, leads }: BinomFact, zone: string) {
  const [clicked, converted] = [at, at + HOUR].map((time) => stamp(time, zone));
  return Array.from({ length: leads }, (_, index) => ({
    ...{ id: clickId(`${stream.offer} ${stream.zone}`, at, index), campaign: withId('campaign'), geo: 'US' },
    ...{ traffic_source: withId('source'), offer: withId('offer'), clicked_at: clicked },
    ...{ conversed_at: converted, time_since_click: '1 h. 0 m. 0 s.', payout: String(stream.payout / 100) },
    ...{ status: stream.zone === 'reels' ? 'rejected' : 'approved', ip: '203.0.113.7' },
  }));

  function withId(kind: 'campaign' | 'source' | 'offer'): string {
    const { id, name } = partOf(stream, kind);
    return `${name} (id:${id})`;
  }
}

function stamp(at: number, zone: string): string {
  return `${wallTime(at, zone).text.replace('T', ' ')}:00`;
}

function named(ids: readonly string[], id: number): boolean {
  return ids.length === 0 || ids.includes(String(id));
}
