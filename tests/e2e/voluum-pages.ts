import { CAMPAIGN_IDS, type CampaignKey } from '../platforms/story.ts';

const CLIENT = '00000000-aaaa-4000-8000-000000000001';
const TAB = '00000000-bbbb-4000-8000-000000000002';
const COLUMNS = ['visits', 'clicks', 'conversions', 'revenue', 'cost', 'profit', 'cv'];

/** Address of a report in the panel, as Voluum writes it: all state in the hash. */
export function reportAddress(grouping: string, query: Record<string, string>): string {
  const parameters = new URLSearchParams({
    sortKey: 'visits',
    sortDirection: 'desc',
    page: '1',
    limit: '1000',
  });
  for (const column of COLUMNS) parameters.append('columns', column);
  for (const [name, value] of Object.entries(query)) parameters.set(name, value);
  return `https://panel.voluum.com/?clientId=${CLIENT}#/${CLIENT}_${TAB}/report/${grouping}?${parameters}`;
}

/** One campaign, its offers as rows. */
export function campaignAddress(campaign: CampaignKey, dateRange = 'last-7-days'): string {
  return reportAddress('offer', { dateRange, filter1: 'campaign', filter1Value: CAMPAIGN_IDS[campaign] });
}

/** All campaigns. */
export function campaignsAddress(dateRange = 'last-7-days'): string {
  return reportAddress('campaign', { dateRange });
}
