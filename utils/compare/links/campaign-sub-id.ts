import type { SUB_IDS } from '@/utils/model/report';
import { carriersOf } from './carried-words';

export type SubId = (typeof SUB_IDS)[number];

/** Under which sub id the network knows the tracker's campaign, as the offer's own address says; null: under none. */
export function campaignSubId(url: string | null): SubId | null {
  const carrier = carriersOf(url).get('campaign') ?? null;
  return carrier === 'source' ? null : carrier;
}
