import { DAY, HOUR } from './calendar';
import { drawPayer, drawSender } from './draw-sides';
import { drawOffer, drawPath, drawPostbacks, drawReview, drawTraffic } from './draw-story';
import type { Plan, Traffic } from './plan';
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
import type { Sender, View } from './view';

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

/** A world in which nothing is wrong: both count the same, with the small losses of every day. */
export function draw(seed: number, needs: Needs = {}): Plan {
  const chance = random(seed, 'draw');
  const days = chance.whole(...(needs.days ?? dayRange(chance)));
  const from = chance.whole(30, 380 - days);
  const kind: PayerKind = PAYERS[chance.pick(needs.payers ?? PAYER_NAMES)];
  const step = chance.chance(0.2) ? HOUR / 2 : HOUR;
  const zones = drawZones(chance, kind, step);
  // Mostly when all days are over, in whatever zone; else within the last of them.
  const over = !chance.chance(0.12);
  const after = over ? 12 * HOUR + chance.between(0, 3 * DAY) : chance.between(-10 * HOUR, 0);
  const asOf = Math.floor((from + days) * DAY + after);
  const direct = !(needs.lander ?? chance.chance(0.5));
  const booksBy = needs.booksBy ?? (chance.chance(0.4) ? 'click' : 'conversion');
  const traffic = drawTraffic(chance, direct);
  const onePayout = needs.onePayout ?? chance.chance(0.5);
  const sells = needs.sender ?? (chance.chance(0.85) ? 'tracker' : 'reseller');
  const asked = { zone: zones[0], asOf, over, hours: days <= 31 && chance.chance(0.4) };
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

function drawSnapshots(chance: Random, days: number): Plan['snapshots'] {
  const before = () => Math.floor(chance.between(1, Math.min(days - 2, 20)) * DAY);
  return [
    { of: 'sender', before: before() },
    { of: 'payer', before: before() },
    ...(chance.chance(0.3) ? [{ of: 'payer' as const, before: before() }] : []),
  ];
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
