import { expect, it } from 'vitest';
import { campaignSubId } from '@/utils/compare/links/campaign-sub-id';

const CLICK = 'https://acme.g2afse.com/click?pid=1182&offer_id=4417&sub1={clickid}';

it.each<[string | null, string | null]>([
  [`${CLICK}&sub2={campaign.id}`, 'sub2'],
  [`${CLICK}&sub10={campaign_id}`, 'sub10'],
  [`${CLICK}&sub3=%7Bcampaign.id%7D`, 'sub3'],
  ['https://trk.example/?a=7&c=12&s1=[cid]&s2=[CampaignID]', 'sub2'],
  [`${CLICK}&sub2=__campaign_id__`, 'sub2'],
  [CLICK, null],
  [`${CLICK}&sub2={campaign.name}`, null],
  [`${CLICK}&sub2={campaign.id}&sub3={campaign.id}`, null],
  [`${CLICK}&sub2={campaign.id}&sub2=x`, null],
  [`${CLICK}&sub11={campaign.id}`, null],
  [`${CLICK}&source={campaign.id}`, null],
  [`${CLICK}&sub2=campaign.id`, null],
  [null, null],
  ['', null],
  ['javascript:alert(1)', null],
])('%s → %s', (url, found) => {
  expect(campaignSubId(url)).toBe(found);
});
