import { JUDGED, type Judged } from '@/utils/model/comparison';
import type { Detector, Finding } from './detector';
import { hereFirst, sideOf } from './detector';
import { at, other, type Pair, type Place, replace, total, without } from './pair';
import { type Readings, ratioOf, sum, unsettled } from './reading';
import type { Series } from './world';

export const dateRange: Detector = {
  cause: 'date-range',
  detect: (pair) => declaredRange(pair) ?? missingEdge(pair),
};

export const currency: Detector = {
  cause: 'currency',
  detect(pair, readings) {
    return exchanged(pair) ?? nearRate(pair, readings);
  },
};

export const keyScope: Detector = {
  cause: 'key-scope',
  detect(pair, readings) {
    const place = lowerSide(readings);
    if (!place || !pair[place].about.scope) return null;
    const share = commonShare(pair, place);
    if (share === null || share > 0.88) return null;
    const facts = { side: sideOf(pair, place), share };
    const corrected = wholeOf(pair, place);
    return {
      cause: 'key-scope',
      ground: isLimited(pair[place].about) ? 'settings' : 'shape',
      metrics: hidesMoney(pair, place, share) ? JUDGED : COUNTED,
      corrected,
      facts,
      fitted: 1,
      looseness: (1 - share) / share,
    };
  },
};

export const rowsCut: Detector = {
  cause: 'rows-cut',
  detect(pair, readings) {
    const place = lowerSide(readings);
    if (!place || !isCut(pair[place].about)) return null;
    const corrected = JUDGED.reduce((filled, metric) => fill(filled, metric, place), pair);
    const [loudest] = unsettled(readings);
    const reading = loudest && readings[loudest];
    const missing = reading ? Math.abs(reading.delta) / Math.max(reading.sender, reading.payer) : 0;
    const facts = { side: sideOf(pair, place), missing };
    return {
      cause: 'rows-cut',
      ground: 'settings',
      metrics: JUDGED,
      corrected,
      facts,
      fitted: 1,
      certain: true,
    };
  },
};

export const stale: Detector = {
  cause: 'stale',
  detect(pair, readings) {
    const place = olderSide(pair);
    if (!place || unsettled(readings).length === 0) return null;
    const { asOf = null, timeZone } = pair[place].about;
    if (!asOf) return null;
    const from = dayOf(asOf, timeZone ?? 'UTC');
    const last = pair.days.at(-1) ?? '';
    if (from > last || from <= (pair.days[0] ?? '')) return null;
    const corrected = without(pair, (day) => (pair.days[day] ?? '') >= from);
    const facts = { side: sideOf(pair, place), asOf, from };
    return {
      cause: 'stale',
      ground: 'settings',
      metrics: JUDGED,
      corrected,
      facts,
      fitted: 0,
      certain: true,
    };
  },
};

/** Every affiliate's key sees one affiliate; only that is nothing out of the ordinary. */
function isLimited(about: Series): boolean {
  return about.scope !== 'affiliate' || noteCodes(about).includes('scope-limited');
}

/** The side that has less in every metric with a gap; null where that is not one side. */
function lowerSide(readings: Readings): Place | null {
  const open = unsettled(readings).filter((metric) => readings[metric]?.open);
  if (open.length === 0) return null;
  const lower = new Set(open.map((metric) => ((readings[metric]?.delta ?? 0) < 0 ? 'payer' : 'sender')));
  return lower.size === 1 ? ([...lower][0] ?? null) : null;
}

/** What the side has of every count; null where they disagree, for a key that sees less sees less of all. */
function commonShare(pair: Pair, place: Place): number | null {
  const counted = COUNTED.filter((metric) => pair[metric] && total(pair[metric][other(place)]) > 0);
  const shares = (counted.length > 0 ? counted : MONEY).map((metric) => shareOf(pair, metric, place));
  const [first] = shares;
  if (!first) return null;
  const agree = shares.every(({ share, size }) => {
    const drawn = Math.sqrt((first.share * (1 - Math.min(first.share, 1))) / Math.max(size, 1));
    return Math.abs(share - first.share) < 0.04 + 3 * drawn;
  });
  // A conversion of a click that got lost on the way is lost on both sides; one of a hidden click is not.
  const alike = shares.every(({ share }) => 1 - share > 0.4 * (1 - first.share));
  return agree && alike ? first.share : null;
}

/** The money as well as the counts; else it has a gap of its own. */
function hidesMoney(pair: Pair, place: Place, share: number): boolean {
  return !pair.payout || Math.abs(Math.log(shareOf(pair, 'payout', place).share / share)) < 0.3;
}

const COUNTED = ['clicks', 'conversions'] as const;
const MONEY = ['payout'] as const;

function shareOf(pair: Pair, metric: Judged, place: Place): { share: number; size: number } {
  const compared = pair[metric];
  if (!compared) return { share: 1, size: 0 };
  const size = sum(compared[other(place)], pair);
  return { share: sum(compared[place], pair) / size, size: metric === 'payout' ? 0 : size };
}

/** Each metric scaled up to the whole. */
export function wholeOf(pair: Pair, place: Place): Pair {
  return JUDGED.reduce((scaled, metric) => {
    const compared = pair[metric];
    if (!compared) return scaled;
    const factor = sum(compared[other(place)], pair) / Math.max(sum(compared[place], pair), 1e-9);
    return replace(
      scaled,
      metric,
      place,
      compared[place].map((value) => value * factor),
    );
  }, pair);
}

/** What the other side has more of, day by day. */
function fill(pair: Pair, metric: 'clicks' | 'conversions' | 'payout', place: Place): Pair {
  const compared = pair[metric];
  if (!compared) return pair;
  const whole = compared[other(place)];
  return replace(
    pair,
    metric,
    place,
    compared[place].map((value, day) => Math.max(value, at(whole, day))),
  );
}

function isCut(about: Series): boolean {
  return (
    about.complete === false ||
    noteCodes(about).some((code) => code === 'rows-cut' || code === 'totals-differ')
  );
}

function noteCodes({ notes }: Series): string[] {
  return (notes ?? []).map((note) => (typeof note === 'string' ? note : (note?.code ?? '')));
}

/** An hour makes a difference only to days that were not over yet; which those are follows from the day of asOf. */
function olderSide({ sender, payer }: Pair): Place | null {
  const a = Date.parse(sender.about.asOf ?? '');
  const b = Date.parse(payer.about.asOf ?? '');
  if (Number.isNaN(a) || Number.isNaN(b) || Math.abs(a - b) < 15 * 60_000) return null;
  return a < b ? 'sender' : 'payer';
}

function dayOf(instant: string, timeZone: string): string {
  try {
    return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
  } catch {
    return instant.slice(0, 10); // RangeError: a zone that this machine does not know
  }
}

/** Days that only one of the asked ranges holds. */
function declaredRange(pair: Pair): Finding | null {
  const { sender, payer } = pair;
  const from = later(sender.about.from, payer.about.from);
  const to = earlier(sender.about.to, payer.about.to);
  const outside = pair.days.filter((day) => (from && day < from) || (to && day > to));
  const used = outside.filter((day) => hasNumbers(pair, pair.days.indexOf(day)));
  if (used.length === 0 || outside.length === pair.days.length) return null;
  return rangeFinding(pair, new Set(outside), true);
}

/** Whole days missing at an end of one side's answer, clicks and conversions alike. */
function missingEdge(pair: Pair): Finding | null {
  for (const place of ['sender', 'payer'] as const) {
    const missing = new Set([...edge(pair, place, 1), ...edge(pair, place, -1)]);
    if (wasThere(pair, place, missing)) continue;
    if (missing.size > 0 && missing.size < pair.days.length / 2) return rangeFinding(pair, missing, false);
  }
  return null;
}

/** An older answer had numbers of these days: they were taken away, not left out. */
function wasThere({ days, snapshots }: Pair, place: Place, missing: ReadonlySet<string>): boolean {
  return snapshots.some(
    ({ of, present }) => of === place && days.some((day, index) => missing.has(day) && present[index]),
  );
}

function edge(pair: Pair, place: Place, step: 1 | -1): string[] {
  const found: string[] = [];
  const { days } = pair;
  for (let day = step === 1 ? 0 : days.length - 1; day >= 0 && day < days.length; day += step) {
    if (!pair.kept[day] || !isSilent(pair, place, day) || isSilent(pair, other(place), day)) break;
    found.push(days[day] ?? '');
  }
  return found;
}

/** Nothing at all on one side, where at least clicks are known. */
function isSilent(pair: Pair, place: Place, day: number): boolean {
  const known = JUDGED.filter((metric) => pair[metric]);
  return known.every((metric) => at(pair[metric]?.[place] ?? [], day) === 0);
}

function hasNumbers(pair: Pair, day: number): boolean {
  return JUDGED.some(
    (metric) => at(pair[metric]?.sender ?? [], day) + at(pair[metric]?.payer ?? [], day) > 0,
  );
}

function rangeFinding(pair: Pair, outside: ReadonlySet<string>, certain: boolean): Finding {
  const list = [...outside].sort();
  const [first = ''] = list;
  const place: Place = pair.days.some((day, index) => day === first && !isSilent(pair, 'sender', index))
    ? 'sender'
    : 'payer';
  return {
    cause: 'date-range',
    ground: certain ? 'settings' : 'document',
    metrics: JUDGED,
    corrected: without(pair, (day) => outside.has(pair.days[day] ?? '')),
    facts: { side: sideOf(pair, place), days: list.length, first, last: list.at(-1) ?? first },
    fitted: 0,
    certain,
  };
}

function later(a: string | null | undefined, b: string | null | undefined): string | null {
  return a && b ? (a > b ? a : b) : null;
}

function earlier(a: string | null | undefined, b: string | null | undefined): string | null {
  return a && b ? (a < b ? a : b) : null;
}

/** Different currencies by their own word: the rate has already been applied, or there is none. */
function exchanged(pair: Pair): Finding | null {
  const { exchange, payout } = pair;
  if (!exchange) return null;
  const { raw, rate } = exchange;
  const rawGap = Math.abs(raw.payer - raw.sender) / Math.max(raw.sender, raw.payer, 1e-9);
  const left = payout ? Math.abs(ratioOf(pair, payout) - 1) : 0;
  const explains = rate === null ? 1 : rawGap > 0 ? Math.max(0, 1 - left / rawGap) : 0;
  const [currencyHere, currencyThere] = hereFirst(
    pair,
    pair.sender.about.currency,
    pair.payer.about.currency,
  );
  return {
    cause: 'currency',
    ground: 'settings',
    metrics: ['payout'],
    corrected: { ...pair, exchange: null },
    facts: { currencyHere: currencyHere ?? null, currencyThere: currencyThere ?? null, rate },
    fitted: 0,
    certain: true,
    explains,
  };
}

/** A constant ratio per conversion that is a known rate, though both sides name one currency or none. */
function nearRate(pair: Pair, readings: Readings): Finding | null {
  const ratio = priceRatio(pair);
  if (!readings.payout?.open || ratio === null || Math.abs(ratio - 1) < 0.02) return null;
  const rate = pair.rates.find((known) => Math.abs(ratio / known - 1) < (isNamed(pair) ? 0.004 : 0.02));
  if (rate === undefined || !pair.payout) return null;
  const [currencyHere, currencyThere] = hereFirst(
    pair,
    pair.sender.about.currency,
    pair.payer.about.currency,
  );
  return {
    cause: 'currency',
    ground: 'document',
    metrics: ['payout'],
    corrected: replace(
      pair,
      'payout',
      'sender',
      pair.payout.sender.map((amount) => amount * rate),
    ),
    facts: { currencyHere: currencyHere ?? null, currencyThere: currencyThere ?? null, rate },
    fitted: 0,
  };
}

/** Both sides name their currency, so that a rate may be a coincidence. */
function isNamed({ sender, payer }: Pair): boolean {
  return Boolean(sender.about.currency && payer.about.currency);
}

/** Payer's money per conversion over the sender's; null where it is not the same on all days. */
function priceRatio({ payout, conversions, kept }: Pair): number | null {
  if (!payout || !conversions) return null;
  const price = { sender: total(payout.sender), payer: total(payout.payer) };
  const count = { sender: total(conversions.sender), payer: total(conversions.payer) };
  if (!price.sender || !price.payer || !count.sender || !count.payer) return null;
  const ratio = price.payer / count.payer / (price.sender / count.sender);
  let off = 0;
  for (let day = 0; day < kept.length; day++) {
    const counts = at(conversions.sender, day);
    if (!kept[day] || counts !== at(conversions.payer, day)) continue;
    off += Math.abs(at(payout.payer, day) - at(payout.sender, day) * ratio);
  }
  return off < 0.02 * price.payer ? ratio : null;
}
