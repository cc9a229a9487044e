import { beforeEach, describe, expect, it } from 'vitest';
import type { OfferList } from '@/utils/messages/map';
import { OFFER_IDS, type OfferKey } from '../platforms/story';
import { AFFISE, connect, NOON, VOLUUM } from './connections';
import { createWorld, page, settle, TAB, type World } from './world';

let world: World;
beforeEach(() => {
  world = createWorld([VOLUUM, AFFISE]);
});

const vpn = { connection: 'voluum', offer: OFFER_IDS.vpn };
const keto = { connection: 'voluum', offer: OFFER_IDS.keto };

describe('the list of offers', () => {
  it('answers at once, and is whole when everybody has answered', async () => {
    expect(await get()).toEqual({ offers: [], found: 0, all: 0, linked: 0, waiting: true });
    expect(await whole()).toMatchObject({ found: 9, all: 9, linked: 6, waiting: false });
  });

  it('has those with traffic first, by their payout of seven days', async () => {
    const { offers } = await whole();
    expect(offers.map(({ traffic }) => traffic?.metrics.payout)).toEqual([
      '1860',
      '1128',
      '840',
      '800',
      '720',
      '528',
      '374',
      '61.2',
      '12',
    ]);
    expect(offers[0]).toMatchObject({
      connectionName: 'Voluum main',
      mark: 'VO',
      offer: { id: OFFER_IDS.crypto, name: 'Acme - AU - Crypto Webinar' },
      traffic: { metrics: { clicks: 2205, conversions: 62 }, currency: 'USD' },
    });
  });

  it('says what each leads to, and on what evidence', async () => {
    expect(await linksOf('keto')).toEqual([
      {
        to: { connection: 'affise', name: 'Affise Acme', mark: 'AF' },
        there: [{ id: '4417', name: 'Keto Diet US – CPA' }],
        origin: 'url-id',
        evidence: 'offer_id=4417 on acme.g2afse.com',
      },
    ]);
    expect(await linksOf('vpn')).toEqual([]);
  });

  it.each([
    ['its name', 'direct vpn', 'vpn'],
    ['its id', OFFER_IDS.casino, 'casino'],
    ['the name of what it leads to', 'keto diet us – cpa', 'keto'],
    ['the id of what it leads to', '8450', 'crypto'],
  ] satisfies [string, string, OfferKey][])('finds an offer by %s', async (_, text, key) => {
    await whole();
    const { offers, found, all } = await get(text);
    expect(offers.map(({ offer }) => offer.id)).toEqual([OFFER_IDS[key]]);
    expect({ found, all }).toEqual({ found: 1, all: 9 });
  });

  it('keeps a decision in sight about an offer that nobody knows any more', async () => {
    const gone = { here: { connection: 'voluum', offer: 'gone' }, there: null };
    await world.linkStore.put({
      ...gone,
      affiliate: null,
      origin: 'none',
      evidence: '',
      confidence: 1,
      decidedAt: NOON,
    });
    const { offers } = await whole();
    expect(offers.at(-1)).toMatchObject({
      offer: { id: 'gone', name: null },
      traffic: null,
      links: [{ origin: 'none' }],
    });
  });

  it('lists the offers of every tracker, and of nobody else', async () => {
    world = createWorld([VOLUUM, connect({ id: 'second', platform: 'voluum', role: 'tracker' }), AFFISE]);
    const { offers } = await whole();
    expect(new Set(offers.map(({ connection }) => connection))).toEqual(new Set(['voluum', 'second']));
    expect(offers).toHaveLength(18);
  });
});

describe('a decision', () => {
  beforeEach(whole);

  it('is listed with its origin, and undone the offer stands as before', async () => {
    await world.handlers['links.choose'](
      { here: vpn, there: { connection: 'affise', offers: ['6010'] } },
      page,
    );
    expect(await linksOf('vpn')).toMatchObject([{ origin: 'manual', there: [{ name: 'SafeLink VPN UK' }] }]);
    await world.handlers['links.undo'](vpn, page);
    expect(await linksOf('vpn')).toEqual([]);
  });

  it.each([
    ['none', null],
    ['another offer', { connection: 'affise', offers: ['6010'] }],
  ])('%s gives way to what the address proves when it is undone', async (_, there) => {
    const before = await linksOf('keto');
    await world.handlers['links.choose']({ here: keto, there }, page);
    expect(await linksOf('keto')).not.toEqual(before);
    await world.handlers['links.undo'](keto, page);
    expect(await linksOf('keto')).toEqual(before);
  });

  it('made in the options is told to every dashboard and every page of ours', async () => {
    await world.pages.remember(TAB, {
      origin: 'https://panel.voluum.com',
      view: {
        ...{ dashboard: 'voluum', account: null, entity: null, rowsAre: 'offer', days: null, visible: null },
        readAt: NOON,
      },
    });
    world.announced.length = 0;
    await world.handlers['links.undo'](vpn, page);
    expect(world.announced).toEqual([
      { announcement: { announce: 'ask-again' }, tab: TAB },
      { announcement: { announce: 'changed', what: 'links' }, tab: undefined },
    ]);
  });
});

function get(text = ''): Promise<OfferList> {
  return Promise.resolve(world.handlers['links.list']({ text }, page));
}

async function whole(): Promise<OfferList> {
  for (let turn = 0; turn < 5; turn++) {
    const list = await get();
    await settle();
    if (!list.waiting) return list;
  }
  throw new Error('The list never settles.');
}

async function linksOf(key: OfferKey) {
  const { offers } = await whole();
  return offers.find(({ offer }) => offer.id === OFFER_IDS[key])?.links;
}
