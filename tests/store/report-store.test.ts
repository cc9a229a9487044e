import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { toColumns, toRows } from '@/utils/model/columns/pack';
import type { ReportRow } from '@/utils/model/report';
import { createReportStore, type Question, type Snapshot } from '@/utils/store/report-store';
import { openReportDatabase } from '@/utils/store/report-tables';

const question: Question = { connection: 'one', text: 'day,offer|UTC' };
const other: Question = { connection: 'two', text: 'day,offer|UTC' };
const MONDAY = '2026-11-02';
const refuse = () => Promise.reject(new DOMException('no', 'InvalidStateError'));

const offer = (id: string, payout: number | bigint) => ({ offer: { id, name: null }, metrics: { payout } });
const BOTH = [offer('a', 1_500_000), offer('b', 2n ** 60n)];
const snapshot = (asOf: string, rows: ReportRow[] = BOTH, change: Partial<Snapshot> = {}): Snapshot => ({
  asOf: `2026-11-0${asOf}:00Z`,
  currency: 'USD',
  timeZone: 'UTC',
  complete: true,
  notes: [],
  columns: toColumns(rows),
  ...change,
});

/** Every snapshot kept of Monday, by a look past the door. */
async function keptOfMonday({ connection, text } = question): Promise<Snapshot[]> {
  const database = await openReportDatabase(() => undefined);
  const range = IDBKeyRange.bound([connection, MONDAY, text], [connection, MONDAY, text, []]);
  const past = await database.getAll('past', range);
  const newest = await database.get('days', [connection, text, MONDAY]);
  database.close();
  return newest ? [...past, newest] : past;
}

afterEach(async () => {
  const store = createReportStore(openReportDatabase, () => undefined);
  await store.clear();
});

describe.each([
  ['on disk', openReportDatabase],
  ['in memory', refuse],
])('kept numbers %s', (_, open) => {
  const create = () => createReportStore(open, () => undefined);

  it('reads back what was written, exactly, for its question and day alone', async () => {
    const store = create();
    await store.writeDays(question, new Map([[MONDAY, snapshot('3T10:00')]]));
    expect(await store.readDays(question, [MONDAY, '2026-11-03'])).toEqual(
      new Map([[MONDAY, snapshot('3T10:00')]]),
    );
    expect(await store.readDays(other, [MONDAY])).toEqual(new Map());
  });

  it('counts different days over all questions of a connection', async () => {
    const store = create();
    const days = new Map([MONDAY, '2026-11-03'].map((day) => [day, snapshot('5T10:00')]));
    await store.writeDays(question, days);
    await store.writeDays({ ...question, text: 'campaign' }, days);
    expect(await store.daysKept('one')).toBe(2);
    expect(await store.daysKept('two')).toBe(0);
  });

  it('forgets everything of one connection, and what is still on its way for it', async () => {
    const store = create();
    const entities = { asOf: snapshot('5T10:00').asOf, complete: true, notes: [], entities: [] };
    for (const each of [question, other]) {
      await store.writeDays(each, new Map([[MONDAY, snapshot('5T10:00')]]));
      await store.writeEntities(each.connection, 'offer', entities);
    }
    await store.forget('one');
    await store.writeDays(question, new Map([[MONDAY, snapshot('5T10:00')]]));
    await store.writeEntities('one', 'offer', entities);
    expect(await store.daysKept('one')).toBe(0);
    expect(await store.readEntities('one', 'offer')).toBeUndefined();
    expect(await store.daysKept('two')).toBe(1);
    expect(await store.readEntities('two', 'offer')).toEqual(entities);
  });
});

describe('a day asked twice', () => {
  it.each<[string, Snapshot, Snapshot, number]>([
    ['the same again', snapshot('4T10:00'), snapshot('5T10:00'), 1],
    ['the same in another order', snapshot('4T10:00'), snapshot('5T10:00', BOTH.toReversed()), 1],
    ['a changed amount', snapshot('4T10:00'), snapshot('5T10:00', [offer('a', 1_500_001)]), 2],
    ['a row less', snapshot('4T10:00'), snapshot('5T10:00', [offer('a', 1_500_000)]), 2],
    ['another currency', snapshot('4T10:00'), snapshot('5T10:00', BOTH, { currency: 'EUR' }), 2],
    ['after an open day', snapshot('2T10:00'), snapshot('5T10:00', []), 1],
    [
      'after a day still open in its zone',
      snapshot('3T03:00', BOTH, { timeZone: 'America/New_York' }),
      snapshot('5T10:00', []),
      1,
    ],
    ['after a cut answer', snapshot('4T10:00', BOTH, { complete: false }), snapshot('5T10:00', []), 1],
  ])('keeps %s right', async (_, first, second, count) => {
    const store = createReportStore(openReportDatabase, () => undefined);
    await store.writeDays(question, new Map([[MONDAY, first]]));
    await store.writeDays(question, new Map([[MONDAY, second]]));
    expect(await keptOfMonday()).toHaveLength(count);
    expect((await store.readDays(question, [MONDAY])).get(MONDAY)).toEqual(second);
  });

  it('never loses a closed, complete answer that differed, also when two are written at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 6 }),
        async (amounts) => {
          const asked = { ...question, connection: crypto.randomUUID() };
          const store = createReportStore(openReportDatabase, () => undefined);
          await Promise.all(
            amounts.map((amount, index) => {
              const asOf = `2026-11-1${index}T00:00:00Z`;
              const answer = snapshot('5T10:00', [offer('a', amount)], { asOf });
              return store.writeDays(asked, new Map([[MONDAY, answer]]));
            }),
          );
          const kept = await keptOfMonday(asked);
          const changes = amounts.filter((amount, index) => amount !== amounts[index - 1]);
          expect(kept.map(({ columns }) => toRows(columns)[0]?.metrics.payout)).toEqual(changes);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('changes', () => {
  it('list what moved from each answer to the next, for the days asked for', async () => {
    const store = createReportStore(openReportDatabase, () => undefined);
    const answers = [
      snapshot('5T10:00', [offer('a', 5), offer('b', 7)]),
      snapshot('6T10:00', [offer('a', 6), offer('b', 0)]),
      snapshot('7T10:00', [offer('a', 4), offer('c', 1)]),
    ];
    for (const answer of answers) {
      const days = [MONDAY, '2026-11-03', '2026-11-04'];
      await store.writeDays(question, new Map(days.map((day) => [day, answer])));
      await store.writeDays(other, new Map([[MONDAY, answer]]));
    }
    const changes = await store.changes('one', { from: MONDAY, to: '2026-11-03' });
    const monday = [
      ['raised', 'a', 5, 6],
      ['zero', 'b', 7, 0],
      ['lowered', 'a', 6, 4],
      ['new', 'c', null, 1],
    ];
    expect(changes.map(({ kind, keys, before, after }) => [kind, keys.offer?.id, before, after])).toEqual([
      ...monday,
      ...monday,
    ]);
    expect(changes[0]).toEqual({
      ...{ day: MONDAY, question: question.text, currency: 'USD' },
      ...{ kind: 'raised', keys: { offer: { id: 'a', name: null } }, metric: 'payout', before: 5, after: 6 },
      ...{ toldAt: '2026-11-05T10:00:00Z', changedAt: '2026-11-06T10:00:00Z' },
    });
  });

  it('hold amounts of two currencies against each other never', async () => {
    const store = createReportStore(openReportDatabase, () => undefined);
    await store.writeDays(question, new Map([[MONDAY, snapshot('5T10:00')]]));
    await store.writeDays(question, new Map([[MONDAY, snapshot('6T10:00', [], { currency: 'EUR' })]]));
    expect(await store.changes('one', { from: MONDAY, to: MONDAY })).toEqual([]);
  });
});

describe('room', () => {
  const days = Array.from({ length: 10 }, (_, index) => `2026-11-0${index}`.slice(0, 10));
  const today = '2026-11-08';

  async function fill() {
    const store = createReportStore(openReportDatabase, () => undefined);
    const answer = (day: string) => snapshot('5T10:00', BOTH, { asOf: `${day}T23:59:00Z` });
    await store.writeDays(question, new Map(days.map((day) => [day, answer(day)])));
    await store.writeDays(other, new Map([['2026-11-01', answer('2026-11-01')]]));
    return store;
  }
  const kept = async (store: Awaited<ReturnType<typeof fill>>) => [
    ...(await store.readDays(question, days)).keys(),
  ];

  it('taken is told by connection', async () => {
    const store = await fill();
    const [one, two] = await store.usage();
    expect(one).toMatchObject({ connection: 'one', days: 10, oldest: '2026-11-00', rows: 20 });
    expect(two).toMatchObject({ connection: 'two', days: 1, oldest: '2026-11-01', rows: 2 });
    expect(one?.bytes).toBe(10 * (two?.bytes ?? 0));
    await store.writeDays(other, new Map([['2026-11-01', snapshot('7T10:00', [])]]));
    await store.writeDays(other, new Map([['2026-11-01', snapshot('8T10:00', BOTH)]]));
    expect((await store.usage())[1]?.bytes).toBeGreaterThan(two?.bytes ?? 0);
  });

  it('is made by dropping the oldest days, but for those from today on', async () => {
    const store = await fill();
    await store.prune({ first: '2026-11-03', maxBytes: Number.MAX_SAFE_INTEGER, today });
    expect(await kept(store)).toEqual(days.slice(3));
    expect(await store.daysKept('two')).toBe(0);
    const bytes = (await store.usage())[0]?.bytes ?? 0;
    await store.prune({ first: '', maxBytes: (bytes * 4) / 7, today });
    expect(await kept(store)).toEqual(days.slice(6));
    await store.prune({ first: '', maxBytes: 0, today });
    expect(await kept(store)).toEqual(['2026-11-08', '2026-11-09']);
  });
});
