import type { SubId } from '@/utils/compare/links/campaign-sub-id';
import { SUB_IDS } from '@/utils/model/report';
import type { Area } from '@/utils/store/area';

/** Where a network's rows hold the campaign's id, as a match has shown: what no offer's address need say. */
export interface CampaignPlaces {
  /** @param place counts the sub ids of a row that are filled in, from 0 */
  learn(here: string, there: string, place: number): Promise<void>;
  /** Under which sub ids that may be, the likeliest first; none where nothing was learnt. */
  of(here: string, there: string): Promise<readonly SubId[]>;
}

/** @param area `storage.session`: gone with the browser */
export function createCampaignPlaces(area: Area): CampaignPlaces {
  return {
    learn: (here, there, place) => area.set({ [keyOf(here, there)]: place }),
    async of(here, there) {
      const key = keyOf(here, there);
      const place = (await area.get(key))[key];
      // Empty sub ids before it are not in the row: then it is one of the next.
      return typeof place === 'number' ? SUB_IDS.slice(place, place + 3) : [];
    },
  };
}

const keyOf = (here: string, there: string) => `campaign in ${here} ${there}`;
