import { beforeEach, describe, expect, it } from 'vitest';
import { createCampaignPlaces } from '@/entrypoints/background/comparisons/campaign-places';
import { createRowProofs, proofAbout } from '@/entrypoints/background/comparisons/row-proofs';
import { createMatches } from '@/entrypoints/background/matches';
import type { Reports } from '@/entrypoints/background/reports/reports';
import { compareCode } from '@/utils/compare/code';
import type { Connection } from '@/utils/model/connection';
import type { Conversion } from '@/utils/model/conversion';
import type { Link } from '@/utils/model/link';
import type { RowMatch, RowMatchAsk } from '@/utils/model/match';
import type { ReportQuery } from '@/utils/model/report';
import { createMemoryArea } from '../store/memory-area';
import { AFFISE, AFFISE_ADMIN, NOON, VOLUUM } from './connections';
import { createTestScheduler } from './test-scheduler';
import { page } from './world';

const ASK: RowMatchAsk = {
  ...{ here: VOLUUM.id, there: AFFISE.id, timeZone: 'UTC' },
  range: { from: '2026-11-13', to: '2026-11-19' },
};
const LATER = '2026-11-16T12:00:00Z';
const click = (number: number) => `wA1B2C3D4E5F6G7H8I9J0K${String(number).padStart(3, '0')}`;

function conversion(told: Partial<Conversion>): Conversion {
  return {
    ...{ id: '', transactionId: null, clickIds: [], offer: { id: 'mine', name: 'Keto' }, status: null },
    ...{ statusRaw: null, payout: 5_000_000, currency: 'USD', clickedAt: null },
    ...{ convertedAt: '2026-11-14T12:00:00Z', ...told },
  };
}
const tracked = (number: number, told: Partial<Conversion> = {}) =>
  conversion({ id: `h${number}`, clickIds: [click(number)], ...told });
const reported = (number: number, told: Partial<Conversion> = {}) =>
  conversion({
    ...{ id: `t${number}`, clickIds: ['us', click(number)], status: 'approved' },
    ...{ offer: { id: 'theirs', name: 'Keto US' }, convertedAt: '2026-11-14T12:00:30Z', ...told },
  });

function household() {
  const lists = new Map<string, { conversions: Conversion[]; complete: boolean }>();
  const asked: { connection: string; query: ReportQuery }[] = [];
  const listed = { entities: [{ id: 'camp7' }, { id: 'camp8' }], complete: true };
  let links: Link[] = [linkTo(AFFISE.id, null)];
  const all = [VOLUUM, AFFISE, { ...AFFISE_ADMIN, id: 'admin', role: 'network' as const }];
  const proofs = createRowProofs();
  const places = createCampaignPlaces(createMemoryArea());
  const matches = createMatches({
    ...{ proofs, places },
    connections: {
      all: async () => all as Connection[],
      // Whom it opened is all that the stand-in for the collector needs.
      open: async (id) => ({ connector: { name: id } }) as never,
    },
    collect: async ({ connector }, query) => {
      asked.push({ connection: connector.name, query });
      return { conversions: [], complete: true, notes: [], ...lists.get(connector.name) };
    },
    links: { of: async () => ({ offers: [], links, settled: true, nameOf: () => null }) },
    comparing: async () => compareCode,
    reports: { entities: async () => ({ value: listed, failure: null, fresh: true }) } as unknown as Reports,
    scheduler: createTestScheduler({ local: createMemoryArea(), now: () => NOON }),
  });
  const ask = (about: RowMatchAsk) => Promise.resolve(matches.handlers['compare.conversions'](about, page));
  return { lists, asked, ask, proofs, places, setLinks: (next: Link[]) => (links = next) };
}

function linkTo(connection: string, affiliate: string | null): Link {
  return {
    here: { connection: VOLUUM.id, offer: 'mine' },
    there: { connection, offers: ['theirs'] },
    ...{ affiliate, origin: 'url-id', evidence: '', confidence: 1, decidedAt: null },
  };
}

describe('rows of two platforms', () => {
  let house: ReturnType<typeof household>;
  beforeEach(() => {
    house = household();
  });
  const list = (connection: string, conversions: Conversion[], complete = true) =>
    house.lists.set(connection, { conversions, complete });
  const match = (ask: Partial<RowMatchAsk> = {}): Promise<RowMatch> => house.ask({ ...ASK, ...ask });

  it('are joined, counted and shown, newest first', async () => {
    list(VOLUUM.id, [tracked(1), tracked(2, { payout: 4_000_000 }), tracked(3)]);
    list(AFFISE.id, [
      reported(1),
      reported(2),
      reported(4, { convertedAt: '2026-11-16T12:00:00Z' }),
      reported(5, { convertedAt: '2026-11-17T12:00:00Z', payout: 6_000_000 }),
    ]);
    const found = await match();
    expect(found.counts).toEqual({
      ...{ joined: 2, onlyHere: 1, onlyThere: 2 },
      ...{ status: 0, payout: 1, day: 0, different: 1 },
    });
    expect(found).toMatchObject({
      ...{ complete: true, medianLagSeconds: 30, clickIdPosition: { there: 1 } },
      missing: { count: 2, since: '2026-11-16T12:00:00Z', lastArrived: '2026-11-14T12:00:30Z' },
      onlyThere: [
        { id: 't5', clickId: click(5), payout: '6', offer: { id: 'theirs' } },
        { id: 't4', clickId: click(4), payout: '5' },
      ],
      different: [{ here: { id: 'h2', payout: '4' }, there: { id: 't2', payout: '5' }, differs: ['payout'] }],
    });
    expect(found.upload).toEqual({
      ...{ rows: 2, leftOut: 0 },
      parts: [`${click(5)},6,,,2026-11-17T12:00:00+00:00\n${click(4)},5,,,2026-11-16T12:00:00+00:00\n`],
    });
  });

  it('are asked for a day beyond both ends, and those days are not counted', async () => {
    list(VOLUUM.id, [
      tracked(1, { convertedAt: '2026-11-13T00:00:05Z' }),
      tracked(2, { convertedAt: '2026-11-12T12:00:00Z' }),
    ]);
    list(AFFISE.id, [
      reported(1, { convertedAt: '2026-11-12T23:59:58Z' }),
      reported(3, { convertedAt: '2026-11-20T00:00:00Z' }),
      reported(4, { convertedAt: null }),
    ]);
    const { counts } = await match();
    expect(counts).toMatchObject({ joined: 1, onlyHere: 0, onlyThere: 1, day: 1 });
    expect(house.asked.map(({ query }) => [query.from, query.to])).toEqual([
      ['2026-11-12', '2026-11-20'],
      ['2026-11-12', '2026-11-20'],
    ]);
  });

  it('that one side declined and the other counts without a status are told apart', async () => {
    list(VOLUUM.id, [tracked(1, { status: null }), tracked(2, { status: null })]);
    list(AFFISE.id, [reported(1, { status: 'rejected' }), reported(2, { status: 'pending' })]);
    const { counts, different } = await match();
    expect(counts).toMatchObject({ joined: 2, status: 1, different: 1 });
    expect(different).toMatchObject([{ there: { status: 'rejected' }, differs: ['status'] }]);
  });

  it('of other offers are left out', async () => {
    const other = { id: 'other', name: null };
    list(VOLUUM.id, [tracked(1, { offer: other }), tracked(2, { offer: null })]);
    list(AFFISE.id, [reported(3, { offer: other })]);
    expect((await match()).counts).toMatchObject({ onlyHere: 1, onlyThere: 0 });
  });

  it('prove nothing and are not to be uploaded where a list is cut', async () => {
    list(VOLUUM.id, [tracked(1)], false);
    list(AFFISE.id, [reported(1), reported(2)]);
    expect(await match()).toMatchObject({ complete: false, missing: null, upload: null });
  });

  it("of a network are asked for by the affiliate of the link, never everybody's", async () => {
    house.setLinks([linkTo('admin', '1182'), linkTo('admin', null)]);
    await match({ there: 'admin' });
    const toAdmin = house.asked.filter(({ connection }) => connection === 'admin');
    expect(toAdmin.map(({ query }) => query.filter)).toEqual([{ affiliate: ['1182'] }]);
    house.setLinks([linkTo('admin', null)]);
    await expect(match({ there: 'admin' })).rejects.toMatchObject({ failure: { kind: 'request' } });
  });

  it.each([
    ['that are no connections', { there: 'nobody' }],
    ['that nothing leads to', { there: 'admin' }],
  ])('%s are refused', async (_, ask) => {
    await expect(match(ask)).rejects.toMatchObject({ failure: { kind: 'request' } });
    expect(house.asked).toEqual([]);
  });

  it('explain the gap of exactly these offers and days from then on', async () => {
    const arrived = Array.from({ length: 20 }, (_, index) => index + 5);
    list(
      VOLUUM.id,
      arrived.map((number) => tracked(number)),
    );
    const lost = [1, 2, 3].map((number) => reported(number, { convertedAt: LATER }));
    list(AFFISE.id, [...arrived.map((number) => reported(number)), ...lost]);
    await match();
    const kept = house.proofs.between(VOLUUM.id, AFFISE.id);
    expect(kept).toHaveLength(1);
    const { range, timeZone } = ASK;
    expect(proofAbout(kept, new Set(['mine']), range, timeZone)?.here.silence).toMatchObject({
      ...{ count: 3, since: LATER, begins: false, ends: true },
    });
    expect(proofAbout(kept, new Set(['mine', 'other']), range, timeZone)).toBeNull();
    expect(proofAbout(kept, new Set(['mine']), { ...range, to: '2026-11-18' }, timeZone)).toBeNull();
    expect(proofAbout(kept, new Set(['mine']), range, 'Asia/Tokyo')).toBeNull();
    expect(house.proofs.between(AFFISE.id, VOLUUM.id)).toEqual([]);
  });

  it('show which sub id holds the campaign, and it is asked by from then on', async () => {
    list(VOLUUM.id, [tracked(1), tracked(2)]);
    const fed = (number: number, campaign: string) =>
      reported(number, { clickIds: [click(number), campaign] });
    list(AFFISE.id, [fed(1, 'camp7'), fed(2, 'camp8')]);
    expect((await match()).campaignPlace).toBe(1);
    expect(await house.places.of(VOLUUM.id, AFFISE.id)).toEqual(['sub2', 'sub3', 'sub4']);
    list(AFFISE.id, [fed(1, 'spring'), fed(2, 'sale')]);
    expect((await match()).campaignPlace).toBeNull();
    expect(await house.places.of(AFFISE.id, VOLUUM.id)).toEqual([]);
  });

  it('explain by the newest match, and by none where a list was cut', async () => {
    list(VOLUUM.id, [tracked(1)], false);
    list(AFFISE.id, [reported(1)]);
    await match();
    expect(house.proofs.between(VOLUUM.id, AFFISE.id)).toEqual([]);
    list(VOLUUM.id, [tracked(1)]);
    await match();
    list(AFFISE.id, [reported(1, { status: 'rejected' })]);
    await match();
    const kept = house.proofs.between(VOLUUM.id, AFFISE.id);
    expect(kept.map(({ proof }) => proof.there.declined.size)).toEqual([1]);
  });

  it('are asked for once, however many want them at the same time', async () => {
    await Promise.all([match(), match()]);
    expect(house.asked).toHaveLength(2);
  });
});
