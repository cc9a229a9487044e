import { describe, expect, it } from 'vitest';
import { idsInName } from '@/utils/compare/links/name-ids';
import { createOfferTies } from '@/utils/compare/links/tie-offers';
import { drawOffers } from '../bench/linking';
import { AFFISE, received, sent, tie, tiesOf } from './link-worlds';

const other = (...offers: [id: string, name: string | null][]) => ({
  ...AFFISE,
  offers: offers.map(([id, name]) => received(id, { name })),
});

describe('an id in a name', () => {
  it.each([
    ['Keto Diet #4417', '4417'],
    ['#4417-US Keto', '4417'],
    ['№ 4417 Кето', '4417'],
    ['[4417] Keto Diet US', '4417'],
    ['Keto Diet (4417)', '4417'],
    ['Keto {4417} $45', '4417'],
    ['4417 - Keto', '4417'],
    ['4417 Keto Diet', '4417'],
    ['4417_Keto_US', '4417'],
    ['Keto | 4417', '4417'],
    ['Keto ID:4417', '4417'],
    ['Keto offer_id=4417', '4417'],
    ['Dating 45+ [4417] 2026', '4417'],
    ['441 - Keto', '441'],
    ['Keto US - 441', '441'],
    ['#12 Keto', '12'],
    ['#A1B2 Keto', 'A1B2'],
    ['007 - Bond', '007'],
  ])('is found in %s', (name, id) => {
    expect(idsInName(name)[0]?.id).toBe(id);
  });

  it.each([
    ['a year', 'Keto 2026'],
    ['a year in brackets', 'Keto (2026)'],
    ['a day', 'Keto 2026-11-01, 01.11.2026, 20261101'],
    ['a month', 'Keto 11/2026'],
    ['a price', 'Keto $4417, 4417$, €4417, 4417 USD, USD 4417, 4417 руб'],
    ['a payout', 'Keto CPA 120, payout: 4417, cap 4417'],
    ['thousands', 'Win 10,000 and 4,417.50'],
    ['a share', 'Bonus 4417%'],
    ['an age', 'Dating 18+ / 45+ / 25-45 / age 35 / 50 лет'],
    ['a quantity', 'Keto 1000mg 500 FS 2000 spins 4417 pcs 5000k'],
    ['a version', 'iPhone 15 Pro v2'],
    ['a country', 'Keto US, UK (DE)'],
    ['a brand', '888 Casino'],
    ['a rank', '#1 Keto'],
    ['a phone code', 'Lead +4417'],
    ['digits in a word', '4417Keto Keto4417 1xbet'],
  ])('is not %s', (_, name) => {
    expect(idsInName(name)).toEqual([]);
  });

  it('is a suggestion where one offer has it', () => {
    const there = other(['4417', 'Something'], ['441', 'Keto Diet']);
    expect(tie({ name: 'Vacuum [4417]' }, there)).toEqual(['affise 4417 name-id']);
    expect(tie({ name: 'Vacuum [44170]' }, there)).toEqual(['nothing']);
    expect(tie({ name: 'Vacuum [4417] [441]' }, there)).toEqual(['nothing']);
    const same = other(['4417', 'Vacuum'], ['441', 'Vacuum']);
    expect(tie({ name: 'Vacuum [4417] [441]' }, same)).toEqual(['affise 4417 name', 'affise 441 name']);
  });

  it('of two networks is told apart by the name, else by nothing', () => {
    const second = { ...other(['4417', 'Dating DE']), connection: 'second', clickHosts: ['b.example'] };
    expect(tie({ name: '[4417] Vacuum' }, other(['4417', 'Keto US']), second)).toEqual(['nothing']);
    expect(tie({ name: '[4417] Keto US' }, other(['4417', 'Keto US']), second)).toEqual([
      'affise 4417 name-id',
    ]);
    const url = 'https://b.example/somewhere';
    expect(tie({ name: '[4417] Vacuum', url }, other(['4417', 'Keto US']), second)).toEqual([
      'second 4417 name-id',
    ]);
  });

  it('is surer with a mark, and with a similar name', () => {
    const there = other(['4417', 'Keto Diet US']);
    const confidence = (name: string) => tiesOf({ name }, there)[0]?.confidence ?? 0;
    expect(confidence('Keto Diet US #4417')).toBeGreaterThan(confidence('Vacuum #4417'));
    expect(confidence('Vacuum #4417')).toBeGreaterThan(confidence('Vacuum 4417 cleaner'));
  });
});

describe('similar names', () => {
  it.each([
    ['Keto Diet US', 'Keto Diet US – CPA'],
    ['KETO_DIET_US', 'keto diet (US)'],
    ['Acme - Keto Diet - United States - $45', 'Keto Diet US'],
    ['KetoDiet USA', 'Keto Diet [US]'],
    ['Diet Keto US', 'Keto Diet US'],
    ['Ketto Diet US', 'Keto Diet US'],
    ['Keto Diet US 18+ [9913]', '7788 | Keto Diet | US'],
    ['Kéto Diet', 'Keto Diet'],
    ['Кето Диета США', 'Кето диета (US) CPL'],
    ['Кето Дієта', 'Keto Dieta'],
    ['Dating SOI DE $4.5', 'Dating DE - SOI'],
    ['Keto Diet GB', 'Keto Diet UK'],
    ['Keto Diet', 'Keto Diet US'],
    ['Nutra: Green Coffee IT', 'Green Coffee – Italy'],
    ['Green Coffee UK/US', 'Green Coffee US'],
    ['AI Trader', 'Trader (DE)'],
    ['TV Box', 'TV Box FR'],
    ['It Works DE', 'It works! (Germany)'],
    ['KETO DIET US', 'Keto Diet US'],
  ])('are %s and %s', (name, there) => {
    expect(tie({ name }, other(['1', there], ['2', 'Tarot Reading FR']))).toEqual(['affise 1 name']);
  });

  it.each([
    ['of other countries', 'Keto Diet US', 'Keto Diet DE'],
    ['of other countries in words', 'Keto Diet United Kingdom', 'Keto Diet Германия'],
    ['of other versions', 'iPhone 14', 'iPhone 15'],
    ['of other versions with a letter', 'Keto Diet v1', 'Keto Diet v2'],
    ['of another way to sign up', 'Dating SOI', 'Dating DOI'],
    ['of another system', 'VPN Master iOS', 'VPN Master Android'],
    ['of the same kind', 'Casino Royal', 'Casino Vegas'],
    ['of the same country', 'Tarot US', 'Keto US'],
    ['with nothing but a payout model', 'CPA', 'CPL'],
    ['of other letters', 'Кето Диета', 'Гороскоп Таро'],
    ['without letters', '!!!', '???'],
  ])('are not those %s: %s, %s', (_, name, there) => {
    expect(tie({ name }, other(['1', there]))).toEqual(['nothing']);
  });

  it('leave their own id aside', () => {
    expect(tie({ name: 'Keto Diet 24' }, other(['441', '441 Keto Diet']))).toEqual(['affise 441 name']);
    expect(tie({ name: 'Keto Diet 24' }, other(['1', '441 Keto Diet']))).toEqual(['nothing']);
  });

  it('come best first, no more than five of them', () => {
    const names = ['Keto Diet Max', 'Keto Diet', 'Keto Diet Pro US', 'Keto Diet US', 'Keto Diet DE'];
    const there = other(...names.map((name, index): [string, string] => [String(index), name]));
    expect(tie({ name: 'Keto Diet US' }, there)[0]).toBe('affise 3 name');
    expect(tie({ name: 'Keto Diet US' }, there)).not.toContain('affise 4 name');
    const many = other(...Array.from({ length: 30 }, (_, id): [string, string] => [`x${id}`, 'Keto Diet']));
    expect(tie({ name: 'Keto Diet' }, many)).toHaveLength(5);
  });

  it('take from their confidence where several are the same', () => {
    const [one] = tiesOf({ name: 'Keto Diet' }, other(['1', 'Keto Diet']));
    const two = tiesOf({ name: 'Keto Diet' }, other(['1', 'Keto Diet'], ['2', 'keto diet']));
    expect(two.map(({ entities }) => entities)).toEqual([['1'], ['2']]);
    expect(two[0]?.confidence).toBeLessThan(one?.confidence ?? 0);
    expect(one?.confidence).toBeLessThan(0.9);
  });

  it('are looked for only where the address may lead', () => {
    const second = { ...other(['7', 'Keto Diet']), connection: 'second', clickHosts: ['b.example'] };
    const both = [other(['1', 'Keto Diet']), second];
    expect(tie({ name: 'Keto Diet', url: 'https://b.example/x' }, ...both)).toEqual(['second 7 name']);
    expect(tie({ name: 'Keto Diet', url: 'https://nobody.example/x' }, ...both)).toHaveLength(2);
    const foreign = 'https://b.example/click?pid=9&offer_id=7';
    expect(tie({ name: 'Keto Diet', url: foreign }, ...both)).toEqual(['nothing']);
  });

  it.each(['', '   ', null, '\u0000', '🥑'])('are not asked of %j', (name) => {
    expect(tie({ name }, other(['1', name], ['2', 'Keto']))).toEqual(['nothing']);
  });

  it('are held against few, however many there are', () => {
    const [some, more] = [1000, 4000].map((count) => {
      const { here, others } = drawOffers(count);
      const ties = createOfferTies(here, others);
      for (const offer of here.offers) ties.of(offer).suggest();
      return ties.looked;
    });
    expect(more).toBeGreaterThan(4000);
    expect(more).toBeLessThan(4 * 1.2 * (some ?? 0));
    expect(more).toBeLessThan(4000 * 500);
  });

  it('of many words that all are common are still found', () => {
    const words = ['nova', 'prime', 'ultra', 'royal', 'lucky', 'fresh', 'smart', 'true', 'zenith', 'alpha'];
    const names = words.flatMap((a) => words.flatMap((b) => words.map((c) => `${a} ${b} ${c}`)));
    const there = other(...names.map((name, index): [string, string] => [`x${index}`, name]));
    const wanted = ['royal prime fresh', 'zenith nova true', 'alpha lucky smart'];
    const offers = wanted.map((name, index) => sent({ id: String(index), name }));
    const ties = createOfferTies({ connection: 'here', offers }, [there]);
    const best = offers.map((offer) => ties.of(offer).suggest()[0]?.entities[0]);
    const sorted = (name: string) => name.split(' ').sort().join(' ');
    expect(best.map((id) => sorted(names[Number(id?.slice(1))] ?? ''))).toEqual(wanted.map(sorted));
  });
});

describe('an external id', () => {
  const there = {
    ...AFFISE,
    offers: [
      received('500', { name: 'Vacuum', externalId: 'X-7' }),
      received('700', { name: 'Tarot', externalId: '0' }),
      received('X-7', { name: 'Keto Diet' }),
    ],
  };
  const second = { ...AFFISE, connection: 'second', offers: [received('700', { name: 'Dating' })] };

  it.each([
    ['is an id', { externalId: '700' }, ['affise 700 external-id']],
    ['is an id before an external id', { externalId: 'X-7' }, ['affise X-7 external-id']],
    ['means what has the same name', { externalId: 'X-7', name: 'Vacuum' }, ['affise 500 external-id']],
    ['is read without spaces', { externalId: ' 700 ' }, ['affise 700 external-id']],
    ['keeps its zeros', { externalId: '0700' }, ['nothing']],
    ['is not a placeholder', { externalId: '0' }, ['nothing']],
    ['is not empty', { externalId: '' }, ['nothing']],
    [
      'goes after the address',
      { externalId: '500', url: 'https://acme.g2afse.com/click?pid=1182&offer_id=700' },
      ['affise 700 url-id 1182'],
    ],
    [
      'does not overrule a foreign affiliate',
      { externalId: '500', url: 'https://acme.g2afse.com/click?pid=9&offer_id=700' },
      ['nothing'],
    ],
    ['goes before a name', { externalId: '700', name: 'Keto Diet' }, ['affise 700 external-id']],
  ])('%s', (_, offer, expected) => {
    expect(tie(offer, there)).toEqual(expected);
  });

  it('is an external id there too', () => {
    expect(tie({ externalId: 'e1' }, { ...AFFISE, offers: [received('1', { externalId: 'e1' })] })).toEqual([
      'affise 1 external-id',
    ]);
  });

  it('of two networks is told apart by name or address, else by nothing', () => {
    expect(tie({ externalId: '700' }, there, second)).toEqual(['nothing']);
    const alike = { ...second, offers: [received('700', { name: 'Tarot' })] };
    expect(tie({ externalId: '700', name: 'Tarot' }, there, alike)).toEqual([
      'affise 700 name',
      'second 700 name',
    ]);
    expect(tie({ externalId: '700', name: 'Dating' }, there, second)).toEqual(['second 700 external-id']);
    const elsewhere = { ...second, clickHosts: ['b.example'] };
    expect(tie({ externalId: '700', url: 'https://b.example/x' }, there, elsewhere)).toEqual([
      'second 700 external-id',
    ]);
  });
});
