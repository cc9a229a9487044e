import '../texts/all';
import { describe, expect, it } from 'vitest';
import { affise } from '@/entrypoints/affise.content/read-page';
import { binom } from '@/entrypoints/binom.content/read-page';
import { demo } from '@/entrypoints/demo/read-page';
import { voluum } from '@/entrypoints/voluum.content/read-page';
import { testDashboard } from './suite';

const HERE = 'chrome-extension://aaaabbbbccccddddeeeeffffgggghhhh/demo.html';

testDashboard(demo, {
  // It is on no page of anybody else's: no address is looked at first.
  words: [''],
  others: [voluum, binom, affise],
  pages: [
    {
      file: 'demo-campaigns.html',
      at: `${HERE}#/campaigns?days=7d`,
      numbers: {
        visits: '24,113',
        clicks: '15,010',
        conversions: '374',
        payout: '$2,880.50',
        mediaCost: '$610.00',
      },
      rows: { c5: '12', c1: '21' },
    },
    {
      file: 'demo-campaign-ru.html',
      at: `${HERE}#/campaign/c2?days=30d`,
      numbers: {
        visits: '2 600',
        clicks: '1 600',
        conversions: '48',
        payout: '86,40 $',
        mediaCost: '57,20 $',
      },
      rows: { '12': '48' },
    },
    { file: 'login.html', at: `${HERE}#/campaigns`, numbers: null, rows: null },
  ],
  noReports: [
    HERE,
    `${HERE}#/settings`,
    `${HERE}#/campaign/`,
    `${HERE}#/campaigns/c1`,
    HERE.replace('demo', 'options'),
    'https://evil.example/demo.html#/campaigns?days=7d',
  ],
});

describe('what the address says', () => {
  const list = { account: null, entity: null, narrowed: false };
  it.each([
    ['#/campaigns?days=7d', { ...list, rowsAre: 'campaign', days: { preset: '7d' } }],
    ['#/offers', { ...list, rowsAre: 'offer', days: null }],
    ['#/offers?days=toString', { ...list, rowsAre: 'offer', days: null }],
    [
      '#/campaign/c1?days=today',
      { ...list, entity: { kind: 'campaign', id: 'c1' }, rowsAre: 'offer', days: { preset: 'today' } },
    ],
    ['#/offer/11', { ...list, entity: { kind: 'offer', id: '11' }, rowsAre: 'campaign', days: null }],
  ])('%s', (hash, expected) => {
    expect(demo.readPage(new URL(HERE + hash), document)).toEqual(expected);
  });
});
