import { expect, it } from 'vitest';
import { profit } from '@/components/panel/profit';
import { tabulateComparison, tellComparison } from '@/components/panel/tell-comparison';
import { explorePlace } from '@/entrypoints/panel/explore-place';
import { createTexts } from '@/utils/texts/texts';
import { twoNetworks } from '../fixtures/panel/several';
import { affise, alert, noNetwork, shared } from '../fixtures/panel/views';

const texts = createTexts('en');

it('copies the comparison as lines that stand on their own', () => {
  expect(tabulateComparison(texts, alert).split('\n')).toEqual([
    'Keto US · Facebook · 1–7 Nov · UTC',
    '\tVoluum main\tAffise Acme\tGap',
    'Clicks\t4,812\t4,655\t−3.3%',
    'Conversions\t160\t138\t−13.8%',
    'Payout\t$800.00\t$690.00\t−13.8%',
    'Affise Acme declined 18 conversions, 17 of them since 5 Nov.',
  ]);
});

it('tells the same in a message', () => {
  expect(tellComparison(texts, alert).split('\n')).toEqual([
    'Keto US · Facebook · 1–7 Nov · UTC',
    'Clicks: Voluum main 4,812, Affise Acme 4,655 (−3.3%)',
    'Conversions: Voluum main 160, Affise Acme 138 (−13.8%)',
    'Payout: Voluum main $800.00, Affise Acme $690.00 (−13.8%)',
    'Affise Acme declined 18 conversions, 17 of them since 5 Nov.',
  ]);
  expect(tellComparison(texts, noNetwork).split('\n')[1]).toBe('Clicks: Voluum main 4,812');
});

it('says where the numbers are those of the whole offer, not of the campaign in the title', () => {
  expect(tabulateComparison(texts, shared).split('\n').slice(0, 4)).toEqual([
    'Sweeps DE · Push · 1–7 Nov · UTC',
    'The offer, over all its campaigns',
    '\tVoluum main\tAffise Acme\tGap',
    'Clicks\t23,600\t23,128\t−2.0%',
  ]);
});

it('copies our own column alone where there is no other side', () => {
  expect(tabulateComparison(texts, noNetwork).split('\n').slice(1)).toEqual([
    '\tVoluum main',
    'Clicks\t4,812',
    'Conversions\t160',
    'Payout\t$800.00',
  ]);
});

it.each([
  ['600', '512', '88'],
  ['0.1', '0.3', '-0.2'],
  ['100', undefined, undefined],
  [undefined, '512', undefined],
])('profit of %s at a cost of %s is %s', (payout, cost, expected) => {
  expect(profit(payout, cost)).toBe(expected);
});

it('opens the same two sides in Explore, and the offer where there is one, whichever side the page is of', () => {
  const { here } = alert;
  if (!here) throw new Error('The fixture has no side here.');
  const words = (address: string) => Object.fromEntries(new URLSearchParams(address.split('?')[1]));
  const from = words(explorePlace(alert, here, affise));
  expect(from).toMatchObject({
    here: here.connection,
    there: affise.connection,
    days: '2026-11-01..2026-11-07',
  });
  expect(from.find).toBe(affise.links[0]?.here.name);
  const turned = words(explorePlace(alert, affise, { ...affise, ...here }));
  expect(turned).toMatchObject({ here: here.connection, there: affise.connection });
  expect(turned.find).toBe(affise.links[0]?.there[0]?.name);
  const list = { ...alert, subject: { ...alert.subject, id: null } };
  expect(words(explorePlace(list, here, affise))).not.toHaveProperty('find');
});

it('copies every column, and of what each gap is a percentage where that is not our own column', () => {
  expect(tabulateComparison(texts, twoNetworks).split('\n').slice(1)).toEqual([
    [
      '\tVoluum main',
      'Voluum main, compared with Affise Acme\tAffise Acme\tGap: Affise Acme',
      'Voluum main, compared with Everflow Blue River\tEverflow Blue River\tGap: Everflow Blue River',
    ].join('\t'),
    'Clicks\t4,812\t2,887\t2,793\t−3.3%\t1,925\t1,890\t−1.8%',
    'Conversions\t160\t96\t78\t−18.8%\t64\t63\t−1.6%',
    'Payout\t$800.00\t$480.00\t$390.00\t−18.8%\t$320.00\t$315.00\t−1.6%',
    'Affise Acme declined 18 conversions, 17 of them since 5 Nov.',
    'Everflow Blue River: Clicks, conversions and payout agree within the usual difference.',
  ]);
  expect(tellComparison(texts, twoNetworks).split('\n')[2]).toBe(
    'Conversions: Voluum main 160, Affise Acme 78 (−18.8% of 96), Everflow Blue River 63 (−1.6% of 64)',
  );
});
