import { describe, expect, it } from 'vitest';
import { affilae } from '@/connectors/affilae';
import { collectEntities } from '@/connectors/collect';
import noConversions from '../fixtures/affilae/publisher-conversions-list-empty.json';
import kpiClicks from '../fixtures/affilae/publisher-partnerships-kpis-clicks.typed.json';
import partnershipList from '../fixtures/affilae/publisher-partnerships-list.json';
import publishersMe from '../fixtures/affilae/publisher-publishers-me.typed.json';
import { answering, standIn } from './affilae-stand';
import { ask, verifyContext } from './ask';

standIn();

describe('Affilae: recorded answers', () => {
  it('of a publisher without conversions', async () => {
    const byPath = new Map<string, unknown>([
      [
        '/publisher/publishers.me',
        { ...publishersMe, affiliateProfiles: { data: publishersMe.affiliateProfiles.data.slice(0, 1) } },
      ],
      ['/publisher/partnerships.list', partnershipList],
      ['/publisher/partnerships.kpis', kpiClicks],
      ['/publisher/conversions.list', noConversions],
    ]);
    const recorded = answering(({ url }) => byPath.get(url.pathname));
    const report = await ask(recorded);
    // The other partnership has no clicks and is left out; impressions are answered with the same sample.
    expect(report.rows).toMatchObject([
      {
        offer: { id: '5e3c00000000000000000012', name: null },
        metrics: { clicks: 17, conversions: 0, payout: 0 },
      },
    ]);
    const { entities } = await collectEntities(recorded, 'offer');
    expect(entities.map(({ id, status, urls }) => [id, status, urls])).toEqual([
      [
        '651c00000000000000000011',
        'pending',
        ['https://lb.affilae.com/r/?p=651c00000000000000000011&af=1127'],
      ],
      [
        '5e3c00000000000000000012',
        'active',
        ['https://lb.affilae.com/r/?p=5e3c00000000000000000012&af=1994'],
      ],
    ]);
    const account = await affilae.verify(recorded.api, verifyContext());
    expect(account.name).toBe('sample-site.example');
  });
});
