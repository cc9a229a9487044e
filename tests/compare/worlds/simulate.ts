import { DAY, HOUR, zone } from './calendar';
import type { Plan } from './plan';
import { partAt, Random, random } from './random';

const MINUTE = 60;

/** Clicks that became nothing are alike: they are kept by the hour or half hour they fell in and what befell them. */
export interface Clicks {
  /** When the first step begins, and how long each lasts. */
  start: number;
  step: number;
  /** People on the sender's campaign, and those sent on. */
  visits: Uint32Array;
  clicks: Uint32Array;
  /** Of the clicks: again by the same person within an hour, within a day, within a month. */
  againInHour: Uint32Array;
  againInDay: Uint32Array;
  againInMonth: Uint32Array;
  /** Of the clicks: reached the payer; of these: turned away. */
  arrived: Uint32Array;
  refused: Uint32Array;
  bots: Uint32Array;
}

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

export interface Events {
  clicks: Clicks;
  conversions: Conversion[];
}

/** Lives through the world once, to the end of what anybody asked for. */
export function simulate(plan: Plan): Events {
  const clicks = simulateClicks(plan);
  return { clicks, conversions: simulateConversions(plan, clicks) };
}

/** True where the same happens in both, however differently it is counted. */
export function happensAlike(one: Plan, other: Plan): boolean {
  const what = ({ traffic, path, offer, review, postbacks, payer }: Plan) =>
    JSON.stringify([traffic, path, offer, review, postbacks, path.cap === null ? null : payer.zone]);
  return endOf(one) === endOf(other) && what(one) === what(other);
}

function endOf({ from, days, sender, payer }: Plan): number {
  return Math.max(sender.asOf, payer.asOf, (from + days + 1) * DAY);
}

function simulateClicks(plan: Plan): Clicks {
  const { traffic, path, step } = plan;
  const clicks = emptyClicks(plan);
  const stream = (name: string) => random(plan.seed, name);
  const [days, people, again] = [stream('days'), stream('people'), stream('again')];
  const [way, turned, bots] = [stream('way'), stream('turned'), stream('bots')];
  let volume = 0;
  let loss = 0;
  const counter = path.cap === null ? null : capCounter(plan, path.cap);
  for (let at = 0; at < clicks.visits.length; at += 1) {
    const seconds = clicks.start + at * step;
    if (seconds % DAY === 0) {
      volume = volumeOf(plan, seconds / DAY, days);
      loss = Math.min(0.9, path.loss * Math.exp(path.lossUnrest * days.normal()));
    }
    const visits = people.poisson(((volume * step) / DAY) * hourFactor(traffic.hours, seconds));
    const sent = traffic.leavesLander === null ? visits : people.binomial(visits, traffic.leavesLander);
    const arrived = sent - way.binomial(sent, loss);
    clicks.visits[at] = visits;
    clicks.clicks[at] = sent;
    clicks.againInHour[at] = again.binomial(sent, traffic.again.hour);
    clicks.againInDay[at] = again.binomial(sent, traffic.again.day);
    clicks.againInMonth[at] = again.binomial(sent, traffic.again.month);
    clicks.arrived[at] = arrived;
    const refused = turned.binomial(arrived, path.refused);
    clicks.refused[at] = counter ? Math.max(refused, counter(seconds, arrived)) : refused;
    const wave = traffic.botWaves.find(({ from, to }) => seconds >= from && seconds < to);
    if (wave) clicks.bots[at] = bots.poisson((wave.perDay * step) / DAY);
  }
  return clicks;
}

function emptyClicks(plan: Plan): Clicks {
  const { step } = plan;
  const start = (plan.from - plan.lead) * DAY;
  const make = () => new Uint32Array(Math.ceil((endOf(plan) - start) / step));
  return {
    start,
    step,
    visits: make(),
    clicks: make(),
    againInHour: make(),
    againInDay: make(),
    againInMonth: make(),
    arrived: make(),
    refused: make(),
    bots: make(),
  };
}

function volumeOf({ traffic, from }: Plan, day: number, days: Random): number {
  const weekday = traffic.week[(((day % 7) + 7) % 7) as number] ?? 1;
  const growth = (1 + traffic.growthPerDay) ** (day - from);
  return traffic.visitsPerDay * weekday * growth * Math.exp(traffic.unrest * days.normal());
}

function hourFactor(hours: readonly number[], seconds: number): number {
  return hours[Math.floor((seconds % DAY) / HOUR)] ?? 1;
}

/** Turns away whatever comes after the cap of a day. */
function capCounter({ payer }: Plan, cap: number): (seconds: number, arrived: number) => number {
  const { dayOf } = zone(payer.zone);
  let today = Number.NaN;
  let taken = 0;
  return (seconds, arrived) => {
    const day = dayOf(seconds);
    if (day !== today) [today, taken] = [day, 0];
    const accepted = Math.min(arrived, Math.max(0, cap - taken));
    taken += accepted;
    return arrived - accepted;
  };
}

function simulateConversions(plan: Plan, clicks: Clicks): Conversion[] {
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
