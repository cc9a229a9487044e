import { describe, expect, it } from 'vitest';
import { guessAffiliate, linkOffers, type Receivers, suggestLinks } from '@/utils/compare/link';
import { pairOffers } from '@/utils/compare/pairs';
import type { Link } from '@/utils/model/link';
import { AFFISE, AFFISE_STAFF, received, sent } from './link-worlds';

const URL = 'https://acme.g2afse.com/click?pid=1182&offer_id=4417';

describe('linking', () => {
  it('links by host, offer and affiliate', () => {
    expect(link('https://acme.g2afse.com/click?pid=1182&offer_id=4417&sub1={clickid}')).toEqual([
      {
        here: { connection: 'voluum', offer: 'o1' },
        there: { connection: 'affise', offers: ['4417'] },
        affiliate: null,
        origin: 'url-id',
        evidence: 'offer_id=4417 on acme.g2afse.com',
        confidence: 1,
        decidedAt: null,
      },
    ]);
  });

  it('is less sure where the list of offers is not complete', () => {
    const url = 'https://acme.g2afse.com/click?pid=1182&offer_id=9999';
    expect(link(url, { complete: false })).toMatchObject([{ confidence: 0.8 }]);
  });

  it("names the affiliate of a network's own key, and compares nothing without one", () => {
    const url = 'https://acme.g2afse.com/click?pid=9999&offer_id=4417';
    expect(linkOffers(from({ url }), [AFFISE_STAFF])).toMatchObject([{ affiliate: '9999' }]);
    const unnamed = from({ url: 'https://acme.g2afse.com/click?offer_id=4417' });
    expect(linkOffers(unnamed, [AFFISE_STAFF])).toEqual([]);
    expect(suggestLinks(unnamed, [AFFISE_STAFF])).toMatchObject([{ origin: 'url-id', affiliate: null }]);
  });

  it('links by external id where the address says nothing', () => {
    const here = from({ url: 'https://offer.example/', externalId: '4417' });
    expect(linkOffers(here, [AFFISE])).toMatchObject([{ origin: 'external-id', affiliate: null }]);
  });

  it.each(['tracker', 'advertiser'] as const)('never links to a %s', (role) => {
    expect(link(URL, { role })).toEqual([]);
  });
});

describe('suggestions', () => {
  const named = { ...AFFISE, offers: [received('4417', { name: 'Keto Diet US' })] };
  const here = from({ name: 'Keto Diet - US' });

  it('are links of offers that nothing is known about', () => {
    expect(linkOffers(here, [named])).toEqual([]);
    expect(suggestLinks(here, [named])).toEqual([
      {
        here: { connection: 'voluum', offer: 'o1' },
        there: { connection: 'affise', offers: ['4417'] },
        affiliate: null,
        origin: 'name',
        evidence: 'Keto Diet - US ~ Keto Diet US',
        confidence: 0.85,
        decidedAt: null,
      },
    ]);
  });

  it.each([
    ['decided to be nothing', here, [decide(null)]],
    ['linked by hand', here, [decide({ connection: 'elsewhere', offers: ['1'] })]],
    ['proven', from({ name: 'Keto Diet US', url: URL }), []],
  ])('are not made for what is %s', (_, senders, decisions) => {
    expect(suggestLinks(senders, [named], decisions)).toEqual([]);
  });
});

describe('decisions', () => {
  it('win over what the address proves', () => {
    const chosen = decide({ connection: 'affise', offers: ['5120'] });
    expect(link(URL, {}, [chosen])).toEqual([chosen]);
  });

  it('of "none" end it', () => {
    const none = decide(null);
    expect(link(URL, {}, [none])).toEqual([none]);
  });

  it('about one connection leave the others', () => {
    const elsewhere = decide({ connection: 'everflow', offers: ['1'] });
    expect(link(URL, {}, [elsewhere]).map(({ there }) => there?.connection)).toEqual(['everflow', 'affise']);
  });

  it("of another tracker's offers are not ours", () => {
    const foreign = { ...decide(null), here: { connection: 'binom', offer: 'o1' } };
    expect(link(URL, {}, [foreign])).toMatchObject([{ origin: 'url-id' }]);
  });
});

describe('the affiliate of a link made by hand', () => {
  const proven = (...affiliates: string[]) =>
    affiliates.map((affiliate) => ({
      ...decide({ connection: 'a', offers: ['1'] }),
      affiliate,
      origin: 'url-id' as const,
    }));

  it.each([
    ['in its own address', 'https://x.example/click?pid=5&offer_id=1', ['1182'], '5'],
    ['of most links', 'https://go.example/vpn', ['1182', '1182', '9999'], '1182'],
    ['of no majority', 'https://go.example/vpn', ['1182', '9999'], null],
    ['of nothing', null, [], null],
    [
      'inside another address',
      'https://r.example/?u=https%3A%2F%2Fx.example%2Fclick%3Fpid%3D5%26offer_id%3D1',
      [],
      '5',
    ],
    ["of a link that is not this network's", 'https://x.example/?a=5&c=1', ['1182'], '1182'],
  ] as const)('is the one %s', (_, address, affiliates, expected) => {
    expect(guessAffiliate(address, proven(...affiliates), { id: 'a', platform: 'affise' })).toBe(expected);
  });
});

describe('pairs', () => {
  const to = (offer: string, offers: string[], affiliate: string | null = null): Link => ({
    ...decide({ connection: 'affise', offers }),
    here: { connection: 'voluum', offer },
    affiliate,
  });

  it('join offers that lead to the same offer, however long the chain', () => {
    const pairs = pairOffers([to('a', ['1']), to('b', ['2']), to('c', ['3']), to('d', ['1', '2'])]);
    expect(pairs.map(({ here, there }) => [[...here.offers].join(''), [...there.offers].join('')])).toEqual([
      ['abd', '12'],
      ['c', '3'],
    ]);
  });

  it('are made of very many links at once', () => {
    const links = Array.from({ length: 20_000 }, (_, index) => to(`h${index}`, [String(index >> 1)]));
    expect(pairOffers(links)).toHaveLength(10_000);
    const chain = links.map((link, index) => ({
      ...link,
      there: { connection: 'affise', offers: [`${index}`, `${index + 1}`] },
    }));
    expect(pairOffers(chain.toReversed())).toHaveLength(1);
  });

  it('keep affiliates apart, and make none of "none"', () => {
    expect(pairOffers([to('a', ['1'], '5'), to('b', ['1'], '6'), decide(null)])).toHaveLength(2);
  });
});

function link(url: string, more: Partial<Receivers> = {}, decisions: Link[] = []): Link[] {
  return linkOffers(from({ url }), [{ ...AFFISE, ...more }], decisions);
}

function from(offer: Parameters<typeof sent>[0]) {
  return { connection: 'voluum', offers: [sent(offer)] };
}

function decide(there: Link['there']): Link {
  const here = { connection: 'voluum', offer: 'o1' };
  const origin = there ? 'manual' : 'none';
  return {
    here,
    there,
    affiliate: null,
    origin,
    evidence: '',
    confidence: 1,
    decidedAt: '2026-11-01T00:00:00Z',
  };
}
