import { ADVERTISERS, AFFISE_OFFERS, type AffiseOffer } from './catalogue.ts';
import { hexId } from './click-ids.ts';
import { addDays, type WallTime } from './clock.ts';
import { AFFILIATES } from './story.ts';

/** What a fact is sliced by. */
export interface Subject {
  readonly offer: number;
  readonly affiliate: number;
  readonly wall: WallTime;
}

/** The value a fact has in a slice, as the row prints it; undefined for an unknown slice. */
export function sliceValue(slice: string, { offer, affiliate, wall }: Subject): unknown {
  return SLICES[slice]?.(offerWithId(offer), affiliate, wall);
}

/** Whether the report has this slice at all. */
export function isSlice(slice: string): boolean {
  return slice in SLICES;
}

/** Slices only the network's staff may use. */
export const STAFF_SLICES: ReadonlySet<string> = new Set(['advertiser', 'manager']);

/** Slices that are parts of a date. */
export const TIME_SLICES: ReadonlySet<string> = new Set(['year', 'quarter', 'month', 'week', 'day', 'hour']);

/** The offer of the network with this number. */
export function offerWithId(id: number): AffiseOffer {
  const offer = AFFISE_OFFERS.find((each) => each.id === id);
  if (!offer) throw new Error(`the story has no Affise offer ${id}`);
  return offer;
}

/** An affiliate as rows and lists print it; one of them has only a login. */
export function affiliateRow(id: number) {
  const { title, email } = AFFILIATE_NAMES[id] ?? { title: '', email: '' };
  return { id, title, email, login: title || email, name: title };
}

/** Days from `from` to `to`, both included. */
export function daysFrom(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

const AFFILIATE_NAMES: Readonly<Record<number, { title: string; email: string }>> = {
  [AFFILIATES.northbuy]: { title: 'Northbuy Ltd', email: 'team@northbuy.example' },
  [AFFILIATES.otherMedia]: { title: 'Other Media', email: 'ops@othermedia.example' },
  [AFFILIATES.ninefold]: { title: 'Ninefold', email: 'hello@ninefold.example' },
};

type Slice = (offer: AffiseOffer, affiliate: number, wall: WallTime) => unknown;

const part = (from: number, to: number): Slice => {
  return (_offer, _affiliate, { date }) => Number(date.slice(from, to));
};

const empty: Slice = () => '';

const SLICES: Readonly<Record<string, Slice>> = {
  year: part(0, 4),
  month: part(5, 7),
  day: part(8, 10),
  hour: (_offer, _affiliate, { hour }) => hour,
  quarter: (_offer, _affiliate, { date }) => Math.ceil(Number(date.slice(5, 7)) / 3),
  week: (_offer, _affiliate, { date }) => (date ? Temporal.PlainDate.from(date).weekOfYear : 0),
  offer: ({ id, title }) => ({ id, offer_id: hexId(`offer ${id}`), title, external_offer_id: '' }),
  country: ({ country }) => country,
  affiliate: (_offer, affiliate) => affiliateRow(affiliate),
  affiliate_id: (_offer, affiliate) => affiliate,
  advertiser: ({ advertiser }) => ADVERTISERS[advertiser],
  manager: () => '0',
  affiliate_manager_id: () => ({ id: '0', first_name: 'Undefined', last_name: 'Undefined' }),
  advertiser_manager_id: () => ({ id: '0', first_name: 'Undefined', last_name: 'Undefined' }),
  ...Object.fromEntries(
    `goal city os os_version device device_model device_type browser browser_version landing prelanding isp conn_type
    smart_id trafficback_reason sub1 sub2 sub3 sub4 sub5 sub6 sub7 sub8`
      .split(/\s+/)
      .map((slice) => [slice, empty]),
  ),
};
