import { DAY, HOUR } from './calendar';
import type { Field, Offer, Path, Payer, Plan, Postbacks, Review, Sender, Traffic, View } from './plan';
import {
  PAYER_NAMES,
  PAYERS,
  type PayerKind,
  type PayerName,
  WHOLE_HOURS,
  ZONES,
  type ZonePair,
} from './platforms';
import { type Random, random } from './random';

/** What a cause needs so that it can happen at all; everything else is left to chance. */
export interface Needs {
  payers?: readonly [PayerName, ...PayerName[]];
  sender?: 'tracker' | 'reseller';
  lander?: boolean;
  booksBy?: Sender['booksBy'];
  days?: readonly [number, number];
  /** Payouts are one amount: no countries, no shares of sales. */
  onePayout?: boolean;
}

const MINUTE = 60;

/** A world in which nothing is wrong: both count the same, with the small losses of every day. */
export function draw(seed: number, needs: Needs = {}): Plan {
  const chance = random(seed, 'draw');
  const days = chance.whole(...(needs.days ?? dayRange(chance)));
  const from = chance.whole(30, 380 - days);
  const kind: PayerKind = PAYERS[chance.pick(needs.payers ?? PAYER_NAMES)];
  const step = chance.chance(0.2) ? HOUR / 2 : HOUR;
  const zones = drawZones(chance, kind, step);
  const asOf = (from + days) * DAY + 12 * HOUR + Math.floor(chance.between(0, 3 * DAY));
  const direct = !(needs.lander ?? chance.chance(0.5));
  const booksBy = needs.booksBy ?? (chance.chance(0.4) ? 'click' : 'conversion');
  const traffic = drawTraffic(chance, direct);
  const onePayout = needs.onePayout ?? chance.chance(0.5);
  const sells = needs.sender ?? (chance.chance(0.85) ? 'tracker' : 'reseller');
  const asked = { zone: zones[0], asOf, hours: days <= 31 && chance.chance(0.4) };
  const offer = drawOffer(chance, { onePayout, booksBy, clicks: clicksOf(traffic) });
  const sender = drawSender(chance, { ...asked, sells, direct, booksBy, offer, onePayout });
  return {
    seed,
    from,
    days,
    lead: booksBy === 'click' ? 2 : 6,
    step,
    traffic,
    path: drawPath(chance),
    offer,
    review: drawReview(chance, kind),
    postbacks: drawPostbacks(chance),
    sender,
    payer: drawPayer(chance, kind, { ...asked, zones, reseller: sells === 'reseller', sender }),
    hereIs: chance.chance(0.75) ? 'sender' : 'payer',
    rates: { EUR: 1.08, ...(chance.chance(0.5) ? { GBP: 1.27, RUB: 0.0105 } : {}) },
    snapshots: chance.chance(0.35) ? drawSnapshots(chance, days) : [],
    dropsEmptyDays: chance.chance(0.5),
    mistakenFor: null,
  };
}

/** Affilae has no zone but UTC. */
function drawZones(chance: Random, kind: PayerKind, step: number): ZonePair {
  if (kind.platform === 'affilae') return WHOLE_HOURS[1];
  return chance.pick(step === HOUR ? WHOLE_HOURS : ZONES);
}

function dayRange(chance: Random): readonly [number, number] {
  return chance.pick([
    [7, 7],
    [7, 14],
    [14, 31],
    [14, 31],
    [28, 60],
    [60, 90],
  ]);
}

function clicksOf({ visitsPerDay, leavesLander }: Traffic): number {
  return visitsPerDay * (leavesLander ?? 1);
}

function drawTraffic(chance: Random, direct: boolean): Traffic {
  const leavesLander = direct ? null : chance.logBetween(0.05, 0.6);
  const weekend = chance.between(0.6, 1.3);
  const [swing, peak] = [chance.between(0.2, 0.8), chance.between(0, 24)];
  return {
    visitsPerDay: chance.logBetween(60, 20_000) / (leavesLander ?? 1),
    week: Array.from({ length: 7 }, (_, day) => (day < 5 ? chance.between(0.9, 1.1) : weekend)),
    hours: Array.from({ length: 24 }, (_, hour) => 1 + swing * Math.cos(((hour - peak) / 12) * Math.PI)),
    unrest: chance.between(0.05, 0.35),
    growthPerDay: chance.between(-0.015, 0.015),
    leavesLander,
    again: {
      hour: chance.between(0.02, 0.12),
      day: chance.between(0.02, 0.18),
      month: chance.between(0.01, 0.1),
    },
    botWaves: [],
  };
}

/** Together at most 5 %. */
function drawPath(chance: Random): Path {
  return { loss: chance.between(0, 0.04), lossUnrest: 0.1, refused: chance.between(0, 0.01), cap: null };
}

function drawOffer(
  chance: Random,
  { onePayout, booksBy, clicks }: { onePayout: boolean; booksBy: Sender['booksBy']; clicks: number },
): Offer {
  const amount = Math.round(chance.logBetween(0.3, 80) * 100) * 10_000;
  const countries = [
    { share: 0.5, factor: 1 },
    { share: 0.3, factor: chance.between(0.4, 0.9) },
    { share: 0.2, factor: chance.between(1.2, 2) },
  ];
  const slow = { share: chance.between(0.1, 0.4), mean: chance.logBetween(HOUR, 2 * DAY) };
  const quick = { share: 1, mean: chance.between(3 * MINUTE, 20 * MINUTE) };
  return {
    rate: Math.min(0.2, chance.logBetween(2, 40) / clicks),
    rateUnrest: chance.between(0, 0.2),
    lags: booksBy === 'click' ? [quick] : [slow, quick],
    payouts: [{ from: Number.NEGATIVE_INFINITY, amount }],
    countries: onePayout ? [] : countries,
    saleSpread: onePayout || chance.chance(0.7) ? 0 : chance.between(0.2, 0.8),
    margin: chance.between(0.1, 0.35),
    events: { mean: chance.chance(0.7) ? 0 : chance.between(0.2, 1.5), payout: 0 },
  };
}

/** Refused on arrival and never sent on, or reviewed later with hardly a refusal. */
function drawReview(chance: Random, kind: PayerKind): Review {
  const sendsAll = kind.conversionsAre === 'all';
  return {
    refusedAtOnce: sendsAll ? 0 : chance.between(0, 0.08),
    begins: chance.pick(['pending', 'hold'] as const),
    waits: kind.reviews ? chance.pick([0, 1, chance.next()]) : 0,
    after: chance.logBetween(DAY, 20 * DAY),
    rejects: chance.between(0, 0.01),
    purge: null,
    window: null,
  };
}

function drawPostbacks(chance: Random): Postbacks {
  return {
    sent: 'at-conversion',
    loss: chance.between(0, 0.01),
    delay: chance.logBetween(2, MINUTE),
    bulk: null,
    outages: [],
    repeated: chance.between(0, 0.02),
    unfilled: null,
  };
}

function drawSnapshots(chance: Random, days: number): Plan['snapshots'] {
  const before = () => Math.floor(chance.between(1, Math.min(days - 2, 20)) * DAY);
  return [
    { of: 'sender', before: before() },
    { of: 'payer', before: before() },
    ...(chance.chance(0.3) ? [{ of: 'payer' as const, before: before() }] : []),
  ];
}

interface Asked {
  zone: string;
  asOf: number;
  hours: boolean;
}

function drawView({ zone, asOf, hours }: Asked, fields: Iterable<Field>): Omit<View, 'platform' | 'role'> {
  return {
    zone,
    saidZone: zone,
    zoneBefore: null,
    asOf,
    omits: { first: 0, last: 0, says: true },
    saidCurrency: 'USD',
    worth: 1,
    worthUnrest: 0,
    fields: new Set(fields),
    hours,
    subIds: false,
    scope: null,
    complete: true,
    notes: [],
    covers: 1,
    rowsUntil: null,
    rowsShare: 1,
    countsRepeats: false,
    countsEvents: false,
    decimals: null,
  };
}

interface SenderChoices extends Asked {
  sells: 'tracker' | 'reseller';
  direct: boolean;
  booksBy: Sender['booksBy'];
  offer: Offer;
  onePayout: boolean;
}

function drawSender(chance: Random, choices: SenderChoices): Sender {
  const tracker = choices.sells === 'tracker';
  const fields: Field[] = ['conversions', 'payout', ...drawClickFields(chance, choices)];
  if (!tracker) fields.push('advertiserRevenue');
  if (choices.offer.events.mean > 0) fields.push('events');
  const fixed = tracker && choices.onePayout && chance.chance(0.3);
  return {
    ...drawView(choices, fields),
    platform: tracker ? chance.pick(['voluum', 'binom']) : chance.pick(['affise', 'everflow']),
    role: tracker ? 'tracker' : 'network',
    subIds: chance.chance(0.3),
    fixedPayout: fixed ? (choices.offer.payouts[0]?.amount ?? null) : null,
    saidPayoutModel: chance.chance(0.5) ? null : fixed ? 'fixed' : 'postback',
    booksBy: choices.booksBy,
    saysBooksBy: chance.chance(0.6) ? choices.booksBy : null,
    directClicks: tracker ? chance.pick(['visits', 'none']) : 'visits',
    edits: [],
  };
}

/** With a lander both are told; on a direct link a tracker may tell of visits only. */
function drawClickFields(chance: Random, { sells, direct }: SenderChoices): Field[] {
  const unique: Field[] = chance.chance(0.6) ? ['uniqueClicks'] : [];
  if (sells === 'reseller') return ['clicks', ...unique];
  const both: Field[] = ['visits', 'clicks'];
  return [...(direct ? chance.pick([['visits'] as Field[], both, both]) : both), ...unique];
}

function drawPayer(
  chance: Random,
  kind: PayerKind,
  { sender, reseller, ...choices }: Asked & { zones: ZonePair; reseller: boolean; sender: Sender },
): Payer {
  const dropped: Field[] = [];
  if (chance.chance(0.3)) dropped.push('uniqueClicks');
  if (kind.fields.includes('statuses') && chance.chance(0.3)) dropped.push('conversions');
  // A reseller reads its upstream with an affiliate's key.
  if (reseller) dropped.push('advertiserRevenue');
  const role = reseller ? 'affiliate' : kind.role;
  const fields = kind.fields.filter((field) => !dropped.includes(field));
  if (sender.fields.has('events') && chance.chance(0.5)) fields.push('events');
  const unknownZone = kind.platform === 'cake' && chance.chance(0.3);
  return {
    ...drawView({ ...choices, hours: choices.hours && kind.hours }, fields),
    platform: kind.platform,
    role,
    saidZone: unknownZone ? null : chance.chance(0.1) ? choices.zones[1] : choices.zone,
    asOf: choices.asOf + Math.floor(chance.between(-600, 600)),
    subIds: kind.lists && chance.chance(0.4),
    scope: chance.chance(0.4) ? 'affiliate' : null,
    notes: kind.conversionsAre === 'all' ? [{ code: 'rejected-included', text: 'rejected ones count' }] : [],
    // A click-time tracker says so only where nothing says that the payer does otherwise: else that is a cause.
    saysBooksBy: sender.saysBooksBy !== 'click' && chance.chance(0.5) ? 'conversion' : null,
    clicksAre: 'all',
    uniqueWithin: DAY,
    conversionsAre: kind.conversionsAre,
    payoutIs: 'payout',
  };
}

/** A twin to change: parts are its own, down to what causes touch. */
export function copy(plan: Plan): Plan {
  const side = <T extends View>(view: T): T => ({
    ...view,
    fields: new Set(view.fields),
    notes: [...view.notes],
    omits: { ...view.omits },
  });
  return {
    ...plan,
    traffic: { ...plan.traffic, again: { ...plan.traffic.again } },
    path: { ...plan.path },
    offer: { ...plan.offer, events: { ...plan.offer.events } },
    review: { ...plan.review },
    postbacks: { ...plan.postbacks },
    sender: side(plan.sender),
    payer: side(plan.payer),
  };
}
