import { DAY, HOUR } from './calendar';
import type { Offer, Path, Postbacks, Review, Traffic } from './plan';
import type { PayerKind } from './platforms';
import type { Random } from './random';
import type { Sender } from './view';

const MINUTE = 60;

export function drawTraffic(chance: Random, direct: boolean): Traffic {
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
export function drawPath(chance: Random): Path {
  return { loss: chance.between(0, 0.04), lossUnrest: 0.1, refused: chance.between(0, 0.01), cap: null };
}

export function drawOffer(
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
export function drawReview(chance: Random, kind: PayerKind): Review {
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

export function drawPostbacks(chance: Random): Postbacks {
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
