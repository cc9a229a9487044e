import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddress } from '@/utils/compare/links/address';
import { AFFILAE, AFFISE, AFFISE_STAFF, CAKE, EVERFLOW, received, tie, tiesOf } from './link-worlds';

const NETWORKS = [AFFISE, AFFISE_STAFF, CAKE, EVERFLOW, AFFILAE];

/** What each network's own link is made of, and what it has to be read as. */
const LINKS = [
  {
    place: 'https://acme.g2afse.com/click',
    ids: ['pid=1182', 'offer_id=4417'],
    means: 'affise 4417 url-id 1182',
  },
  { place: 'https://bluetrk.example/', ids: ['a=1234', 'c=901'], means: 'cake 55 url-id 1234' },
  { place: 'https://www.blueriver-go.example/', ids: ['oid=4', 'affid=77'], means: 'everflow 4 url-id 77' },
  { place: 'https://www.blueriver-go.example/28KL6/2CTPL/', ids: [], means: 'everflow 4 url-id 77' },
  {
    place: 'https://coins.example/x',
    ids: ['ae=1994'],
    means: 'affilae 651c00000000000000000011 url-id 1994',
  },
] as const;

const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_.]{0,12}$/);
const STYLES = [
  (name: string) => `{${name}}`,
  (name: string) => `{{${name}}}`,
  (name: string) => `#${name}#`,
  (name: string) => `%%${name}%%`,
  (name: string) => `[${name}]`,
  (name: string) => `[[${name}]]`,
  (name: string) => `$${name}`,
  (name: string) => `$${name}$`,
  (name: string) => `\${${name}}`,
  (name: string) => `__${name}__`,
  (name: string) => `<${name}>`,
  (name: string) => `!${name}!`,
  (name: string) => encodeURIComponent(`{${name}}`),
];
const macro = fc.tuple(word, fc.constantFrom(...STYLES)).map(([name, style]) => style(name));
const own = fc.tuple(fc.constantFrom('sub1', 'sub2', 's3', 'source_id', 'aesubid0', 'ext1', 'x'), macro);
const parameters = fc.array(
  own.map(([name, value]) => `${name}=${value}`),
  { maxLength: 6 },
);

/** A link with its ids in any order among macros. */
const drawn = fc
  .tuple(fc.constantFrom(...LINKS), parameters)
  .chain(([link, more]) =>
    fc
      .shuffledSubarray([...link.ids, ...more], { minLength: link.ids.length + more.length })
      .map((query) => ({ url: `${link.place}?${query.join('&')}`, means: link.means })),
  );

describe('a click link', () => {
  it('means the same whatever macros stand in it', () => {
    fc.assert(
      fc.property(drawn, ({ url, means }) => {
        expect(tie({ url }, AFFISE, CAKE, EVERFLOW, AFFILAE)).toEqual([means]);
      }),
    );
  });

  it('means the same inside redirectors, encoded as often as there are of them', () => {
    const wrap = fc.constantFrom(
      'https://r.example/?u=',
      'https://s.example/go?id=7&to=',
      'http://t.example/r/',
    );
    fc.assert(
      fc.property(drawn, fc.array(wrap, { minLength: 1, maxLength: 3 }), ({ url, means }, wraps) => {
        const inside = wraps.reduce((inner, outer) => `${outer}${encodeURIComponent(inner)}`, url);
        expect(tie({ url: inside }, AFFISE, CAKE, EVERFLOW, AFFILAE)).toEqual([means]);
      }),
    );
  });

  it('never means another id, however near', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[\w-]{0,6}$/),
        fc.stringMatching(/^[\w-]{0,6}$/),
        (offer, affiliate) => {
          fc.pre(offer !== '4417' || affiliate !== '1182');
          const url = `https://acme.g2afse.com/click?pid=${affiliate}&offer_id=${offer}`;
          expect(tie({ url }, AFFISE)).toEqual(['nothing']);
        },
      ),
    );
  });
});

describe('a host', () => {
  const HOSTS = ['acme.g2afse.com', 'bluetrk.example', 'www.blueriver-go.example', 'coins.example'];
  const label = fc.stringMatching(/^[a-z0-9]{1,8}$/);
  const alike = fc.oneof(
    fc.tuple(fc.constantFrom(...HOSTS), label).map(([host, more]) => `${host}.${more}.com`),
    fc.tuple(fc.constantFrom(...HOSTS), label).map(([host, more]) => `${more}.${host}`),
    fc.tuple(fc.constantFrom(...HOSTS), label).map(([host, more]) => `${more}-${host}`),
    fc.tuple(fc.constantFrom(...HOSTS), label).map(([host, more]) => `${host}@${more}.com`),
    fc
      .tuple(fc.constantFrom(...HOSTS), fc.integer({ min: 1, max: 65_535 }))
      .map(([host, port]) => `${host}:${port}`),
    fc.constantFrom(...HOSTS).map((host) => host.replace('.', '')),
    fc.constantFrom(...HOSTS).map((host) => host.replaceAll('e', 'е')),
    fc.constantFrom(...HOSTS).map((host) => host.replaceAll('o', '0').replaceAll('l', '1')),
    label.map((tenant) => `${tenant}.g2afse.com`),
  );

  it('that only looks alike is never anybody’s', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LINKS), alike, ({ place, ids }, host) => {
        const { pathname } = new URL(place);
        const read = readAddress(`https://${host}/`)?.host ?? '';
        // The scheme's own port is none, `www.` leads to the same shop, and letters may draw a host of ours.
        fc.pre(![...HOSTS, 'www.coins.example'].includes(read));
        const url = `https://${host}${pathname}?${ids.join('&')}`;
        expect(tie({ url }, ...NETWORKS)).toEqual(['nothing']);
      }),
    );
  });
});

describe('any text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc
      .array(
        fc.constantFrom(
          'https://',
          'acme.g2afse.com',
          '/click?',
          'pid=1182',
          '&',
          'offer_id=4417',
          '%',
          '%25',
          '%3A',
          '//',
          '#',
          '?',
          '@',
          '=',
          '{',
          '4417',
          ' ',
        ),
        { maxLength: 20 },
      )
      .map((parts) => parts.join('')),
    fc.constantFrom('__proto__', 'constructor', 'toString', 'null', '0', '[object Object]'),
  );

  it('is answered with known offers, a confidence and never an exception', () => {
    fc.assert(
      fc.property(text, text, text, text, (name, url, externalId, id) => {
        const odd = { ...AFFISE, offers: [received(id, { name: url, url: name, urls: [url], externalId })] };
        const known = new Set([...NETWORKS, odd].flatMap(({ offers }) => offers.map((offer) => offer.id)));
        for (const found of tiesOf({ id, name, url, externalId }, ...NETWORKS, {
          ...odd,
          connection: 'odd',
        })) {
          expect(found.entities.every((entity) => known.has(entity))).toBe(true);
          expect(found.confidence).toBeGreaterThan(0);
          expect(found.confidence).toBeLessThanOrEqual(1);
          expect(found.offer).toBe(id);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ...[
      'a',
      '1',
      '-',
      '%',
      '%25',
      'a.',
      '#',
      '[',
      '4417 ',
      'https://',
      'https%3A%2F%2F',
      '?u=',
      '&u=https://r.example/',
    ],
    ...['$1,', '18+', '1/1/', 'US ', 'KetoDiet', 'к', '\u0301', '🥑', '(', '1 ', 'id '],
  ])('of 10,000 characters is read as well: %j', (unit) => {
    const text = `x${unit.repeat(10_000 / unit.length)}`.trim();
    const there = { ...AFFISE, connection: 'long', offers: [received(text, { name: text, url: text })] };
    expect(tie({ name: text, externalId: text }, ...NETWORKS, there)).toEqual([`long ${text} external-id`]);
    expect(tie({ name: text, url: `https://acme.g2afse.com/?${text}` }, CAKE)).toEqual(['nothing']);
  });

  it('may be an id', () => {
    const odd = ['__proto__', 'constructor', 'toString'].map((id) => received(id, { externalId: `x-${id}` }));
    const there = { ...AFFISE, offers: odd };
    expect(tie({ id: '__proto__', externalId: 'constructor' }, there)).toEqual([
      'affise constructor external-id',
    ]);
    expect(tie({ externalId: 'x-__proto__' }, there)).toEqual(['affise __proto__ external-id']);
    expect(tie({ externalId: 'valueOf', name: '__proto__' }, there)).toEqual(['nothing']);
  });
});
