import { DAY, HOUR } from './calendar';
import type { Plan } from './plan';
import { partAt, Random, random } from './random';
import type { Clicks } from './simulate-clicks';

const MINUTE = 60;

/** One conversion with all that ever happens to it; a time is Infinity where it never happens. */
export interface Conversion {
  number: number;
  clickedAt: number;
  convertedAt: number;
  /** Micro-units of the display currency. */
  payout: number;
  revenue: number;
  begins: 'approved' | 'pending' | 'hold' | 'rejected';
  approvedAt: number;
  rejectedAt: number;
  /** When the sender learns of it. */
  arrivesAt: number;
  /** How many more times it is reported. */
  repeats: number;
  /** Its later events, and when the sender learns of them. */
  events: readonly { at: number; arrivesAt: number }[];
  /** What stands in the network's sub id. */
  subId: string | null;
  /** Where it falls when shares of the traffic are cut off: by account, by row. */
  account: number;
  row: number;
}

export function simulateConversions(plan: Plan, clicks: Clicks): Conversion[] {
  const { offer } = plan;
  const buying = random(plan.seed, 'buying');
  const conversions: Conversion[] = [];
  let rate = 0;
  for (let at = 0; at < clicks.arrived.length; at += 1) {
    if ((clicks.start + at * clicks.step) % DAY === 0)
      rate = offer.rate * Math.exp(offer.rateUnrest * buying.normal());
    const accepted = (clicks.arrived[at] ?? 0) - (clicks.refused[at] ?? 0);
    const buyers = buying.binomial(accepted, Math.min(1, rate));
    for (let buyer = 0; buyer < buyers; buyer += 1) {
      const clickedAt = clicks.start + (at + buying.next()) * clicks.step;
      conversions.push(convert(plan, conversions.length, clickedAt));
    }
  }
  return conversions;
}

function convert(plan: Plan, number: number, clickedAt: number): Conversion {
  const { offer, review } = plan;
  const fate = new Random(Math.imul(plan.seed * 65_537 + number + 1, 0x9e3779b1));
  const convertedAt = clickedAt + lagOf(offer.lags, fate);
  const payout = payoutOf(plan, convertedAt, fate);
  const subId = plan.postbacks.unfilled;
  const unfilled = fate.next() < (subId?.share ?? 0) && clickedAt >= (subId?.from ?? 0);
  const verdict = judge(review, convertedAt - clickedAt, convertedAt, fate);
  const delivered = deliver(plan, convertedAt, verdict, fate);
  const arrivesAt = unfilled ? Infinity : delivered;
  return {
    number,
    clickedAt,
    convertedAt,
    payout,
    revenue: Math.round(payout / (1 - offer.margin)),
    begins: verdict.begins,
    approvedAt: verdict.approvedAt,
    rejectedAt: verdict.rejectedAt,
    arrivesAt,
    repeats: fate.next() < plan.postbacks.repeated ? 1 + Math.floor(fate.next() * 1.5) : 0,
    subId: unfilled ? (subId?.text ?? '') : null,
    account: fate.next(),
    row: fate.next(),
    events: eventsOf(plan, convertedAt, arrivesAt, fate),
  };
}

function lagOf(lags: Plan['offer']['lags'], fate: Random): number {
  return 5 + fate.wait(partAt(lags, fate.next())?.mean ?? 0);
}

function payoutOf({ offer }: Plan, at: number, fate: Random): number {
  const base = offer.payouts.findLast(({ from }) => from <= at)?.amount ?? 0;
  const country = partAt(offer.countries, fate.next())?.factor ?? 1;
  const sale = offer.saleSpread === 0 ? 1 : Math.exp(offer.saleSpread * fate.normal());
  return Math.max(1, Math.round(base * country * sale));
}

function judge(
  review: Plan['review'],
  lag: number,
  convertedAt: number,
  fate: Random,
): Pick<Conversion, 'begins' | 'approvedAt' | 'rejectedAt'> {
  const [atOnce, waits, refused, purged] = [fate.next(), fate.next(), fate.next(), fate.next()];
  const reviewedAt = convertedAt + fate.wait(review.after);
  const { purge } = review;
  if (atOnce < review.refusedAtOnce || (review.window !== null && lag > review.window)) {
    return { begins: 'rejected', approvedAt: Infinity, rejectedAt: convertedAt };
  }
  const hit = purge && convertedAt >= purge.from && convertedAt < purge.to && purged < purge.share;
  const purgedAt = hit ? purge.at : Infinity;
  if (waits >= review.waits) return { begins: 'approved', approvedAt: convertedAt, rejectedAt: purgedAt };
  if (refused < review.rejects) {
    return { begins: review.begins, approvedAt: Infinity, rejectedAt: Math.min(reviewedAt, purgedAt) };
  }
  return { begins: review.begins, approvedAt: reviewedAt, rejectedAt: purgedAt };
}

const NONE: Conversion['events'] = [];

/** The sender hears of the later events of what it knows. */
function eventsOf(
  { offer }: Plan,
  convertedAt: number,
  arrivesAt: number,
  fate: Random,
): Conversion['events'] {
  const count = fate.poisson(offer.events.mean);
  if (count === 0) return NONE;
  return Array.from({ length: count }, () => {
    const at = convertedAt + fate.wait(6 * HOUR);
    return { at, arrivesAt: arrivesAt === Infinity ? Infinity : at + MINUTE };
  });
}

/** When the sender hears of it; a conversion refused at once is only seen by a pixel of its own. */
function deliver(
  { postbacks }: Plan,
  convertedAt: number,
  verdict: Pick<Conversion, 'begins' | 'approvedAt'>,
  fate: Random,
): number {
  const lost = fate.chance(postbacks.loss);
  const delay = fate.wait(postbacks.delay);
  if (lost) return Infinity;
  if (postbacks.sent === 'own-pixel') return convertedAt + 1;
  if (verdict.begins === 'rejected') return Infinity;
  const sentAt = postbacks.sent === 'at-approval' ? verdict.approvedAt : convertedAt;
  if (postbacks.outages.some(({ from, to }) => sentAt >= from && sentAt < to)) return Infinity;
  const { bulk } = postbacks;
  const leaves = bulk === null ? sentAt : Math.ceil(sentAt / bulk) * bulk;
  return leaves + delay;
}
