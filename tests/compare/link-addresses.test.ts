import { describe, expect, it } from 'vitest';
import type { Receivers } from '@/utils/compare/link';
import { AFFILAE, AFFISE, AFFISE_STAFF, CAKE, EVERFLOW, received, tie } from './link-worlds';

const ALL = [AFFISE, CAKE, EVERFLOW, AFFILAE];
const CLICK = 'https://acme.g2afse.com/click?pid=1182&offer_id=4417';

describe('Affise', () => {
  it.each([
    `${CLICK}&sub1={clickid}&sub2={campaign.id}`,
    'http://acme.g2afse.com/click?offer_id=4417&pid=1182',
    'HTTPS://ACME.G2AFSE.COM/click?pid=1182&offer_id=4417',
    'HTTPS://ACME.G2AFSE.COM/CLICK?PID=1182&OFFER_ID=4417',
    'acme.g2afse.com/click?pid=1182&offer_id=4417',
    'acme.g2afse.com:443/click?pid=1182&offer_id=4417',
    '//acme.g2afse.com/click?pid=1182&offer_id=4417',
    '  https://acme.g2afse.com/click/?pid=1182&offer_id=4417  ',
    'https://acme.g2afse.com:443/click?pid=1182&offer_id=4417',
    'https://acme.g2afse.com/click?sub1=#s2#&pid=1182&offer_id=4417',
    'https://acme.g2afse.com/click?sub1=%%clickid%%&pid=1182&offer_id=4417&sub3=[cid]&sub4={{x}}&sub5=$y&sub6=a?b',
    'https://acme.g2afse.com/click?sub1=[[subid]]&sub2=__CID__&sub3=%%de%%&pid=1182&offer_id=4417',
    'https://acme.g2afse.com/click?pid=1182&offer_id=4417#top',
    'https://acme.g2afse.com/click?pid=1182&offer_id=4417&offer_id=4417',
    'https://acme.g2afse.com/click?pid=1182&offer%5Fid=4%3417',
    `${CLICK}&path=%2Fcategory%2Fskirts&sub8=https%3A%2F%2Fevil.example%2Fclick%3Fpid%3D1%26offer_id%3D2`,
  ])('is read: %s', (url) => {
    expect(tie({ url }, ...ALL)).toEqual(['affise 4417 url-id 1182']);
  });

  it.each([
    ['no offer', 'https://acme.g2afse.com/click?pid=1182'],
    ['a macro as offer', 'https://acme.g2afse.com/click?pid=1182&offer_id={offer}'],
    ['another path', 'https://acme.g2afse.com/clicks?pid=1182&offer_id=4417'],
    ['no path', 'https://acme.g2afse.com/?pid=1182&offer_id=4417'],
    ['a smart link', 'https://acme.g2afse.com/sl?id=4417&pid=1182'],
    ['two offers', `${CLICK}&offer_id=4418`],
    ['two affiliates', `${CLICK}&pid=1`],
    ['no affiliate', 'https://acme.g2afse.com/click?offer_id=4417'],
    ['a macro as affiliate', 'https://acme.g2afse.com/click?pid={pid}&offer_id=4417'],
    ['another affiliate', 'https://acme.g2afse.com/click?pid=9999&offer_id=4417'],
    ['part of the id', 'https://acme.g2afse.com/click?pid=1182&offer_id=441'],
    ['more than the id', 'https://acme.g2afse.com/click?pid=1182&offer_id=44170'],
    ['leading zeros', 'https://acme.g2afse.com/click?pid=1182&offer_id=04417'],
    ['zeros before the affiliate', 'https://acme.g2afse.com/click?pid=01182&offer_id=4417'],
    ['an offer after the fragment', 'https://acme.g2afse.com/click?pid=1182#&offer_id=4417'],
    ['a user name', 'https://acme.g2afse.com@evil.example/click?pid=1182&offer_id=4417'],
    ['a user name on the true host', 'https://x@acme.g2afse.com/click?pid=1182&offer_id=4417'],
    ['a password', 'https://x:y@acme.g2afse.com/click?pid=1182&offer_id=4417'],
    ['a backslash', 'https://evil.example\\@acme.g2afse.com/click?pid=1182&offer_id=4417'],
    ['a host in a fragment', 'https://evil.example/#@acme.g2afse.com/click?pid=1182&offer_id=4417'],
    ['another scheme', 'ftp://acme.g2afse.com/click?pid=1182&offer_id=4417'],
    ['a script', 'javascript:alert(1)//acme.g2afse.com/click?pid=1182&offer_id=4417'],
    ['a macro as host', 'https://{domain}/click?pid=1182&offer_id=4417'],
    ['nothing', ''],
    ['words', 'not an address at all'],
  ])('proves nothing with %s', (_, url) => {
    expect(tie({ url }, ...ALL)).toEqual(['nothing']);
  });

  it("takes any affiliate of a network's own staff, and names it", () => {
    const url = 'https://acme.g2afse.com/click?pid=9999&offer_id=4417';
    expect(tie({ url }, AFFISE_STAFF)).toEqual(['staff 4417 url-id 9999']);
    expect(tie({ url: url.replace('9999', '{pid}') }, AFFISE_STAFF)).toEqual(['staff 4417 url-id']);
    expect(tie({ url }, AFFISE, AFFISE_STAFF)).toEqual(['staff 4417 url-id 9999']);
  });
});

describe('CAKE', () => {
  it.each([
    'https://bluetrk.example/?a=1234&c=901&s1=&s2={clickid}',
    'https://bluetrk.example/?s2=#s2#&c=901&a=1234',
    'https://bluetrk.example?a=1234&c=901&p=c&s1=src&s5=%%x%%',
    'bluetrk.example/?A=1234&C=901',
    'https://bluetrk.example/?a=1234&c=901&ckmrdr=https%3A%2F%2Fshop.example%2F%3Fc%3D902%26a%3D1234',
  ])('is an offer by its creative: %s', (url) => {
    expect(tie({ url }, ...ALL)).toEqual(['cake 55 url-id 1234']);
  });

  it.each([
    ['a creative that is only the id of an offer', 'https://bluetrk.example/?a=1234&c=55'],
    ['another affiliate', 'https://bluetrk.example/?a=999&c=901'],
    ['no affiliate', 'https://bluetrk.example/?c=901'],
    ['a host of nobody', 'https://landing.example/?a=1234&c=901'],
    ['two creatives', 'https://bluetrk.example/?a=1234&c=901&c=902'],
  ])('proves nothing with %s', (_, url) => {
    expect(tie({ url }, ...ALL)).toEqual(['nothing']);
  });

  it('takes a creative of two offers for neither', () => {
    const urls = ['https://bluetrk.example/?a=1234&c=901'];
    const shared = { ...CAKE, offers: [...CAKE.offers, received('56', { urls })] };
    expect(tie({ url: urls[0] ?? '' }, shared)).toEqual(['nothing']);
  });

  it('takes a creative on any host of the network', () => {
    const wide = { ...CAKE, clickHosts: ['https://Second.example/'] };
    expect(tie({ url: 'https://second.example/?a=1234&c=901' }, wide)).toEqual(['cake 55 url-id 1234']);
  });
});

describe('Everflow', () => {
  it.each([
    ['https://www.blueriver-go.example/28KL6/2CTPL/?sub1={clickid}&sub5={transaction_id}', '4'],
    ['https://WWW.BLUERIVER-GO.example/28KL6/2CTPL', '4'],
    ['https://www.blueriver-go.example/28KL6/2ctpl/?uid=7', '5'],
    ['https://www.blueriver-go.example/?oid=4&affid=77&sub1=x', '4'],
    ['https://www.blueriver-go.example/landing?affid=77&oid=5', '5'],
  ])('is read: %s', (url, offer) => {
    expect(tie({ url }, ...ALL)).toEqual([`everflow ${offer} url-id 77`]);
  });

  it.each([
    ['another affiliate code', 'https://www.blueriver-go.example/9ZZZ9/2CTPL/'],
    ['a code of no offer', 'https://www.blueriver-go.example/28KL6/2CTP/'],
    ['a code in other letters', 'https://www.blueriver-go.example/28KL6/2CtPl/'],
    ['codes on another host', 'https://blueriver-go.example/28KL6/2CTPL/'],
    ['a smart link', 'https://www.blueriver-go.example/cmp/28KL6/2CTPL/'],
    ['another affiliate', 'https://www.blueriver-go.example/?oid=4&affid=78'],
    ['two offers', 'https://www.blueriver-go.example/?oid=4&oid=5&affid=77'],
    ['an offer it does not have', 'https://www.blueriver-go.example/?oid=44&affid=77'],
    ['an id where a code should be', 'https://www.blueriver-go.example/77/4/'],
  ])('proves nothing with %s', (_, url) => {
    expect(tie({ url }, ...ALL)).toEqual(['nothing']);
  });

  it('is known by the code in most links, and never by a page', () => {
    const page = received('6', { url: 'https://brand.example/blog/keto/' });
    const foreign = received('7', { url: 'https://other-go.example/9ZZZ9/3ABCD/' });
    const mixed = { ...EVERFLOW, offers: [...EVERFLOW.offers, page, foreign] };
    expect(tie({ url: 'https://brand.example/blog/keto/' }, mixed)).toEqual(['nothing']);
    expect(tie({ url: 'https://other-go.example/9ZZZ9/3ABCD/' }, mixed)).toEqual(['nothing']);
    expect(tie({ url: 'https://www.blueriver-go.example/28KL6/2CTPL/' }, mixed)).toEqual([
      'everflow 4 url-id 77',
    ]);
  });

  it("knows its staff's offers by number, and by code where a link is listed", () => {
    const urls = ['https://trk.example/28KL6/2CTPL/'];
    const offers = [received('4', { url: 'https://brand.example/' }), received('5', { urls })];
    const staff: Receivers = {
      ...EVERFLOW,
      role: 'network',
      affiliateId: null,
      clickHosts: ['trk.example'],
      offers,
    };
    expect(tie({ url: 'https://trk.example/?oid=4&affid=9' }, staff)).toEqual(['everflow 4 url-id 9']);
    expect(tie({ url: 'https://trk.example/9ZZZ9/2CTPL/' }, staff)).toEqual(['everflow 5 url-id']);
    expect(tie({ url: 'https://brand.example/?oid=4&affid=9' }, staff)).toEqual(['nothing']);
  });
});

describe('Affilae', () => {
  const PROGRAM = '651c00000000000000000011';

  it.each([
    'https://coins.example/?ae=1994&aesubid0={clickid}',
    'https://www.coins.example/webinar/au?ref=x&ae=1994#top',
    'https://coins.example/#ae1994',
    `https://lb.affilae.com/r/?p=${PROGRAM}&af=1994&aesubid0=x&lp=https%3A%2F%2Fcoins.example%2F%3Fae%3D7`,
  ])('is read: %s', (url) => {
    expect(tie({ url }, ...ALL)).toEqual([`affilae ${PROGRAM} url-id 1994`]);
  });

  it.each([
    ["a shop of nobody's", 'https://shop.example/?ae=1994'],
    ['a longer host', 'https://coins.example.evil.example/?ae=1994'],
    ['another publisher', 'https://coins.example/?ae=1995'],
    ["another publisher's redirect", `https://lb.affilae.com/r/?p=${PROGRAM}&af=7`],
    ['a programme it is not in', 'https://lb.affilae.com/r/?p=651c00000000000000000099&af=1994'],
    ['no publisher', 'https://coins.example/'],
    ['a redirect of the shop itself', `https://coins.example/r/?p=${PROGRAM}&af=1994`],
  ])('proves nothing with %s', (_, url) => {
    expect(tie({ url }, ...ALL)).toEqual(['nothing']);
  });

  it('takes the number of a programme that does not tell it', () => {
    expect(tie({ url: 'https://keto.example/?ae=3' }, AFFILAE)).toEqual([
      'affilae 5e3c00000000000000000012 url-id 3',
    ]);
    const told = { ...AFFILAE, affiliateId: '8' };
    expect(tie({ url: 'https://keto.example/?ae=3' }, told)).toEqual(['nothing']);
  });

  it('tells programmes of one shop apart by the number in each', () => {
    const inTwo = (af: string, id: string) =>
      received(id, { urls: ['https://shop.example/', `https://lb.affilae.com/r/?p=${id}&af=${af}`] });
    const shop = { ...AFFILAE, offers: [inTwo('1', 'p1'), inTwo('2', 'p2')] };
    expect(tie({ url: 'https://shop.example/?ae=2' }, shop)).toEqual(['affilae p2 url-id 2']);
    const same = { ...AFFILAE, offers: [inTwo('1', 'p1'), inTwo('1', 'p2')] };
    expect(tie({ url: 'https://shop.example/?ae=1' }, same)).toEqual(['nothing']);
  });
});

describe('an address inside an address', () => {
  const inner = `${CLICK}&sub1={clickid}`;
  const once = encodeURIComponent(inner);

  it.each([
    ['as it is', `https://r.example/?to=${inner}`],
    ['encoded', `https://r.example/go?cid={clickid}&url=${once}&x=1`],
    ['encoded twice', `https://r.example/?u=${encodeURIComponent(once)}`],
    ['inside one inside one', `https://r.example/?u=${encodeURIComponent(`https://s.example/?to=${once}`)}`],
    ['without its scheme', `https://r.example/?u=${encodeURIComponent(inner.slice(8))}`],
    ['without its protocol', `https://r.example/?u=${encodeURIComponent(inner.slice(6))}`],
    [
      'with its query encoded only',
      'https://r.example/?u=https://acme.g2afse.com/click%3Fpid%3D1182%26offer_id%3D4417',
    ],
    ['in a path', `https://r.example/go/${inner}`],
    ['in a path, with one slash lost', `https://r.example/${inner.replace('//', '/')}`],
    ['encoded in a path', `https://r.example/go/${once}`],
    ['as the whole query', `https://r.example/?${inner}`],
    ['beside one of nobody', `https://r.example/?back=https%3A%2F%2Fshop.example%2F&u=${once}`],
    ['twice', `https://r.example/?a=${once}&b=${once}`],
  ])('is read %s', (_, url) => {
    expect(tie({ url }, ...ALL)).toEqual(['affise 4417 url-id 1182']);
  });

  it.each([
    ['in a sub id', `https://other.example/click?pid=1&offer_id=2&sub5=${once}`],
    ['as a referrer', `https://shop.example/?referrer=${once}`],
    ['in a fragment', `https://shop.example/#${inner}`],
    ['with a host of nobody', `https://r.example/?u=${once.replace('g2afse', 'g2afze')}`],
  ])('proves nothing %s', (_, url) => {
    expect(tie({ url }, ...ALL)).toEqual(['nothing']);
  });

  it('is where the visitor goes later: the outermost known link decides', () => {
    const url = `https://bluetrk.example/?a=1234&c=901&ckmrdr=${once}`;
    expect(tie({ url }, ...ALL)).toEqual(['cake 55 url-id 1234']);
    expect(tie({ url: url.replace('a=1234', 'a=9') }, ...ALL)).toEqual(['nothing']);
  });

  it('proves nothing beside another one', () => {
    const two = { ...AFFISE, offers: [received('4417'), received('5120')] };
    const other = once.replace('4417', '5120');
    expect(tie({ url: `https://r.example/?a=${once}&b=${other}` }, two)).toEqual(['nothing']);
    expect(tie({ url: `https://r.example/?a=${CLICK}&b=${CLICK.replace('4417', '5120')}` }, two)).toEqual([
      'nothing',
    ]);
  });
});

describe('whose host it is', () => {
  it.each([
    ['another tenant', 'globex.g2afse.com'],
    ['the bare platform', 'g2afse.com'],
    ['a prefix', 'evil-acme.g2afse.com'],
    ['a suffix', 'acme.g2afse.com.evil.example'],
    ['a lost dot', 'acmeg2afse.com'],
    ['a subdomain', 'x.acme.g2afse.com'],
    ['another top level', 'acme.g2afse.co'],
    ['a letter that looks alike', 'аcme.g2afse.com'],
    ['its punycode', 'xn--cme-5cd.g2afse.com'],
    ['a port', 'acme.g2afse.com:8443'],
    ['a dot at the end', 'acme.g2afse.com.'],
  ])('is never taken from %s', (_, host) => {
    const wide = { ...AFFISE, clickHosts: ['Acme.g2afse.com', 'g2afse.com'] };
    const named = { ...wide, offers: [received('4417', { name: 'Keto Diet US' })] };
    const offer = {
      url: `https://${host}/click?pid=1182&offer_id=4417`,
      externalId: '4417',
      name: 'Keto Diet US',
    };
    expect(tie({ url: offer.url }, wide)).toEqual(['nothing']);
    // These two are no copy: they only say nothing.
    if (!['acme.g2afse.co', 'g2afse.com'].includes(host)) expect(tie(offer, named)).toEqual(['nothing']);
  });

  it.each([
    ['another domain', 'https://go.acme.example/'],
    ['a subdomain of its own', 'https://x.trk.acme.example/'],
    ['a sibling', 'https://trk2.acme.example/'],
    ['no address', null],
  ])('may still be suggested by name on %s', (_, url) => {
    const named = {
      ...AFFISE,
      clickHosts: ['trk.acme.example'],
      offers: [received('4417', { name: 'Keto' })],
    };
    expect(tie({ url, name: 'Keto' }, named)).toEqual(['affise 4417 name']);
  });

  it('is read from Unicode as from punycode', () => {
    const named = { ...AFFISE, clickHosts: ['трек.example'] };
    expect(tie({ url: 'https://xn--e1akqh.example/click?pid=1182&offer_id=4417' }, named)).toEqual([
      'affise 4417 url-id 1182',
    ]);
  });

  const OWN = 'https://trk.acmeoffers.example/click?pid=1182&offer_id=2208';

  it("is learnt from an affiliate's own links", () => {
    const own = { ...AFFISE, offers: [received('2208', { urls: [OWN] })] };
    expect(tie({ url: `${OWN}&sub1=` }, own)).toEqual(['affise 2208 url-id 1182']);
    expect(tie({ url: OWN }, { ...own, affiliateId: null })).toEqual(['affise 2208 url-id 1182']);
    expect(tie({ url: OWN }, { ...own, offers: [received('2208')] })).toEqual(['nothing']);
  });

  it.each([
    ["a network's upstream links", { role: 'network' as const, affiliateId: null }, 'pid=1182&offer_id=2208'],
    ['links that carry another affiliate', {}, 'pid=77&offer_id=2208'],
    ['links to another offer', {}, 'pid=1182&offer_id=1'],
  ])('is never learnt from %s', (_, more, query) => {
    const urls = [`https://trk.acmeoffers.example/click?${query}`];
    expect(tie({ url: OWN }, { ...AFFISE, offers: [received('2208', { urls })], ...more })).toEqual([
      'nothing',
    ]);
  });

  it('may be shared by two connections, but never by two networks with the same ids', () => {
    const other = { ...AFFISE, connection: 'globex', clickHosts: ['globex.g2afse.com'] };
    expect(tie({ url: CLICK }, AFFISE, AFFISE_STAFF, other)).toEqual([
      'affise 4417 url-id 1182',
      'staff 4417 url-id 1182',
    ]);
  });

  it('is never a tracker, nor the connection itself', () => {
    expect(tie({ url: CLICK }, { ...AFFISE, role: 'tracker' })).toEqual(['nothing']);
    expect(tie({ url: CLICK }, { ...AFFISE, connection: 'here' })).toEqual(['nothing']);
  });
});
