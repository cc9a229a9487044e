import { beforeEach, describe, expect, it } from 'vitest';
import type { Settings } from '@/utils/model/settings';
import type { Summary, SummaryRange } from '@/utils/model/summary';
import { OFFER_IDS } from '../platforms/story';
import { AFFISE, AFFISE_ADMIN, connect, NOON, VOLUUM } from './connections';
import { createWorld, page, settle, type World } from './world';

let world: World;
beforeEach(() => {
  world = createWorld([VOLUUM, AFFISE]);
});

/** Linked by their addresses: Keto, AutoQuote, HomeQuote, Sweeps, Crypto, Dating. By hand in expected.ts of the story. */
const TRACKED = 800 + 528 + 374 + 840 + 1860 + 61.2;
const NETWORK = 690 + 528 + 374 + 831.6 + 1770 + 149.6;
/** Pending Keto (18 × $5.00) and Sweeps on hold (16 × $2.10) are not approved. */
const APPROVED = NETWORK - 90 - 33.6;
const COST = 512 + 393.45 + 262.3 + 639.5 + 1204 + 139.3;

describe('the summary', () => {
  it('answers at once with who is still being asked, and announces each answer', async () => {
    const first = await get('7d');
    expect(first).toMatchObject({ waiting: ['voluum', 'affise'], asOf: null, open: false });
    expect(first.connections.map(({ state }) => state)).toEqual(['waiting', 'waiting']);
    expect(first.ledgers).toMatchObject([
      { tracked: { payout: null, allPayout: null }, networks: { payout: null } },
    ]);
    expect(first.offers).toEqual([]);
    await settle();
    expect(world.announced).toContainEqual({
      announcement: { announce: 'changed', what: 'numbers' },
      tab: undefined,
    });
  });

  it('sets tracked and network-says of the linked offers side by side', async () => {
    const summary = await whole('7d');
    expect(summary).toMatchObject({
      waiting: [],
      asOf: NOON,
      days: { from: '2026-11-13', to: '2026-11-19' },
    });
    expect(summary.ledgers).toMatchObject([
      {
        currency: 'USD',
        tracked: { payout: text(TRACKED), conversions: 160 + 24 + 17 + 400 + 62 + 18, allPayout: '6323.2' },
        networks: { payout: text(NETWORK), conversions: 138 + 24 + 17 + 396 + 59 + 44 },
        gap: {
          ratio: expect.closeTo((NETWORK - TRACKED) / TRACKED, 12),
          difference: '-120',
          verdict: 'notice',
        },
        profit: { amount: text(APPROVED - COST), basis: 'approved' },
        mediaCost: text(COST),
      },
    ]);
    expect(summary.connections).toMatchObject([
      { name: 'Voluum main', state: 'fresh', metrics: { payout: '6323.2', conversions: 787 } },
      { name: 'Affise Acme', state: 'fresh', metrics: { payout: '5459.2', conversions: 771 } },
    ]);
  });

  it('holds no invented number beside a real one', async () => {
    const demo = { platform: 'demo', currency: 'USD' } as const;
    const pair = [
      connect({ ...demo, id: 'demo-tracker', role: 'tracker', portal: 'tracker' }),
      connect({ ...demo, id: 'demo-network', role: 'affiliate', portal: 'network' }),
    ];
    const { ledgers } = await whole('7d');
    world = createWorld([...pair, VOLUUM, AFFISE]);
    const mixed = await whole('7d');
    expect(mixed.connections.map(({ connection }) => connection)).toEqual(['voluum', 'affise']);
    expect(mixed.ledgers).toEqual(ledgers);
    world = createWorld(pair);
    const { connections } = await get('7d');
    expect(connections.map(({ connection }) => connection)).toEqual(['demo-tracker', 'demo-network']);
  });

  it('lists gaps by money at stake, then what is not linked', async () => {
    const { offers } = await whole('7d');
    expect(offers.map(({ verdict, difference }) => [verdict, difference])).toEqual([
      ['alert', '-110'],
      ['notice', '-90'],
      ['alert', '88.4'],
      ['unlinked', '1128'],
      ['unlinked', '720'],
      ['unlinked', '12'],
    ]);
    const here = { connection: 'voluum', offer: OFFER_IDS.casino };
    await world.handlers['links.choose']({ here, there: null }, page);
    expect((await whole('7d')).offers.map(({ difference }) => difference)).not.toContain('720');
  });

  it('shows today without judging it', async () => {
    const summary = await whole('today');
    expect(summary).toMatchObject({ open: true, days: { from: '2026-11-20', to: '2026-11-20' } });
    expect(summary.ledgers[0]?.gap.verdict).toBe('unknown');
    expect(summary.offers).toEqual([]);
  });

  it("counts the same money once where a network's own key is connected beside its affiliate's", async () => {
    const alone = await whole('7d');
    world = createWorld([VOLUUM, AFFISE, AFFISE_ADMIN]);
    const both = await whole('7d');
    expect(both.ledgers[0]?.networks.conversions).toBe((alone.ledgers[0]?.networks.conversions ?? 0) + 2);
    const admin = both.connections.find(({ connection }) => connection === 'admin');
    expect(admin?.metrics.conversions).toBe(771 + 50 + 2);
  });

  it('keeps a side that failed unknown, not zero', async () => {
    await whole('7d');
    world.failing.set('affise', 'credentials');
    const summary = await whole('30d');
    expect(summary.connections[1]).toMatchObject({ state: 'failed', failure: { kind: 'credentials' } });
    expect(summary.ledgers[0]).toMatchObject({
      tracked: { payout: null },
      networks: { payout: null, conversions: null },
      gap: { verdict: 'unknown' },
      profit: { amount: null },
    });
    expect(summary.ledgers[0]?.tracked.allPayout).not.toBeNull();
  });

  it('does not ask a broken platform over and over', async () => {
    world.failing.set('affise', 'credentials');
    await whole('7d');
    const before = world.announced.length;
    await get('7d');
    await settle();
    expect(world.announced).toHaveLength(before);
  });

  it('without any link has tracked payout minus cost, and says so', async () => {
    world = createWorld([VOLUUM]);
    const { ledgers } = await whole('7d');
    expect(ledgers[0]).toMatchObject({
      profit: { amount: text(6323.2 - 4072.05), basis: 'tracked' },
      gap: { verdict: 'unlinked', difference: null },
      tracked: { payout: null, allPayout: '6323.2' },
      mediaCost: '4072.05',
    });
  });

  it('has no profit while it is not known whether anything is linked', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    world = createWorld([VOLUUM]);
    const query = { from: '2026-11-13', to: '2026-11-19', timeZone: 'Etc/UTC' };
    await world.reports.get('voluum', { ...query, groupBy: ['campaign', 'offer', 'day'] });
    world.held.set('voluum', promise);
    const { ledgers, offers } = await get('7d');
    expect(ledgers[0]).toMatchObject({ tracked: { allPayout: '6323.2' }, profit: { amount: null } });
    expect(offers).toEqual([]);
    resolve();
  });

  it('has a ledger per currency, and none for a pair in two', async () => {
    const euros = connect({ id: 'second', platform: 'voluum', role: 'tracker', currency: 'EUR' });
    world = createWorld([VOLUUM, euros, AFFISE]);
    const { ledgers } = await whole('7d');
    expect(ledgers.map(({ currency }) => currency)).toEqual(['USD', 'EUR']);
    expect(ledgers[1]).toMatchObject({ tracked: { payout: null }, gap: { verdict: 'unknown' } });
  });

  describe('with a network that pays euros', () => {
    const EUROS = { ...AFFISE, currency: 'EUR' };
    // 1 EUR is 1.25 USD.
    const typedRates = [{ currency: 'EUR', per: 'USD', rate: '0.8', since: null }];

    it('converts into the display currency by the rates of the days, and keeps what each side said', async () => {
      world = createWorld([VOLUUM, EUROS], { settings: { displayCurrency: 'USD', typedRates } });
      const { ledgers } = await whole('7d');
      const paid = NETWORK * 1.25;
      expect(ledgers).toMatchObject([
        {
          currency: 'USD',
          tracked: { payout: text(TRACKED) },
          networks: { payout: text(paid) },
          gap: { difference: text(paid - TRACKED), ratio: expect.closeTo((paid - TRACKED) / TRACKED, 12) },
          profit: { amount: text(APPROVED * 1.25 - COST), basis: 'approved' },
          own: {
            tracked: [{ currency: 'USD', payout: text(TRACKED) }],
            networks: [{ currency: 'EUR', payout: text(NETWORK) }],
          },
          rates: [{ from: 'EUR', to: 'USD', origins: ['typed'], least: 1.25, most: 1.25 }],
          left: [],
        },
      ]);
    });

    it('brings two trackers of two currencies into one ledger', async () => {
      const second = connect({ id: 'second', platform: 'voluum', role: 'tracker', currency: 'EUR' });
      world = createWorld([VOLUUM, second, EUROS], { settings: { displayCurrency: 'EUR', typedRates } });
      const { ledgers } = await whole('7d');
      expect(ledgers).toMatchObject([
        {
          ...{ currency: 'EUR', tracked: { payout: text(TRACKED * 0.8 + TRACKED) }, left: [] },
          own: { tracked: [{ currency: 'USD', payout: text(TRACKED) }, { currency: 'EUR' }] },
        },
      ]);
    });

    it.each([
      ['conversion is off', { typedRates }, 'off'],
      ['a day has no rate', { displayCurrency: 'USD' }, 'no-rate'],
      ['only later days have a rate', since('2026-11-15'), 'no-rate'],
    ])('converts nothing and has no gap while %s, and says so', async (_, settings, why) => {
      world = createWorld([VOLUUM, EUROS], { settings });
      const { ledgers } = await whole('7d');
      expect(ledgers).toMatchObject([
        {
          ...{ currency: 'USD', own: null, rates: [], left: [{ currency: 'EUR', why }] },
          ...{ tracked: { payout: null, allPayout: '6323.2' }, networks: { payout: null } },
          gap: { difference: null, ratio: null },
        },
      ]);
    });

    it('waits for who has not answered, and does not leave it out meanwhile', async () => {
      world = createWorld([VOLUUM, EUROS], { settings: { displayCurrency: 'USD', typedRates } });
      world.failing.set('affise', 'unavailable');
      await get('7d');
      await settle();
      expect((await get('7d')).ledgers).toMatchObject([
        { currency: 'USD', tracked: { payout: null }, networks: { payout: null }, left: [] },
      ]);
    });

    function since(day: string): Partial<Settings> {
      return {
        displayCurrency: 'USD',
        typedRates: [{ currency: 'EUR', per: 'USD', rate: '0.8', since: day }],
      };
    }
  });

  it('asks everybody again when told to', async () => {
    await whole('7d');
    const before = world.asked.length;
    expect(await world.handlers['summary.get']({ range: '7d', refresh: true }, page)).toMatchObject({
      waiting: ['voluum', 'affise'],
      connections: [{ state: 'stale' }, { state: 'stale' }],
    });
    await settle();
    expect(
      world.asked
        .slice(before)
        .map(({ connection }) => connection)
        .sort(),
    ).toEqual(['affise', 'voluum']);
  });

  it("takes its days from the settings' zone, else the first tracker's", async () => {
    world = createWorld([{ ...VOLUUM, timeZone: 'Asia/Tokyo' }]);
    world.clock.now = '2026-11-20T16:00:00Z';
    expect(await get('today')).toMatchObject({ timeZone: 'Asia/Tokyo', days: { from: '2026-11-21' } });
    world = createWorld([VOLUUM], { settings: { timeZone: 'America/New_York' } });
    world.clock.now = '2026-11-20T04:00:00Z';
    expect(await get('today')).toMatchObject({ timeZone: 'America/New_York', days: { from: '2026-11-19' } });
    expect(
      await createWorld([]).handlers['summary.get']({ range: '7d', refresh: false }, page),
    ).toMatchObject({
      timeZone: 'Europe/Berlin',
      connections: [],
      ledgers: [],
    });
  });
});

function get(range: SummaryRange): Promise<Summary> {
  return Promise.resolve(world.handlers['summary.get']({ range, refresh: false }, page));
}

/** Asks as the popup does, until nobody is waited for. */
async function whole(range: SummaryRange): Promise<Summary> {
  for (let turn = 0; turn < 5; turn++) {
    const summary = await get(range);
    await settle();
    if (summary.waiting.length === 0) return summary;
  }
  throw new Error('The summary never settles.');
}

function text(amount: number): string {
  return String(Number(amount.toFixed(6)));
}
