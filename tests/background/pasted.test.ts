import { beforeEach, expect, it, vi } from 'vitest';
import { createClient } from '@/connectors/client';
import { collectEntities, collectReport } from '@/connectors/collect';
import { pasted as connector } from '@/connectors/pasted';
import { memorySessions } from '@/connectors/session';
import { createPasted } from '@/entrypoints/background/pasted/service';
import { createPastedTables } from '@/entrypoints/background/pasted/tables';
import { createReports } from '@/entrypoints/background/reports/reports';
import { createBudget } from '@/entrypoints/background/scheduler/budget';
import type { ConnectionCard, PastedDraft } from '@/utils/messages/connections';
import { countTold, type PastedRow } from '@/utils/model/pasted';
import type { ReportQuery } from '@/utils/model/report';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';
import { createConnectionStore } from '@/utils/store/connection-store';
import { createReportStore } from '@/utils/store/report-store';
import { phrase } from '@/utils/texts/phrase';
import { createMemoryArea } from '../store/memory-area';
import { connectionNamed, SEALED } from '../store/samples';
import { createTestScheduler } from './test-scheduler';

const page = { sender: { class: 'page', tab: null, origin: '' } } as const;
const KETO = { id: '4417', name: 'Keto US' };
const WEEK: ReportQuery = { from: '2026-11-01', to: '2026-11-07', timeZone: 'Etc/UTC', groupBy: ['offer'] };
const line = (day: string, conversions: number): PastedRow => ({ day, offer: KETO, conversions });
const NOVEMBER = [1, 2, 3, 4, 5, 6, 7].map((day) => line(`2026-11-0${day}`, day));

let place: ReturnType<typeof createPlace>;
beforeEach(() => {
  place = createPlace();
});

it('is asked once, is as old as its pasting, and never becomes due by time', async () => {
  const { id } = await place.paste({ rows: NOVEMBER });
  const first = await place.reports.get(id, WEEK);
  expect(first).toMatchObject({
    failure: null,
    fresh: true,
    value: { complete: true, asOf: place.clock.now },
  });
  expect(first.value?.totals.conversions).toBe(28);
  const pastedAt = place.clock.now;
  place.clock.now = '2026-12-24T12:00:00Z';
  expect(await place.reports.known(id, WEEK)).toMatchObject({ fresh: true, value: { asOf: pastedAt } });
  await place.reports.get(id, WEEK);
  expect(place.report).toHaveBeenCalledTimes(1);
  expect((await place.reports.entities(id, 'offer')).value?.entities).toMatchObject([KETO]);
  place.clock.now = '2026-12-25T12:00:00Z';
  expect(await place.reports.knownEntities(id, 'offer')).toHaveProperty('fresh', true);
});

it('tells nothing of days outside it, and does not ask about them again and again', async () => {
  const { id } = await place.paste({ rows: NOVEMBER.slice(0, 5) });
  const asked = await place.reports.get(id, WEEK);
  expect(asked).toMatchObject({ fresh: true, value: { complete: false } });
  const inside = await place.reports.known(id, { ...WEEK, to: '2026-11-05' });
  expect(inside).toMatchObject({ fresh: true, value: { complete: true } });
  await place.reports.get(id, WEEK);
  expect(place.report).toHaveBeenCalledTimes(1);
});

it('is not through with the day of its pasting, however long ago that was', async () => {
  const { id } = await place.paste({ rows: [...NOVEMBER, line('2026-11-08', 1)] });
  place.clock.now = '2026-11-20T09:00:00Z';
  const eighth = { ...WEEK, from: '2026-11-08', to: '2026-11-08' };
  expect(await place.reports.get(id, eighth)).toMatchObject({
    value: { complete: false, totals: { conversions: 1 } },
  });
  expect(await place.reports.get(id, WEEK)).toHaveProperty('value.complete', true);
});

it('pasted anew takes the place of the old table at once, and what has changed is known', async () => {
  const { id } = await place.paste({ rows: NOVEMBER });
  await place.reports.get(id, WEEK);
  place.clock.now = '2026-11-20T09:00:00Z';
  await place.paste({ id, rows: [...NOVEMBER.slice(0, 6), line('2026-11-07', 2)] });
  expect(await place.reports.known(id, WEEK)).toHaveProperty('fresh', false);
  const { value } = await place.reports.get(id, WEEK);
  expect([value?.totals.conversions, value?.asOf]).toEqual([23, place.clock.now]);
  expect((await place.reports.changes(id, WEEK)).map(({ day }) => day)).toEqual(['2026-11-07']);
  expect(place.tables()).toHaveLength(1);
});

it('pasted week by week keeps the weeks before, each as old as its pasting', async () => {
  const { id } = await place.paste({ rows: NOVEMBER });
  const firstAt = place.clock.now;
  place.clock.now = '2026-11-15T09:00:00Z';
  const second = [line('2026-11-07', 9), line('2026-11-14', 2)];
  await place.paste({ id, rows: second, keepsOthers: true });
  const fortnight = await place.reports.get(id, { ...WEEK, to: '2026-11-14' });
  expect(fortnight).toMatchObject({ fresh: true, value: { complete: true, asOf: firstAt } });
  expect(fortnight.value?.totals.conversions).toBe(21 + 9 + 2);
  const seventh = await place.reports.known(id, { ...WEEK, from: '2026-11-07' });
  expect(seventh).toMatchObject({ fresh: true, value: { asOf: place.clock.now } });
  expect(place.tables()).toHaveLength(2);
  expect(countTold((await place.pasted.spansOf(id)) ?? [])).toBe(14);
});

it('of which a newer table covers all is not kept, and without the others they are forgotten', async () => {
  const { id } = await place.paste({ rows: NOVEMBER.slice(0, 2) });
  place.clock.now = '2026-11-15T09:00:00Z';
  await place.paste({ id, rows: NOVEMBER, keepsOthers: true });
  expect(place.tables()).toHaveLength(1);
  await place.reports.get(id, WEEK);
  place.clock.now = '2026-11-16T09:00:00Z';
  await place.paste({ id, rows: [line('2026-11-09', 1)] });
  expect(place.tables()).toHaveLength(1);
  const first = { ...WEEK, to: '2026-11-01' };
  expect(await place.reports.get(id, first)).toMatchObject({ fresh: true, value: { complete: false } });
  expect(await place.reports.known(id, first)).toMatchObject({ fresh: true, value: { totals: {} } });
});

it('leaves no table behind where the connection is not saved, or is removed', async () => {
  place.save.mockRejectedValueOnce(new Error('no'));
  await expect(place.paste({ rows: NOVEMBER })).rejects.toThrow('no');
  expect(place.tables()).toEqual([]);
  const { id } = await place.paste({ rows: NOVEMBER });
  expect(place.tables()).toHaveLength(1);
  await place.pasted.forget((await place.store.get(id)).connection);
  expect(place.tables()).toEqual([]);
  expect(await place.pasted.spansOf('gone')).toBeNull();
});

it('that finds no room says so, and leaves what was there', async () => {
  const { id } = await place.paste({ rows: NOVEMBER });
  place.local.breakWrites('pasted:');
  await expect(place.paste({ id, rows: NOVEMBER })).rejects.toMatchObject({
    failure: { kind: 'request', advice: phrase('refused.no-room') },
  });
  expect(place.tables()).toHaveLength(1);
  expect((await place.reports.get(id, WEEK)).value?.totals.conversions).toBe(28);
});

it('is gone with all others where the passphrase is given up, and then says so', async () => {
  const { id } = await place.paste({ rows: NOVEMBER });
  await place.pasted.clear();
  expect(place.tables()).toEqual([]);
  expect(await place.store.get(id)).toHaveProperty('connection.id', id);
  expect(await place.reports.get(id, WEEK)).toMatchObject({
    value: null,
    failure: { kind: 'request', advice: phrase('pasted.advice-gone') },
  });
});

function createPlace() {
  const local = createMemoryArea();
  const session = createMemoryArea();
  const clock = { now: '2026-11-08T10:45:00Z' };
  const now = () => clock.now;
  const store = createConnectionStore(local);
  const save = vi.fn(
    async ({ id, values }: { id: string | null; values: Readonly<Record<string, string>> }) => {
      const connection = {
        ...connectionNamed(id ?? 'sheet'),
        platform: 'pasted' as const,
        apiBase: null,
        shown: values,
      };
      await store.put({ connection, sealed: SEALED });
      return connection as unknown as ConnectionCard;
    },
  );
  const pasted = createPasted({
    ...{ area: local, store, save, now, newId: () => crypto.randomUUID() },
    upkeep: async () => ({ createPastedTables }),
  });
  const report = vi.fn(collectReport);
  const reports = createReports({
    connections: {
      async open(id) {
        const { connection } = await store.get(id);
        const api = createClient({
          ...{ connector, connectionId: id, apiBase: null, credentials: {}, now, sessions: memorySessions() },
          fetch: () => Promise.reject(new Error('Nobody is called.')),
        });
        return { connector, api, context: { ...connection, now, pasted: await pasted.tablesOf(connection) } };
      },
    },
    collect: { report, entities: collectEntities },
    store: createReportStore(
      () => Promise.reject(new Error('in memory')),
      () => undefined,
      now,
    ),
    ...{ scheduler: createTestScheduler({ local, now }), budget: createBudget(local, now), session, now },
    settings: { get: async () => DEFAULT_SETTINGS },
    spansOf: pasted.spansOf,
  });
  return {
    ...{ clock, local, store, save, pasted, report, reports },
    paste: (draft: Partial<PastedDraft>) =>
      pasted.handlers['pasted.save'](
        {
          id: null,
          name: 'Sheet',
          role: 'affiliate',
          timeZone: 'Etc/UTC',
          currency: 'USD',
          rows: [],
          keepsOthers: false,
          ...draft,
        },
        page,
      ),
    tables: () => [...local.items.keys()].filter((key) => key.startsWith('pasted:')),
  };
}
