import { SUB_IDS } from '@/utils/model/report';
import { readAddress } from './address';

export type SubId = (typeof SUB_IDS)[number];

/**
 * Under which sub id the network knows the tracker's campaign, as the offer's own address says:
 * `…&sub2={campaign.id}`. Null where none carries it, or several do.
 */
export function campaignSubId(url: string | null): SubId | null {
  const parameters = (url === null ? undefined : readAddress(url))?.parameters ?? new Map();
  const names = [...parameters]
    .filter(([, values]) => [...values].every(isCampaignMacro))
    .map(([name]) => name);
  const [found, second] = names.flatMap(subIdNamed);
  return second === undefined ? (found ?? null) : null;
}

/** Affise's and Everflow's `sub2`, CAKE's `s2`. */
function subIdNamed(name: string): SubId[] {
  const number = /^s(?:ub)?_?(\d{1,2})$/.exec(name)?.[1];
  return SUB_IDS.filter((subId) => subId === `sub${Number(number)}`);
}

/** `{campaign.id}`, `{campaign_id}`, `[campaignid]`: the trackers' word for it, in any style of macro. */
function isCampaignMacro(value: string): boolean {
  const [, word = ''] = /^[^a-z\d]+([a-z][a-z\d._-]*?)[^a-z\d]+$/i.exec(value) ?? [];
  return /^camp(aign)?[._-]?id$/i.test(word);
}
