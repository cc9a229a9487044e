import type { Platform, Role } from '@/utils/model/platform';
import type { Field, Payer } from './view';

/** What each platform tells of what was sent to it, by the key that reads it. */
export interface PayerKind {
  platform: Platform;
  role: Role;
  fields: readonly Field[];
  /** Everflow's count is of approved ones, CAKE's summary of all. */
  conversionsAre: Payer['conversionsAre'];
  /** It has statuses between approved and rejected. */
  reviews: boolean;
  /** Gives hours, and one row per conversion with its sub ids. */
  hours: boolean;
  lists: boolean;
}

const STATUSES: readonly Field[] = ['conversions', 'statuses', 'payout', 'statusPayouts'];

export const PAYERS = {
  affise: {
    platform: 'affise',
    role: 'affiliate',
    fields: ['clicks', 'uniqueClicks', ...STATUSES],
    conversionsAre: 'live',
    reviews: true,
    hours: true,
    lists: true,
  },
  affiseAdmin: {
    platform: 'affise',
    role: 'network',
    fields: ['clicks', 'uniqueClicks', 'invalidClicks', 'advertiserRevenue', ...STATUSES],
    conversionsAre: 'live',
    reviews: true,
    hours: true,
    lists: true,
  },
  everflow: {
    platform: 'everflow',
    role: 'affiliate',
    fields: ['clicks', 'uniqueClicks', 'invalidClicks', 'conversions', 'hold', 'payout'],
    conversionsAre: 'approved',
    reviews: false,
    hours: true,
    lists: true,
  },
  everflowNetwork: {
    platform: 'everflow',
    role: 'network',
    fields: ['clicks', 'uniqueClicks', 'invalidClicks', 'conversions', 'hold', 'payout', 'advertiserRevenue'],
    conversionsAre: 'approved',
    reviews: false,
    hours: true,
    lists: true,
  },
  cake: {
    platform: 'cake',
    role: 'affiliate',
    fields: ['clicks', 'conversions', 'payout'],
    conversionsAre: 'all',
    reviews: true,
    hours: true,
    lists: true,
  },
  affilae: {
    platform: 'affilae',
    role: 'affiliate',
    fields: ['clicks', ...STATUSES],
    conversionsAre: 'live',
    reviews: true,
    hours: false,
    lists: true,
  },
} as const satisfies Record<string, PayerKind>;
export type PayerName = keyof typeof PAYERS;
export const PAYER_NAMES = Object.keys(PAYERS) as [PayerName, ...PayerName[]];

/** Zones that sides are read in, each beside another name that cuts the same days. */
export const WHOLE_HOURS = [
  ['Etc/UTC', 'Etc/GMT'],
  ['Etc/UTC', 'UTC'],
  ['Europe/Berlin', 'Europe/Paris'],
  ['Europe/Moscow', 'Europe/Moscow'],
  ['Europe/London', 'Europe/London'],
  ['America/New_York', 'America/Toronto'],
  ['America/Los_Angeles', 'America/Vancouver'],
  ['America/Sao_Paulo', 'America/Sao_Paulo'],
  ['Asia/Bangkok', 'Asia/Ho_Chi_Minh'],
] as const;
const HALF_HOURS = [
  ['Asia/Kolkata', 'Asia/Calcutta'],
  ['Australia/Adelaide', 'Australia/Broken_Hill'],
] as const;
export const ZONES = [...WHOLE_HOURS, ...HALF_HOURS] as const;
export type ZonePair = (typeof ZONES)[number];
