import type { Detector, Finding, Ground } from './detector';
import { sideOf } from './detector';
import type { Values } from './ledger';
import { at, compare, type MoneySide, moneyColumn, other, type Pair, type Place, replace } from './pair';
import { type Readings, readPair, sum } from './reading';

export const advertiserRevenueVsPayout: Detector = {
  cause: 'advertiser-revenue-vs-payout',
  detect(pair, readings) {
    if (!readings.payout?.open) return null;
    const place = (['sender', 'payer'] as const).find((each) => tellsRevenueOnly(pair, each));
    if (place) return unlike(pair, place);
    return otherColumn(pair, 'payer') ?? otherColumn(pair, 'sender') ?? constantMargin(pair);
  },
};

export const fixedPayout: Detector = {
  cause: 'fixed-payout',
  detect(pair, readings) {
    const prices = pricesOf(pair);
    if (!prices || !isPriced(pair, readings)) return null;
    const place = fixedSide(pair, prices);
    if (!place || !pair.payout || !pair.conversions) return null;
    const { conversions } = pair;
    const fixed = prices[place].mean;
    const theirs = prices[other(place)];
    const corrected = replace(
      pair,
      'payout',
      place,
      pair.payout[place].map(
        (amount, day) => amount + at(conversions[place], day) * (theirs.of(day) - fixed),
      ),
    );
    return {
      cause: 'fixed-payout',
      ground: GROUND_BY_MODEL.get(pair[place].about.payoutModel ?? '') ?? 'shape',
      metrics: ['payout'],
      corrected,
      facts: { side: sideOf(pair, place), fixed, other: theirs.mean },
      fitted: 1,
    };
  },
};

export const payoutChange: Detector = {
  cause: 'payout-change',
  detect(pair, readings) {
    const prices = pricesOf(pair);
    if (!prices || !pair.payout || !isPriced(pair, readings)) return null;
    const step = findStep(prices.ratios);
    if (!step) return null;
    const factor = (day: number) =>
      day < step.day ? step.before : day === step.day ? step.within : step.after;
    const corrected = replace(
      pair,
      'payout',
      'sender',
      pair.payout.sender.map((amount, day) => amount * factor(day)),
    );
    const place = stepsItself(prices.sender.all, step.day) ? 'sender' : 'payer';
    const price = prices[place];
    return {
      cause: 'payout-change',
      ground: 'definition',
      metrics: ['payout'],
      corrected,
      facts: {
        side: sideOf(pair, place),
        day: pair.days[step.day] ?? '',
        before: meanOf(price.all.slice(0, step.day)),
        after: meanOf(price.all.slice(step.day)),
      },
      fitted: 2,
    };
  },
};

/** Each conversion's amount rounded by one side: the same conversions, amounts a trifle apart on most days. */
export const rounding: Detector = {
  cause: 'rounding',
  detect(pair, { conversions, payout }) {
    if (!pair.payout || !payout || !conversions || conversions.apart > 0 || pair.touched.length > 0)
      return null;
    const share = payout.apart / Math.max(payout.sender, payout.payer, 1e-9);
    if (share < 5e-5 || share > 0.005) return null;
    const { sender, payer } = pair.payout;
    const active = sender.filter((amount, day) => pair.kept[day] && amount > 0).length;
    const differing = sender.filter(
      (amount, day) => pair.kept[day] && Math.abs(amount - at(payer, day)) > 1e-6,
    ).length;
    if (differing < active * 0.5) return null;
    const perConversion = Math.abs(payout.delta) / Math.max(1, conversions.sender);
    return {
      cause: 'rounding',
      ground: 'residual',
      metrics: ['payout'],
      corrected: replace(pair, 'payout', 'sender', payer.slice()),
      facts: { perConversion },
      fitted: 0,
      explains: 1,
    };
  },
};

interface Price {
  /** One per day with conversions on both sides; NaN on others. */
  all: number[];
  mean: number;
  of: (day: number) => number;
  /** The same on every day, to the cent or half a percent. */
  constant: boolean;
}
interface Prices {
  sender: Price;
  payer: Price;
  /** payer / sender, NaN where unknown. */
  ratios: number[];
}

/** Money per conversion, day by day: of the days on which both count the same conversions, if there are any. */
function pricesOf(pair: Pair): Prices | null {
  const { conversions, payout, kept } = pair;
  if (!conversions || !payout) return null;
  const has = (day: number) =>
    Boolean(kept[day]) && at(conversions.sender, day) > 0 && at(conversions.payer, day) > 0;
  const same = (day: number) =>
    has(day) && Math.abs(at(conversions.sender, day) - at(conversions.payer, day)) < 1e-9;
  const days = pair.days.map((_, day) => day);
  const isUsed = days.filter(same).length >= 4 ? same : has;
  const price = (place: Place) =>
    priceOf(
      days.map((day) => (isUsed(day) ? at(payout[place], day) / at(conversions[place], day) : Number.NaN)),
      sum(payout[place], pair) / Math.max(1, sum(conversions[place], pair)),
    );
  const [sender, payer] = [price('sender'), price('payer')];
  const ratios = sender.all.map((amount, day) =>
    amount > 0 ? (payer.all[day] ?? Number.NaN) / amount : Number.NaN,
  );
  return ratios.filter((ratio) => !Number.isNaN(ratio)).length < 4 ? null : { sender, payer, ratios };
}

function priceOf(all: number[], mean: number): Price {
  const known = all.filter((price) => !Number.isNaN(price));
  const constant = isMostly(known, (price) => Math.abs(price - mean) <= Math.max(0.005 * mean, 0.0051));
  const of = (day: number) => (Number.isNaN(all[day] ?? Number.NaN) ? mean : (all[day] ?? mean));
  return { all, mean, of, constant };
}

/** The gap in money is more than that of the conversions. */
function isPriced(pair: Pair, { payout, conversions: counts }: Readings): boolean {
  if (!payout || (!payout.open && !payout.restless) || (counts?.open && !payout.priced)) return false;
  const { conversions } = pair;
  if (!conversions || !pair.payout) return false;
  const price = (place: Place) =>
    sum(pair.payout?.[place] ?? NONE, pair) / Math.max(1, sum(conversions[place], pair));
  const ratio = price('payer') / price('sender');
  return Math.abs(ratio - 1) > 0.01 || payout.restless;
}

const NONE: Values = new Float64Array();

/** A tracker that says it takes the payout from the postback may still have been told one amount for all. */
const GROUND_BY_MODEL: ReadonlyMap<string, Ground> = new Map([
  ['fixed', 'definition'],
  ['postback', 'residual'],
]);

function fixedSide(pair: Pair, prices: Prices): Place | null {
  for (const place of ['sender', 'payer'] as const) {
    if (pair[place].about.payoutModel === 'fixed') return place;
  }
  if (prices.sender.constant) return 'sender';
  return prices.payer.constant && pair.payer.about.role === 'tracker' ? 'payer' : null;
}

/** Where the two count different conversions, what one of them is worth differs too. */
function slack({ conversions }: Pair, day: number): number {
  const [a, b] = [at(conversions?.sender ?? NONE, day), at(conversions?.payer ?? NONE, day)];
  return 0.01 + (2 * Math.abs(a - b)) / Math.max(a, b, 1);
}

/** Nine of ten: a day on which the two count different conversions says nothing. */
function isMostly(values: readonly number[], holds: (value: number, index: number) => boolean): boolean {
  return values.filter(holds).length >= 0.9 * values.length;
}

interface Step {
  day: number;
  before: number;
  /** The ratio of the day itself, on which both amounts may have been paid. */
  within: number;
  after: number;
}

/** One day from which the ratio is another, with little change before and after; that day itself may have both. */
function findStep(ratios: readonly number[]): Step | null {
  const known = ratios.flatMap((ratio, day) => (Number.isNaN(ratio) ? [] : [{ ratio, day }]));
  const values = known.map(({ ratio }) => ratio);
  let found: (Step & { left: number }) | null = null;
  for (let cut = 1; cut <= values.length - 2; cut++) {
    const [first, second] = [values.slice(0, cut), values.slice(cut)];
    const isMixed = second.length > 2 && isBetween(values[cut], meanOf(first), meanOf(second.slice(1)));
    const rest = isMixed ? second.slice(1) : second;
    const left = spread(first) + spread(rest);
    if (found && left >= found.left) continue;
    const after = meanOf(rest);
    const within = isMixed ? (values[cut] ?? after) : after;
    found = { day: known[cut]?.day ?? 0, before: meanOf(first), within, after, left };
  }
  if (!found || found.left > 0.25 * spread(values)) return null;
  const isStep = Math.abs(found.after / found.before - 1) > 0.01;
  const startsEqual = Math.min(Math.abs(found.before - 1), Math.abs(found.after - 1)) < 0.02;
  return isStep && startsEqual ? found : null;
}

function isBetween(value: number | undefined, a: number, b: number): boolean {
  return value !== undefined && (value - a) * (value - b) < 0;
}

function stepsItself(prices: readonly number[], day: number): boolean {
  return Math.abs(meanOf(prices.slice(day)) / meanOf(prices.slice(0, day)) - 1) > 0.01;
}

/** Sum of squares around the mean. */
function spread(values: readonly number[]): number {
  const mean = meanOf(values);
  return values.reduce((all, value) => all + (value - mean) ** 2, 0);
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

function meanOf(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.reduce((all, value) => all + value, 0) / Math.max(1, known.length);
}

/** One side tells only what the advertiser pays. */
function unlike(pair: Pair, place: Place): Finding | null {
  const ratio = moneyRatio(pair);
  if (!pair.payout || !ratio) return null;
  return {
    cause: 'advertiser-revenue-vs-payout',
    ground: 'settings',
    metrics: ['payout'],
    corrected: replace(
      pair,
      'payout',
      'sender',
      pair.payout.sender.map((amount) => amount * ratio),
    ),
    facts: { side: sideOf(pair, place), ratio },
    fitted: 1,
    certain: true,
    definition: { money: 'advertiserRevenue' },
  };
}

/** The side's other money is what the other side has. */
function otherColumn(pair: Pair, place: Place): Finding | null {
  const kind: MoneySide = 'advertiserRevenue';
  const column = moneyColumn(pair[place].columns, kind);
  const now = pair.payout?.[place];
  if (!column || !now || pair.exchange) return null;
  const swapped = compare(column, pair.payout?.[other(place)]);
  const corrected = swapped && replace(pair, 'payout', place, swapped.sender);
  if (!corrected || readPair(corrected).payout?.open) return null;
  return {
    cause: 'advertiser-revenue-vs-payout',
    ground: 'definition',
    metrics: ['payout'],
    corrected,
    facts: { side: sideOf(pair, place), ratio: moneyRatio(pair) ?? 1 },
    fitted: 0,
    definition: { money: kind },
  };
}

function tellsRevenueOnly(pair: Pair, place: Place): boolean {
  const { columns } = pair[place];
  return (
    pair.money[place] === 'advertiserRevenue' && !columns.has('payout') && !columns.has('approvedPayout')
  );
}

/** A payout that the tracker took from the postback, or one that a fixed amount cannot be. */
function mayBeRevenue({ sender, payer }: Pair, prices: Prices): boolean {
  if (sender.about.payoutModel === 'fixed') return false;
  if (!prices.sender.constant) return true;
  const seesRevenue = payer.about.role === 'network' || payer.about.role === 'advertiser';
  return seesRevenue && (sender.about.payoutModel === 'postback' || isUneven(prices.payer.mean));
}

/** Payouts are agreed in cents; a margin on top of them makes fractions. */
function isUneven(amount: number): boolean {
  return Math.abs(amount * 100 - Math.round(amount * 100)) > 0.01;
}

/** The payer's amounts higher by the same share on every day. */
function constantMargin(pair: Pair): Finding | null {
  const prices = pricesOf(pair);
  if (!prices || !pair.payout || !mayBeRevenue(pair, prices)) return null;
  const known = prices.ratios.filter((ratio) => !Number.isNaN(ratio));
  const mean = medianOf(known);
  if (
    mean < 1.04 ||
    mean > 3 ||
    !isMostly(
      prices.ratios,
      (ratio, day) => Number.isNaN(ratio) || Math.abs(ratio / mean - 1) < slack(pair, day),
    )
  )
    return null;
  return {
    cause: 'advertiser-revenue-vs-payout',
    ground: 'shape',
    metrics: ['payout'],
    corrected: replace(
      pair,
      'payout',
      'sender',
      pair.payout.sender.map((amount) => amount * mean),
    ),
    facts: { side: sideOf(pair, 'payer'), ratio: mean },
    fitted: 1,
  };
}

function moneyRatio(pair: Pair): number | null {
  const sender = sum(pair.payout?.sender ?? NONE, pair);
  const payer = sum(pair.payout?.payer ?? NONE, pair);
  return sender > 0 && payer > 0 ? payer / sender : null;
}
