import { describe, expect, it } from 'vitest';
import { parseClickUrl } from '@/utils/compare/click-url';
import { guessAffiliate, linkOffers, type Receivers } from '@/utils/compare/link';
import { pairOffers } from '@/utils/compare/pairs';
import type { Link } from '@/utils/model/link';

const KETO = { host: 'acme.g2afse.com', offer: '4417', affiliate: '1182' };

describe('a click link', () => {
  it.each([
    'https://acme.g2afse.com/click?pid=1182&offer_id=4417&sub1={clickid}&sub2={campaign.id}',
    'http://acme.g2afse.com/click?offer_id=4417&pid=1182',
    'HTTPS://ACME.G2AFSE.COM/click?pid=1182&offer_id=4417',
    'acme.g2afse.com/click?pid=1182&offer_id=4417',
    '//acme.g2afse.com/click?pid=1182&offer_id=4417',
    '  https://acme.g2afse.com/click/?pid=1182&offer_id=4417  ',
    'https://acme.g2afse.com:443/click?pid=1182&offer_id=4417',
    'https://acme.g2afse.com/click?sub1=#s2#&pid=1182&offer_id=4417',
    'https://acme.g2afse.com/click?sub1=%%clickid%%&pid=1182&offer_id=4417&sub3=[cid]&sub4={{x}}&sub5=$y&sub6=a?b',
    'https://acme.g2afse.com/click?pid=1182&offer_id=4417#top',
    'https://acme.g2afse.com/click?PID=1182&Offer_ID=4417',
  ])('is read: %s', (url) => {
    expect(parseClickUrl(url)).toEqual(KETO);
  });

  it.each([
    ['no offer', 'https://acme.g2afse.com/click?pid=1182'],
    ['a macro as offer', 'https://acme.g2afse.com/click?pid=1182&offer_id={offer}'],
    ['another path', 'https://acme.g2afse.com/clicks?pid=1182&offer_id=4417'],
    ['no path', 'https://acme.g2afse.com/?pid=1182&offer_id=4417'],
    ['two offers', 'https://acme.g2afse.com/click?pid=1182&offer_id=4417&offer_id=4418'],
    ['two affiliates', 'https://acme.g2afse.com/click?pid=1182&pid=1&offer_id=4417'],
    ['a user name', 'https://acme.g2afse.com@evil.example/click?pid=1182&offer_id=4417'],
    ['a host in a fragment', 'https://evil.example/#@acme.g2afse.com/click?pid=1182&offer_id=4417'],
    ['another scheme', 'ftp://acme.g2afse.com/click?pid=1182&offer_id=4417'],
    ['a script', 'javascript:alert(1)//acme.g2afse.com/click?pid=1182&offer_id=4417'],
    ['a link inside a link', 'https://r.example/?to=https://acme.g2afse.com/click?pid=1182&offer_id=4417'],
    ['nothing', ''],
    ['words', 'not an address at all'],
  ])('is not read: %s', (_, url) => {
    expect(parseClickUrl(url)).toBeUndefined();
  });

  it('keeps its affiliate to itself where a macro stands in its place', () => {
    expect(parseClickUrl('https://acme.g2afse.com/click?pid={pid}&offer_id=4417')?.affiliate).toBeNull();
  });
});

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

  it.each([
    ['another tenant', 'globex.g2afse.com'],
    ['the bare platform', 'g2afse.com'],
    ['a prefix', 'evil-acme.g2afse.com'],
    ['a longer name', 'acme.g2afse.com.evil.example'],
    ['a subdomain', 'x.acme.g2afse.com'],
    ['another top level', 'acme.g2afse.co'],
    ['a letter that looks alike', 'аcme.g2afse.com'],
    ['its punycode', 'xn--cme-5cd.g2afse.com'],
    ['a port', 'acme.g2afse.com:8443'],
    ['a dot at the end', 'acme.g2afse.com.'],
  ])('never takes %s for the network', (_, host) => {
    expect(link(`https://${host}/click?pid=1182&offer_id=4417`)).toEqual([]);
  });

  it("learns hosts from an affiliate's own links", () => {
    const url = 'https://trk.acmeoffers.example/click?pid=1182&offer_id=2208';
    const own = [{ id: '2208', urls: [`${url}&sub1=`] }];
    expect(link(url, { offers: own })).toHaveLength(1);
    expect(link(url, { offers: [{ id: '2208', urls: [] }] })).toEqual([]);
  });

  it.each([
    ["a network's upstream links", { role: 'network' as const, affiliateId: null }, 'offer_id=2208'],
    ['links that carry another affiliate', {}, 'pid=77&offer_id=2208'],
    ['links to another offer', {}, 'pid=1182&offer_id=1'],
  ])('learns no hosts from %s', (_, more, query) => {
    const click = 'https://trk.acmeoffers.example/click?';
    const offers = [{ id: '2208', urls: [click + query] }];
    expect(link(`${click}pid=1182&offer_id=2208`, { offers, ...more })).toEqual([]);
  });

  it.each([
    ['an offer it does not have', 'pid=1182&offer_id=9999'],
    ['another affiliate', 'pid=9999&offer_id=4417'],
    ['no affiliate', 'offer_id=4417'],
  ])('does not link %s', (_, query) => {
    expect(link(`https://acme.g2afse.com/click?${query}`)).toEqual([]);
  });

  it('is less sure where the list of offers is not complete', () => {
    const url = 'https://acme.g2afse.com/click?pid=1182&offer_id=9999';
    expect(link(url, { complete: false })).toMatchObject([{ confidence: 0.8 }]);
  });

  it("takes any affiliate of a network's own key, and names it", () => {
    const network = { role: 'network' as const, affiliateId: null };
    const url = 'https://acme.g2afse.com/click?pid=9999&offer_id=4417';
    expect(link(url, network)).toMatchObject([{ affiliate: '9999' }]);
    expect(link('https://acme.g2afse.com/click?offer_id=4417', network)).toEqual([]);
  });

  it('never links to a tracker', () => {
    expect(link('https://acme.g2afse.com/click?pid=1182&offer_id=4417', { role: 'tracker' })).toEqual([]);
  });
});

describe('decisions', () => {
  const url = 'https://acme.g2afse.com/click?pid=1182&offer_id=4417';

  it('win over what the address proves', () => {
    const chosen = decide({ connection: 'affise', offers: ['5120'] });
    expect(link(url, {}, [chosen])).toEqual([chosen]);
  });

  it('of "none" end it', () => {
    const none = decide(null);
    expect(link(url, {}, [none])).toEqual([none]);
  });

  it('about one connection leave the others', () => {
    const elsewhere = decide({ connection: 'everflow', offers: ['1'] });
    expect(link(url, {}, [elsewhere]).map(({ there }) => there?.connection)).toEqual(['everflow', 'affise']);
  });

  it("of another tracker's offers are not ours", () => {
    const foreign = { ...decide(null), here: { connection: 'binom', offer: 'o1' } };
    expect(link(url, {}, [foreign])).toMatchObject([{ origin: 'url-id' }]);
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
  ] as const)('is the one %s', (_, address, affiliates, expected) => {
    expect(guessAffiliate(address, proven(...affiliates), 'a')).toBe(expected);
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

  it('keep affiliates apart, and make none of "none"', () => {
    expect(pairOffers([to('a', ['1'], '5'), to('b', ['1'], '6'), decide(null)])).toHaveLength(2);
  });
});

function link(url: string, more: Partial<Receivers> = {}, decisions: Link[] = []): Link[] {
  const affise: Receivers = {
    connection: 'affise',
    role: 'affiliate',
    affiliateId: '1182',
    clickHosts: ['Acme.g2afse.com'],
    offers: [{ id: '4417', urls: [] }],
    complete: true,
    ...more,
  };
  return linkOffers({ connection: 'voluum', offers: [{ id: 'o1', url }] }, [affise], decisions);
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
