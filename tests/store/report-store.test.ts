import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createReportStore, type Question, type Snapshot } from '@/utils/store/report-store';
import { openReportDatabase } from '@/utils/store/report-tables';

const question: Question = { connection: 'one', text: 'day,offer|UTC' };
const other: Question = { connection: 'two', text: 'day,offer|UTC' };
const MONDAY = '2026-11-02';
const refuse = () => Promise.reject(new DOMException('no', 'InvalidStateError'));

const offer = (id: string, payout: number | bigint) => ({ offer: { id, name: null }, metrics: { payout } });
const snapshot = (asOf: string, change: Partial<Snapshot> = {}): Snapshot => ({
  asOf: `2026-11-0${asOf}:00Z`,
  currency: 'USD',
  timeZone: 'UTC',
  complete: true,
  notes: [],
  rows: [offer('a', 1_500_000), offer('b', 2n ** 60n)],
  ...change,
});

/** Every snapshot kept of Monday, by a look past the door. */
async function keptOfMonday(): Promise<Snapshot[]> {
  const database = await openReportDatabase(() => undefined);
  const kept = await database.get('days', [question.connection, question.text, MONDAY]);
  database.close();
  return kept ?? [];
}

afterEach(async () => {
  const store = createReportStore(openReportDatabase, () => undefined);
  await Promise.all([store.forget('one'), store.forget('two')]);
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
    [
      'the same in another order',
      snapshot('4T10:00'),
      snapshot('5T10:00', { rows: snapshot('5T10:00').rows.toReversed() }),
      1,
    ],
    ['a changed amount', snapshot('4T10:00'), snapshot('5T10:00', { rows: [offer('a', 1_500_001)] }), 2],
    ['a row less', snapshot('4T10:00'), snapshot('5T10:00', { rows: [offer('a', 1_500_000)] }), 2],
    ['another currency', snapshot('4T10:00'), snapshot('5T10:00', { currency: 'EUR' }), 2],
    ['after an open day', snapshot('2T10:00'), snapshot('5T10:00', { rows: [] }), 1],
    [
      'after a day still open in its zone',
      snapshot('3T03:00', { timeZone: 'America/New_York' }),
      snapshot('5T10:00', { rows: [] }),
      1,
    ],
    ['after a cut answer', snapshot('4T10:00', { complete: false }), snapshot('5T10:00', { rows: [] }), 1],
  ])('keeps %s right', async (_, first, second, count) => {
    const store = createReportStore(openReportDatabase, () => undefined);
    await store.writeDays(question, new Map([[MONDAY, first]]));
    await store.writeDays(question, new Map([[MONDAY, second]]));
    expect(await keptOfMonday()).toHaveLength(count);
    expect((await store.readDays(question, [MONDAY])).get(MONDAY)).toEqual(second);
  });

  it('never loses a closed, complete answer that differed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 6 }),
        async (amounts) => {
          const connection = crypto.randomUUID();
          const store = createReportStore(openReportDatabase, () => undefined);
          for (const [index, amount] of amounts.entries()) {
            const asked = snapshot('5T10:00', {
              asOf: `2026-11-1${index}T00:00:00Z`,
              rows: [offer('a', amount)],
            });
            await store.writeDays({ ...question, connection }, new Map([[MONDAY, asked]]));
          }
          const database = await openReportDatabase(() => undefined);
          const kept = (await database.get('days', [connection, question.text, MONDAY])) ?? [];
          database.close();
          const changes = amounts.filter((amount, index) => amount !== amounts[index - 1]);
          expect(kept.map(({ rows }) => rows[0]?.metrics.payout)).toEqual(changes);
        },
      ),
      { numRuns: 30 },
    );
  });
});

it('says once that the disk is out of reach', async () => {
  const onDegraded = vi.fn();
  const store = createReportStore(refuse, onDegraded);
  await store.writeDays(question, new Map([[MONDAY, snapshot('4T10:00')]]));
  expect(await store.daysKept('one')).toBe(1);
  expect(onDegraded).toHaveBeenCalledTimes(1);
});

it('opens the database again after the browser has closed it', async () => {
  const store = createReportStore(openReportDatabase, () => undefined);
  await store.writeDays(question, new Map([[MONDAY, snapshot('4T10:00')]]));
  await new Promise((resolve, reject) => {
    // A higher version, as a newer Trackside would ask for: the open one must stand aside.
    const request = indexedDB.deleteDatabase('trackside-reports');
    request.onsuccess = resolve;
    request.onerror = reject;
    request.onblocked = reject;
  });
  await store.writeDays(question, new Map([[MONDAY, snapshot('4T10:00')]]));
  expect(await store.daysKept('one')).toBe(1);
});
