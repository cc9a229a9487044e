import { addDays, type Day, type DayRange, type Instant, startOf } from '@/utils/model/day';
import type { Metrics } from '@/utils/model/metrics';
import type { DemoOffer } from './story';

/** What happened on one offer through one campaign within one hour. */
export interface Fact {
  offer: DemoOffer;
  campaign: string;
  /** When either side books it. */
  at: Temporal.Instant;
  metrics: Metrics;
}

type Side = 'tracker' | 'network';

/** Everything that one side has booked within the days, hour by hour, up to the last full hour before now. */
export function* factsOf(side: Side, offers: readonly DemoOffer[], asked: Asked): Generator<Fact> {
  const from = Temporal.Instant.from(startOf(asked.from, asked.timeZone));
  const end = Temporal.Instant.from(startOf(addDays(asked.to, 1), asked.timeZone));
  const now = Temporal.Instant.from(asked.now);
  // Wide enough for days that are cut elsewhere.
  for (
    let hour = floorToHour(from.subtract(MARGIN));
    hour.until(end.add(MARGIN)).sign > 0;
    hour = hour.add(HOUR)
  ) {
    if (Temporal.Instant.compare(hour.add(HOUR), now) > 0) return;
    for (const offer of offers) {
      const at = side === 'network' && offer.daysBehind ? hour.subtract(BEHIND) : hour;
      if (Temporal.Instant.compare(at, from) < 0 || Temporal.Instant.compare(at, end) >= 0) continue;
      for (const { id, share } of offer.campaigns) {
        yield { offer, campaign: id, at, metrics: METRICS[side](offer, happened(offer, id, share, hour)) };
      }
    }
  }
}

interface Asked extends DayRange {
  timeZone: string;
  now: Instant;
}

const HOUR = Temporal.Duration.from({ hours: 1 });
const BEHIND = Temporal.Duration.from({ hours: 5 });
const MARGIN = Temporal.Duration.from({ hours: 6 });

/** Visits by hour of the day in UTC, in shares of the day. */
const RHYTHM = [3, 2, 2, 2, 2, 3, 3, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 6, 6, 6, 5, 4, 3].map(
  (share) => share / 100,
);

interface Hour {
  day: Day;
  visits: number;
  clicks: number;
  /** One number from 0 to 1 for each conversion: its luck with the advertiser. */
  conversions: number[];
  /** A number from 0 to 1 for what happens to clicks on their way. */
  loss: number;
}

/** What really happened: it depends on the hour alone, so that a day says the same whenever it is asked about. */
function happened(offer: DemoOffer, campaign: string, share: number, at: Temporal.Instant): Hour {
  const { year, month, day, hour } = at.toZonedDateTimeISO('UTC');
  const date = new Temporal.PlainDate(year, month, day).toString();
  const key = `${date} ${hour} ${offer.id} ${campaign}`;
  const mean = (RHYTHM[hour] ?? 0) * share * (0.8 + 0.4 * random(`${date} ${offer.id}`));
  const visits = Math.floor(offer.visits * mean * (0.9 + 0.2 * random(`${key} visits`)));
  const clicks = Math.floor(visits * (0.6 + 0.05 * random(`${key} clicks`)));
  const count = Math.floor(offer.conversions * mean + random(`${key} conversions`));
  const conversions = Array.from({ length: count }, (_, index) => random(`${key} conversion ${index}`));
  return { day: date, visits, clicks, conversions, loss: random(`${key} loss`) };
}

const METRICS = {
  tracker(offer: DemoOffer, { day, visits, clicks, conversions }: Hour): Metrics {
    const silent = offer.silentDays?.includes(Temporal.PlainDate.from(day).dayOfWeek);
    const heard = silent ? 0 : conversions.length;
    return {
      visits,
      clicks,
      conversions: heard,
      payout: heard * (offer.fixedPayout ?? offer.payout),
      mediaCost: visits * offer.visitCost,
    };
  },

  network({ pending = 0, declined = 0, payout }: DemoOffer, hour: Hour): Metrics {
    const rejected = hour.conversions.filter((luck) => luck < declined).length;
    const waiting = hour.conversions.filter((luck) => luck >= declined && luck < declined + pending).length;
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

function floorToHour(at: Temporal.Instant): Temporal.Instant {
  return at.round({ smallestUnit: 'hour', roundingMode: 'floor' });
}

/** 0 to 1, the same for the same text for ever: FNV-1a with a final mix. */
function random(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
