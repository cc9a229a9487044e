import { addDays, type Day, type DayRange, type Instant, startOf } from '@/utils/model/day';
import type { Metrics } from '@/utils/model/metrics';
import type { DemoOffer } from './story';

/** What happened on one offer through one campaign within one hour. */
export interface Fact {
  offer: DemoOffer;
  campaign: string;
  /** When this side books it, in milliseconds of the epoch. */
  at: number;
  metrics: Metrics;
  hour: Hour;
  /** What the network says of each conversion by now. */
  statuses: readonly Status[];
}

type Status = 'approved' | 'pending' | 'rejected';

export type Side = 'tracker' | 'network';

/** Everything that one side has booked within the days, hour by hour, up to the last full hour before now. */
export function* factsOf(side: Side, offers: readonly DemoOffer[], asked: Asked): Generator<Fact> {
  const from = millisecondsOf(startOf(asked.from, asked.timeZone));
  const end = millisecondsOf(startOf(addDays(asked.to, 1), asked.timeZone));
  // Wide enough for days that are cut elsewhere.
  const last = Math.min(end + BEHIND, millisecondsOf(asked.now) - HOUR);
  for (let start = Math.floor(from / HOUR) * HOUR; start <= last; start += HOUR) {
    const clock = Temporal.Instant.fromEpochMilliseconds(start).toString();
    for (const offer of offers) {
      const at = side === 'network' && offer.daysBehind ? start - BEHIND : start;
      if (at < from || at >= end) continue;
      for (const { id, share } of offer.campaigns) {
        const hour = happened(offer, id, share, clock);
        const isSettled = addDays(hour.day, DAYS_TO_SETTLE) <= asked.now.slice(0, 10);
        const statuses = hour.conversions.map((luck) => statusOf(offer, luck, isSettled));
        yield { offer, campaign: id, at, hour, statuses, metrics: METRICS[side](offer, hour, statuses) };
      }
    }
  }
}

interface Asked extends DayRange {
  timeZone: string;
  now: Instant;
}

const HOUR = 3_600_000;
const BEHIND = 5 * HOUR;
/** After which the network declines what it had approved. */
const DAYS_TO_SETTLE = 3;

/** Visits by hour of the day in UTC, in shares of the day. */
const RHYTHM = [3, 2, 2, 2, 2, 3, 3, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 6, 6, 6, 5, 4, 3].map(
  (share) => share / 100,
);

/** What really happened in it, whoever heard of it. */
interface Hour {
  /** Names it, with its offer and campaign. */
  key: string;
  day: Day;
  visits: number;
  clicks: number;
  /** One number from 0 to 1 for each conversion: its luck with the advertiser. */
  conversions: number[];
  /** A number from 0 to 1 for what happens to clicks on their way. */
  loss: number;
}

/** What really happened: it depends on the hour alone, so that a day says the same whenever it is asked about. */
function happened(offer: DemoOffer, campaign: string, share: number, clock: Instant): Hour {
  const date = clock.slice(0, 10);
  const hour = Number(clock.slice(11, 13));
  const key = `${date} ${hour} ${offer.id} ${campaign}`;
  const mean = (RHYTHM[hour] ?? 0) * share * (0.8 + 0.4 * random(`${date} ${offer.id}`));
  const visits = Math.floor(offer.visits * mean * (0.9 + 0.2 * random(`${key} visits`)));
  const clicks = Math.floor(visits * (0.6 + 0.05 * random(`${key} clicks`)));
  const count = Math.floor(offer.conversions * mean + random(`${key} conversions`));
  const conversions = Array.from({ length: count }, (_, index) => random(`${key} conversion ${index}`));
  return { key, day: date, visits, clicks, conversions, loss: random(`${key} loss`) };
}

const METRICS = {
  tracker(offer: DemoOffer, { day, visits, clicks, conversions }: Hour): Metrics {
    const heard = isSilent(offer, day) ? 0 : conversions.length;
    return {
      visits,
      clicks,
      conversions: heard,
      payout: heard * (offer.fixedPayout ?? offer.payout),
      mediaCost: visits * offer.visitCost,
    };
  },

  network({ payout }: DemoOffer, hour: Hour, statuses: readonly Status[]): Metrics {
    const rejected = statuses.filter((status) => status === 'rejected').length;
    const waiting = statuses.filter((status) => status === 'pending').length;
    const counted = hour.conversions.length - rejected;
    const clicks = hour.clicks - Math.floor(hour.clicks * 0.04 + hour.loss * 0.8);
    return {
      clicks,
      conversions: counted,
      approved: counted - waiting,
      pending: waiting,
      hold: 0,
      rejected,
      payout: counted * payout,
      approvedPayout: (counted - waiting) * payout,
      pendingPayout: waiting * payout,
      holdPayout: 0,
      rejectedPayout: rejected * payout,
    };
  },
};

/** Whether no postback came that day. */
export function isSilent({ silentDays }: DemoOffer, day: Day): boolean {
  return silentDays?.includes(Temporal.PlainDate.from(day).dayOfWeek) ?? false;
}

/** What the advertiser makes of a conversion with this luck. */
function statusOf(
  { pending = 0, declined = 0, declinedLater = 0 }: DemoOffer,
  luck: number,
  isSettled: boolean,
): Status {
  if (luck < (isSettled ? Math.max(declined, declinedLater) : declined)) return 'rejected';
  return luck < declined + pending ? 'pending' : 'approved';
}

function millisecondsOf(at: Instant): number {
  return Temporal.Instant.from(at).epochMilliseconds;
}

/** 0 to 1, the same for the same text for ever: FNV-1a with a final mix. */
export function random(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
