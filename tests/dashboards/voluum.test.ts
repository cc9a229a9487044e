import { describe, expect, it } from 'vitest';
import { affise } from '@/entrypoints/affise.content/read-page';
import { binom } from '@/entrypoints/binom.content/read-page';
import { ADDRESS_WORDS } from '@/entrypoints/voluum.content/address-words';
import { voluum } from '@/entrypoints/voluum.content/read-page';
import samples from '../fixtures/addresses/voluum.json' with { type: 'json' };
import { testDashboard } from './suite';

const CLIENT = '00000000-aaaa-4000-8000-000000000001';
const TAB = '00000000-bbbb-4000-8000-000000000002';
const CAMPAIGN = 'c0a10001-4b7e-4c11-9d01-6f2b8e5a0001';
const OFFER = '0ffe0001-8d2c-4f60-a7b3-1c9e4d7f0001';

const CAMPAIGNS = `https://panel.voluum.com/?clientId=${CLIENT}#/${CLIENT}_${TAB}/report/campaign?dateRange=today`;
const OFFERS = CAMPAIGNS.replace('report/campaign', 'report/offer');

testDashboard(voluum, {
  words: ADDRESS_WORDS,
  others: [binom, affise],
  pages: [
    {
      file: 'voluum-table.html',
      at: OFFERS,
      numbers: {
        visits: '33,415',
        clicks: '23,252',
        conversions: '472',
        payout: '$1,455.20',
        mediaCost: '$1,010.30',
      },
      rows: { 'Total Wellness US': '160', 'Sweeps DE': '312' },
    },
    {
      file: 'voluum-grid.html',
      at: OFFERS,
      numbers: { visits: '33,415', conversions: '472', payout: '$1,455.20' },
      rows: { 'Total Wellness US': '160' },
    },
    {
      file: 'voluum-grid.html',
      at: CAMPAIGNS,
      numbers: { visits: '33,415', conversions: '472', payout: '$1,455.20' },
      rows: null,
    },
    {
      file: 'voluum-plain-rows.html',
      at: CAMPAIGNS,
      numbers: { visits: '33,415', payout: '€ 1 455,20' },
      rows: null,
    },
    { file: 'compared-periods.html', at: CAMPAIGNS, numbers: { mediaCost: '$1.00' }, rows: null },
    { file: 'login.html', at: CAMPAIGNS, numbers: null, rows: null },
    { file: 'offer-named-total.html', at: OFFERS, numbers: null, rows: null },
    { file: 'two-reports.html', at: CAMPAIGNS, numbers: null, rows: null },
  ],
  noReports: [
    'https://panel.voluum.com/',
    'https://panel.voluum.com/login/',
    `https://panel.voluum.com/?clientId=${CLIENT}#/advanced/postback-upload`,
    `https://panel.voluum.com/?clientId=${CLIENT}#/${CLIENT}/report/campaign`,
    `https://panel.voluum.com/?clientId=${CLIENT}#/report/campaign/edit`,
  ],
});

describe('whose page it is', () => {
  it.each([
    ['https://panel.voluum.com/#/x', true],
    ['http://panel.voluum.com/#/x', false],
    ['https://panel.voluum.com.evil.example/', false],
    ['https://evil.example/#panel.voluum.com', false],
    ['https://api.voluum.com/report', false],
  ])('%s: %s', (address, expected) => expect(voluum.isMine(new URL(address))).toBe(expected));
});

describe('published addresses', () => {
  it.each(samples.addresses)('$address', ({ address, expected }) => {
    expect(voluum.readPage(new URL(address), document)).toEqual(expected);
  });
});

describe('days', () => {
  const days = (query: string) => voluum.readPage(at('campaign', query), document)?.days;
  it.each([
    ['dateRange=today', { preset: 'today' }],
    ['dateRange=yesterday', { preset: 'yesterday' }],
    ['dateRange=last-7-days', { preset: '7d' }],
    ['dateRange=last-14-days', { preset: '14d' }],
    ['dateRange=last-30-days', { preset: '30d' }],
    ['dateRange=this-month', { preset: 'this-month' }],
    ['dateRange=last-month', { preset: 'last-month' }],
    ['dateRange=last-60-days', null],
    ['dateRange=toString', null],
    ['', null],
    // With a preset the dates of an earlier choice stay in the address.
    ['dateRange=yesterday&from=2018-06-01T00:00:00Z&to=2018-06-28T00:00:00Z', { preset: 'yesterday' }],
    [
      'dateRange=custom-date&from=2026-11-01T00:00:00Z&to=2026-11-08T00:00:00Z',
      range('2026-11-01', '2026-11-07'),
    ],
    ['dateRange=custom-date&from=2026-11-01&to=2026-11-08', range('2026-11-01', '2026-11-07')],
    ['dateRange=custom-date&from=2026-11-01T00&to=2026-11-08T00', range('2026-11-01', '2026-11-07')],
    [
      'dateRange=custom-date&from=2026-11-01T00:00:00.000Z&to=2026-11-08T00:00:00.000Z',
      range('2026-11-01', '2026-11-07'),
    ],
    [
      'dateRange=custom-date&from=2026-11-01T00:00:00Z&to=2026-11-01T00:00:00Z',
      range('2026-11-01', '2026-11-01'),
    ],
    [
      'dateRange=custom-date&from=2026-11-01T00:00:00Z&to=2026-11-07T23:59:59Z',
      range('2026-11-01', '2026-11-07'),
    ],
    [
      'dateRange=custom-date-time&from=2026-11-01T00:00:00Z&to=2026-11-08T00:00:00Z',
      range('2026-11-01', '2026-11-07'),
    ],
    ['dateRange=custom-date-time&from=2026-11-01T06:00:00Z&to=2026-11-08T00:00:00Z', null],
    ['dateRange=custom-date-time&from=2026-11-01T00:00:00Z&to=2026-11-07T23:00:00Z', null],
    ['dateRange=custom-date&from=2026-11-08T00:00:00Z&to=2026-11-01T00:00:00Z', null],
    ['dateRange=custom-date&from=2026-11-01T00:00:00Z', null],
    ['dateRange=custom-date&from=2026-11-01T00:00:00%2B02:00&to=2026-11-08T00:00:00Z', null],
    [
      'dateRange=custom-date&from=2026-02-28T00:00:00Z&to=2026-03-01T00:00:00Z',
      range('2026-02-28', '2026-02-28'),
    ],
  ])('%s', (query, expected) => expect(days(query)).toEqual(expected));
});

describe('entity', () => {
  const read = (query: string) => voluum.readPage(at('offer', query), document);
  const campaign = { kind: 'campaign', id: CAMPAIGN };
  const offer = { kind: 'offer', id: OFFER };
  it.each([
    ['', null, false],
    ['filter=', null, false],
    ['filter=keto', null, true],
    [`filter1=campaign&filter1Value=${CAMPAIGN}`, campaign, false],
    [`filter1=campaign&filter1Value=${CAMPAIGN.toUpperCase()}`, campaign, false],
    [`filter1=campaign&filter1Value=${CAMPAIGN}&filter=`, campaign, false],
    [`filter1=campaign&filter1Value=${CAMPAIGN}&filter=keto`, campaign, true],
    [`filter1=campaign&filter1Value=${CAMPAIGN}&filter2=country-code&filter2Value=US`, campaign, true],
    [`filter1=traffic-source&filter1Value=${TAB}&filter2=offer&filter2Value=${OFFER}`, offer, true],
    [`filter1=campaign&filter1Value=${CAMPAIGN}&filter2=offer&filter2Value=${OFFER}`, offer, true],
    [`filter1=campaign&filter1Value=${CAMPAIGN}&filter1Relation=EQUALS`, campaign, false],
    [`filter1=campaign&filter1Value=${CAMPAIGN}&filter1Relation=NOT_EQUALS`, null, true],
    [`filter1=campaign&filter1Value=${CAMPAIGN}&filter1=campaign&filter1Value=${TAB}`, null, true],
    ['filter1=campaign&filter1Value=42', null, true],
    [`filter1=visits&filter1Value=100&filter1Relation=GREATER`, null, true],
  ])('%s', (query, entity, narrowed) => expect(read(query)).toMatchObject({ entity, narrowed }));
});

describe('account and rows', () => {
  it('takes the account from the query, else from the path', () => {
    expect(voluum.readPage(at('campaign', ''), document)?.account).toBe(CLIENT);
    expect(
      voluum.readPage(new URL(`https://panel.voluum.com/#/${TAB}_${CLIENT}/report/day`), document)?.account,
    ).toBe(TAB);
    expect(voluum.readPage(new URL('https://panel.voluum.com/#/report/day'), document)?.account).toBeNull();
  });

  it.each([
    ['campaign', 'campaign'],
    ['offer,day', 'offer'],
    ['OFFER%2Cday', 'offer'],
    ['traffic-source', 'source'],
    ['affiliate-network', 'network'],
    ['device,os,browser', null],
    ['constructor', null],
  ])('%s rows are %s', (groupings, kind) =>
    expect(voluum.readPage(at(groupings, ''), document)?.rowsAre).toBe(kind),
  );
});

function at(groupings: string, query: string): URL {
  return new URL(
    `https://panel.voluum.com/?clientId=${CLIENT}#/${CLIENT}_${TAB}/report/${groupings}?${query}`,
  );
}

function range(from: string, to: string) {
  return { range: { from, to } };
}
