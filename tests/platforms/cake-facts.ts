import { clickId } from './click-ids.ts';
import { PARTS } from './spread.ts';

/** A campaign of the affiliate: one offer it runs. The price is in cents. */
export interface CakeCampaign {
  readonly campaign: number;
  readonly offer: number;
  readonly name: string;
  readonly price: number;
  readonly currency: number;
  readonly creative: number;
  /** `s1` of the clicks at 02:00 and at 14:00. */
  readonly subs: readonly [string, string];
  /** By day, oldest first: 7 days ago to yesterday. */
  readonly clicks: readonly number[];
  readonly conversions: readonly number[];
  readonly rejected: readonly number[];
  /** False where nobody looks at the conversions. */
  readonly isReviewed: boolean;
}

export const CAKE_CAMPAIGNS: readonly CakeCampaign[] = [
  {
    ...{ campaign: 7001, offer: 4051, name: 'Crypto Webinar AU', price: 3000, currency: 1, creative: 811 },
    subs: ['fb', '007'],
    clicks: [100, 100, 100, 100, 100, 100, 100],
    conversions: [9, 9, 9, 9, 9, 8, 9],
    rejected: [0, 0, 0, 0, 1, 1, 1],
    isReviewed: true,
  },
  {
    ...{ campaign: 7044, offer: 4090, name: 'Keto Diet US', price: 500, currency: 1, creative: 812 },
    subs: ['fb', ''],
    clicks: [50, 50, 50, 50, 50, 50, 50],
    conversions: [2, 2, 2, 2, 2, 2, 2],
    rejected: [0, 0, 0, 0, 0, 0, 0],
    isReviewed: false,
  },
  {
    ...{ campaign: 7050, offer: 4101, name: 'Sweeps iPhone DE', price: 210, currency: 1, creative: 813 },
    subs: ['', ''],
    clicks: [0, 0, 0, 0, 0, 0, 0],
    conversions: [0, 0, 0, 0, 0, 0, 0],
    rejected: [0, 0, 0, 0, 0, 0, 0],
    isReviewed: true,
  },
];

/** What happened to one campaign within one hour of the account's wall clock, written YYYY-MM-DDTHH. */
export interface CakeFact {
  readonly campaign: CakeCampaign;
  readonly hour: string;
  readonly sub: string;
  readonly clicks: number;
  readonly conversions: readonly CakeConversion[];
}

interface CakeConversion {
  readonly id: string;
  readonly click: string;
  readonly disposition: string | undefined;
}

/** The week before `now`, by the account's clock. */
export function cakeFacts(now: Date, zone: string): CakeFact[] {
  const today = Temporal.Instant.from(now.toISOString()).toZonedDateTimeISO(zone).toPlainDate();
  return CAKE_CAMPAIGNS.flatMap((campaign) =>
    campaign.clicks.flatMap((clicks, index) => {
      const day = today.subtract({ days: 7 - index });
      return PARTS.map(({ hour, share }, part) => ({
        campaign,
        hour: `${day}T${String(hour).padStart(2, '0')}`,
        sub: campaign.subs[part] ?? '',
        clicks: share(clicks),
        conversions: conversionsOf(campaign, day.toString(), index, hour, share),
      }));
    }),
  );
}

/** Rejected ones are among those of 14:00; yesterday's are still pending. */
function conversionsOf(
  { campaign, conversions, rejected, isReviewed }: CakeCampaign,
  day: string,
  index: number,
  hour: number,
  share: (count: number) => number,
): CakeConversion[] {
  const bad = hour === 14 ? (rejected[index] ?? 0) : 0;
  const good = index === 6 ? 'Pending' : 'Approved';
  return Array.from({ length: share(conversions[index] ?? 0) }, (_, number) => ({
    id: `${campaign}-${day}-${hour}-${number}`,
    click: clickId(String(campaign), index * 24 + hour, number),
    disposition: isReviewed ? (number < bad ? 'Rejected' : good) : undefined,
  }));
}
