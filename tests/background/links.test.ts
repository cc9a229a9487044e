import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OfferFilter, OfferList } from '@/utils/messages/links';
import type { Entity } from '@/utils/model/report';
import { OFFERS } from '../platforms/catalogue';
import { OFFER_IDS, type OfferKey } from '../platforms/story';
import { AFFISE, connect, NOON, VOLUUM } from './connections';
import { createWorld, page, settle, TAB, type World } from './world';

let world: World;
afterEach(() => rename('vpn', VPN_NAME));
beforeEach(() => {
  world = createWorld([VOLUUM, AFFISE]);
});

const VPN_NAME = OFFERS.vpn.name;
/** In the tracker. */
function rename(key: OfferKey, name: string): void {
  Object.assign(OFFERS[key], { name });
}

const vpn = { connection: 'voluum', offer: OFFER_IDS.vpn };
const keto = { connection: 'voluum', offer: OFFER_IDS.keto };

describe('the list of offers', () => {
  it('answers at once, and is whole when everybody has answered', async () => {
    expect(await get()).toEqual({ offers: [], found: 0, all: 0, linked: 0, waiting: true });
    expect(await whole()).toMatchObject({ found: 9, all: 9, linked: 6, waiting: false });
  });

  it('has what has traffic and no link first, then the rest with traffic, by payout of seven days', async () => {
    const { offers } = await whole();
    expect(offers.map(({ traffic }) => traffic?.metrics.payout)).toEqual([
      '1128',
      '720',
      '12',
      '1860',
      '840',
      '800',
      '528',
      '374',
      '61.2',
    ]);
    expect(offers[3]).toMatchObject({
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

  it.each([
    ['open', ['vpn', 'casino', 'nutra']],
    ['decided', ['keto']],
  ] satisfies [OfferFilter, OfferKey[]][])('shows only what is %s', async (only, keys) => {
    await whole();
    await world.handlers['links.choose']({ here: keto, there: null }, page);
    const { offers, found } = await Promise.resolve(world.handlers['links.list']({ text: '', only }, page));
    expect(offers.map(({ offer }) => offer.id)).toEqual(keys.map((key) => OFFER_IDS[key]));
    expect(found).toBe(keys.length);
  });

  it('suggests by name what nothing is known of, and stops once it is decided', async () => {
    rename('vpn', 'SafeLink - UK - VPN');
    const suggested = async () =>
      (await whole()).offers.find(({ offer }) => offer.id === OFFER_IDS.vpn)?.suggestions;
    expect(await suggested()).toEqual([
      {
        to: { connection: 'affise', name: 'Affise Acme', mark: 'AF' },
        there: [{ id: '6010', name: 'SafeLink VPN UK' }],
        origin: 'name',
        evidence: 'SafeLink - UK - VPN ~ SafeLink VPN UK',
        confidence: expect.any(Number),
      },
    ]);
    await world.handlers['links.choose']({ here: vpn, there: null }, page);
    expect(await suggested()).toEqual([]);
  });

  it('goes into a file whole', async () => {
    await whole();
    const all = await Promise.resolve(world.handlers['links.export'](null, page));
    expect(all.map(({ offer }) => offer.id).toSorted()).toEqual(Object.values(OFFER_IDS).toSorted());
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
    await world.handlers['links.undo']({ here: vpn, there: 'affise' }, page);
    expect(await linksOf('vpn')).toEqual([]);
  });

  it.each([
    ['none', null],
    ['another offer', { connection: 'affise', offers: ['6010'] }],
  ])('%s gives way to what the address proves when it is undone', async (_, there) => {
    const before = await linksOf('keto');
    await world.handlers['links.choose']({ here: keto, there }, page);
    expect(await linksOf('keto')).not.toEqual(before);
    await world.handlers['links.undo']({ here: keto, there: there?.connection ?? null }, page);
    expect(await linksOf('keto')).toEqual(before);
  });

  it('that it is nobody of one network takes only the link to that network away', async () => {
    world = createWorld([VOLUUM, AFFISE, { ...AFFISE, id: 'second', name: 'Second' }]);
    await whole();
    expect((await linksOf('keto'))?.map(({ to }) => to?.connection)).toEqual(['affise', 'second']);
    await world.handlers['links.choose']({ here: keto, there: { connection: 'affise', offers: [] } }, page);
    const links = await linksOf('keto');
    expect(links?.map(({ to, origin, there }) => [to?.connection, origin, there.length])).toEqual([
      ['affise', 'none', 0],
      ['second', 'url-id', 1],
    ]);
    await world.handlers['links.undo']({ here: keto, there: 'affise' }, page);
    expect((await linksOf('keto'))?.map(({ origin }) => origin)).toEqual(['url-id', 'url-id']);
  });

  it('undone leaves the other decisions about the same offer', async () => {
    world = createWorld([VOLUUM, AFFISE, { ...AFFISE, id: 'second', name: 'Second' }]);
    await whole();
    for (const connection of ['affise', 'second']) {
      await world.handlers['links.choose']({ here: vpn, there: { connection, offers: ['6010'] } }, page);
    }
    await world.handlers['links.undo']({ here: vpn, there: 'affise' }, page);
    expect((await linksOf('vpn'))?.map(({ to }) => to?.connection)).toEqual(['second']);
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
    await world.handlers['links.undo']({ here: vpn, there: null }, page);
    expect(world.announced).toEqual([
      { announcement: { announce: 'ask-again' }, tab: TAB },
      { announcement: { announce: 'changed', what: 'links' }, tab: undefined },
    ]);
  });
});

function get(text = ''): Promise<OfferList> {
  return Promise.resolve(world.handlers['links.list']({ text, only: 'all' }, page));
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

describe("a network's own offers", () => {
  const NETWORK = connect({ id: 'ours', platform: 'affise', role: 'network', portal: 'admin', name: 'Ours' });
  const known = (id: string, name: string, url: string): Entity => ({
    ...{ id, name, url, kind: 'offer', urls: [], externalId: null, status: null },
  });
  const ours = [
    known('1', 'Ours to sell', 'https://acme.g2afse.com/click?pid=1182&offer_id=4417'),
    known('2', 'Keto Diet US – CPA', 'https://shop.example/?c={clickid}'),
  ];

  it('are listed where their address leads to another network, and never by a name', async () => {
    world = createWorld([NETWORK, AFFISE]);
    await world.reports.entities('affise', 'offer');
    const { knownEntities } = world.reports;
    vi.spyOn(world.reports, 'knownEntities').mockImplementation(async (connection, kind) => {
      const there = await knownEntities(connection, kind);
      const value = there.value && { ...there.value, entities: ours };
      return connection === 'ours' ? { value, failure: null, fresh: true } : there;
    });
    await world.reports.entities('ours', 'offer');
    const { offers } = await get();
    expect(offers.map(({ offer, links }) => [offer.id, links[0]?.to?.connection, links[0]?.origin])).toEqual([
      ['1', 'affise', 'url-id'],
    ]);
  });
});
