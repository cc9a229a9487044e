import type { Page } from '@playwright/test';
import { openPanel, readComparison } from '../tests/e2e/panel.ts';
import { campaignAddress } from '../tests/e2e/voluum-pages.ts';
import { CAMPAIGNS } from '../tests/platforms/catalogue.ts';
import type { CampaignKey } from '../tests/platforms/story.ts';
import { alignColumns } from './align-columns.ts';

/** Opens every campaign of the local story and reads from its panel what each side says: one line a campaign. */
export async function printCampaigns(dashboard: Page): Promise<string> {
  const head = ['Campaign', 'Conv. Voluum', 'Affise', 'Gap', 'Payout Voluum', 'Affise', 'Gap'];
  const rows: string[][] = [];
  for (const [campaign, { name }] of Object.entries(CAMPAIGNS)) {
    await dashboard.goto('about:blank');
    await dashboard.goto(campaignAddress(campaign as CampaignKey));
    const panel = await openPanel(dashboard);
    const link = panel.getByText('No link yet for this offer');
    await panel.getByRole('table', { name: 'Comparison' }).or(link).first().waitFor();
    const shared = await panel.getByText(/campaigns send traffic to/).isVisible();
    const cells = (await link.isVisible()) ? ['not linked'] : cellsOf(await readComparison(panel));
    rows.push([shared ? `${name} (offer over all its campaigns)` : name, ...cells]);
  }
  return alignColumns([head, ...rows]).join('\n');
}

/** The base of the gap, the other side and the gap stand last, whatever columns come before. */
function cellsOf(comparison: Map<string, string[]>): string[] {
  return ['Conversions', 'Payout'].flatMap((metric) => comparison.get(metric)?.slice(-3) ?? []);
}
