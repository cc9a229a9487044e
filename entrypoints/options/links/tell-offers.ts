import type { EntityRef } from '@/utils/model/report';

/** `Keto Diet US – CPA #4417`, several with commas between them. */
export function tellOffers(offers: readonly EntityRef[]): string {
  return offers.map(({ id, name }) => (name === null ? `#${id}` : `${name} #${id}`)).join(', ');
}
