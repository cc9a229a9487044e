import { badParameters } from './affise-errors.ts';
import type { Parameters } from './affise-parameters.ts';
import { offerWithId } from './affise-slices.ts';
import type { User } from './affise-users.ts';
import { ADVERTISERS } from './catalogue.ts';

/** Stops with 400 at a filter the report does not have. */
export function checkFilters(parameters: Parameters): void {
  const unknown = parameters.filterNames().find((name) => !FILTERS.has(name));
  if (unknown !== undefined) badParameters(`Method does not allow extra fields: '${unknown}'`);
}

/** `affiliate` is let through and does nothing. */
const FILTERS = new Set(
  `date_from date_to offer partner advertiser supplier manager advertiser_manager_id affiliate_manager_id country os
  device city goal sub1 sub2 sub3 sub4 sub5 sub6 sub7 sub8 currency smart_id nonzero payment_status advertiser_tag
  affiliate_tag offer_tag affiliate`.split(/\s+/),
);

/** Whether this user sees the fact, and the filters let it through. */
export function isVisible(
  fact: { offer: number; affiliate: number },
  user: User,
  parameters: Parameters,
): boolean {
  const filter = (name: string) => parameters.values(`filter[${name}]`);
  const passes = (wanted: readonly string[], value: string) => wanted.length === 0 || wanted.includes(value);
  const { country, advertiser } = offerWithId(fact.offer);
  const advertisers = [...filter('advertiser'), ...filter('supplier')];
  return (
    (user.affiliate === undefined
      ? passes(filter('partner'), String(fact.affiliate))
      : user.affiliate === fact.affiliate) &&
    (user.offers?.includes(fact.offer) ?? true) &&
    passes(filter('offer'), String(fact.offer)) &&
    passes(filter('country'), country) &&
    passes(advertisers, ADVERTISERS[advertiser].id) &&
    NO_DATA_FILTERS.every((name) => filter(name).length === 0)
  );
}

/** Filters on what the story does not tell: nothing passes them. */
const NO_DATA_FILTERS = 'os device city goal sub1 sub2 sub3 sub4 sub5 sub6 sub7 sub8 smart_id'.split(' ');
