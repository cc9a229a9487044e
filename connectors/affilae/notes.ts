import type { Note } from '@/utils/model/report';

/** On everything from Affilae: what its API answers was put together without an account that earns money. */
export const EXPERIMENTAL: Note = {
  code: 'experimental',
  text: 'Affilae is read by what is publicly known of its API; compare with its dashboard.',
};

export const ROWS_CUT: Note = { code: 'rows-cut', text: 'Affilae has more rows than were read.' };

export const TOTALS_DIFFER: Note = {
  code: 'totals-differ',
  text: "The partnerships do not add up to Affilae's own total.",
};

export const CLICKS_BY_PROGRAMME: Note = {
  code: 'column-restricted',
  text: 'Affilae tells clicks by programme and day only.',
};

export const NO_CLICKS: Note = {
  code: 'column-restricted',
  text: 'Affilae tells an advertiser conversions only, no clicks.',
};

export const OTHERS_LEFT_OUT: Note = {
  code: 'currency-unknown',
  text: 'Some conversions are in another currency; their commissions are left out, not added up.',
};

export const STATUSES_UNKNOWN: Note = {
  code: 'rejected-included',
  text: "The payout is Affilae's total of commissions; which statuses are in it is not known.",
};

export const OF_LATE: Note = {
  code: 'scope-limited',
  text: 'Only what had a conversion within 90 days: Affilae has no known list of these.',
};

export function notGiven(what: string): Note {
  return { code: 'column-restricted', text: `Affilae did not give: ${what}.` };
}
