import { BINOM, BINOM_STREAMS, type BinomStream } from './binom-story.ts';
import { startOfDay, type WallTime, wallTime } from './clock.ts';
import { HOUR, PARTS } from './spread.ts';

/** What one stream did at one moment; money in cents. */
export interface BinomFact {
  readonly stream: BinomStream;
  readonly wall: WallTime;
  readonly at: number;
  readonly visits: number;
  readonly clicks: number;
  readonly leads: number;
  readonly revenue: number;
  readonly cost: number;
}

/** The facts within a period, both ends inclusive, as YYYY-MM-DDTHH:MM on the wall clock of the zone. */
export function binomFacts(now: Date, zone: string, from: string, to: string): BinomFact[] {
  const facts = [7, 6, 5, 4, 3, 2, 1].flatMap((daysAgo) =>
    BINOM_STREAMS.flatMap((stream) => factsOfDay(stream, startOfDay(now, daysAgo), zone)),
  );
  return facts.filter(({ wall }) => wall.text >= from && wall.text <= to);
}

/** The parts of a tracker that rows can be about. */
export type BinomKind = keyof typeof BINOM;

/** What a stream belongs to: its number, 0 for none, and its name. */
export function partOf({ campaign, offer }: BinomStream, kind: BinomKind): { id: number; name: string } {
  const { source } = BINOM.campaign[campaign];
  const { network } = BINOM.offer[offer];
  if (kind === 'campaign') return { id: campaign, name: BINOM.campaign[campaign].name };
  if (kind === 'offer') return { id: offer, name: BINOM.offer[offer].name };
  if (kind === 'source') return { id: source, name: BINOM.source[source].name };
  return { id: network, name: network === 0 ? '' : BINOM.network[network].name };
}

/** Every entity of a kind with its number, idle ones too. */
export function listOf(kind: BinomKind): { id: number; name: string; deleted?: boolean; url?: string }[] {
  return Object.entries(BINOM[kind]).map(([id, entity]) => ({ ...entity, id: Number(id) }));
}

/** How a row counts: hits where it is about campaigns, people sent on where it is about offers. */
export function sum(facts: readonly BinomFact[], counted: 'visits' | 'clicks') {
  const add = (value: (fact: BinomFact) => number) => facts.reduce((total, fact) => total + value(fact), 0);
  const [clicks, leads] = [add((fact) => fact[counted]), add((fact) => fact.leads)];
  const [revenue, cost] = [add((fact) => fact.revenue) / 100, add((fact) => fact.cost) / 100];
  const unique = Math.floor(clicks * 0.9);
  const bots = add((fact) => Math.floor(fact[counted] / 10));
  return { clicks, unique, leads, bots, revenue, cost, profit: revenue - cost };
}

function factsOfDay(stream: BinomStream, midnight: number, zone: string): BinomFact[] {
  return PARTS.map(({ hour, share }) => {
    const at = midnight + hour * HOUR;
    const leads = hour === 2 ? 0 : stream.leads;
    return {
      ...{ stream, at, wall: wallTime(at, zone), visits: share(stream.visits), clicks: share(stream.clicks) },
      ...{ leads, revenue: leads * stream.payout, cost: share(stream.cost) },
    };
  });
}
