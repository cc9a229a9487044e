import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toColumns } from '@/utils/model/columns/pack';
import { createReportStore, type Question, type Snapshot } from '@/utils/store/report-store';
import { openReportDatabase } from '@/utils/store/report-tables';
import { createKeyStore } from '@/utils/store/vault-keys';

const NAME = 'trackside-reports';
const question: Question = { connection: 'one', text: 'offer' };
const [MONDAY, TUESDAY] = ['2026-11-02', '2026-11-03'] as const;
const answer = (clicks: number): Snapshot => ({
  asOf: '2026-11-05T10:00:00Z',
  currency: 'USD',
  timeZone: 'UTC',
  complete: true,
  notes: [],
  columns: toColumns([{ metrics: { clicks } }]),
});

const onForgetful = vi.fn();
const create = () => createReportStore(openReportDatabase, onForgetful, () => '2026-11-05T12:00:00Z');
let key: CryptoKey;

beforeEach(async () => {
  onForgetful.mockClear();
  key = await createKeyStore().obtain('one');
});

/** After every fault: the vault's key is where it was. */
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  await create().clear();
  expect(await createKeyStore().find('one')).toEqual(key);
});

/** What the store is for, whatever has happened to the disk. */
async function expectWorking(store = create()): Promise<void> {
  await store.writeDays(question, new Map([[TUESDAY, answer(7)]]));
  expect((await store.readDays(question, [TUESDAY])).get(TUESDAY)).toEqual(answer(7));
  expect(await store.daysKept('one')).toBeGreaterThan(0);
}

describe('a database', () => {
  it('that is missing is replaced by memory, and said to be', async () => {
    vi.stubGlobal('indexedDB', undefined);
    await expectWorking();
    expect(onForgetful.mock.calls).toEqual([[true]]);
    vi.unstubAllGlobals();
  });

  it('of a newer version stays as it is until it is cleared', async () => {
    (await opened(9)).close();
    const store = create();
    await expectWorking(store);
    expect(onForgetful.mock.calls).toEqual([[true]]);
    expect((await indexedDB.databases()).find(({ name }) => name === NAME)?.version).toBe(9);
    await store.clear();
    expect(onForgetful.mock.calls).toEqual([[true], [false]]);
    expect(await store.daysKept('one')).toBe(0);
    await expectWorking(store);
    expect((await create().readDays(question, [TUESDAY])).size).toBe(1);
  });

  it('that another page holds in an old version is waited for three seconds', async () => {
    const held = await opened(1);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const store = create();
    const working = expectWorking(store);
    await vi.advanceTimersByTimeAsync(2900);
    expect(onForgetful).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    await working;
    expect(onForgetful.mock.calls).toEqual([[true]]);
    expect(vi.getTimerCount()).toBe(0);
    held.close();
  });

  it('of an older version is emptied', async () => {
    const old = await opened(1);
    old.close();
    await expectWorking();
    expect(onForgetful).not.toHaveBeenCalled();
    expect((await create().readDays(question, [TUESDAY])).size).toBe(1);
  });

  it('that fails at everything is replaced by memory', async () => {
    breakTransactions(Number.POSITIVE_INFINITY);
    await expectWorking();
    expect(onForgetful.mock.calls).toEqual([[true]]);
  });

  it('that the browser closes in between is opened again', async () => {
    const store = create();
    await store.writeDays(question, new Map([[MONDAY, answer(1)]]));
    breakTransactions(1);
    await expectWorking(store);
    expect((await store.readDays(question, [MONDAY])).size).toBe(1);
    expect(onForgetful).not.toHaveBeenCalled();
  });
});

describe('a full disk', () => {
  it('is given room, oldest days first', async () => {
    const store = create();
    const days = [MONDAY, TUESDAY, '2026-11-04', '2026-11-05'];
    await store.writeDays(question, new Map(days.map((day) => [day, answer(1)])));
    breakWrites(1);
    await store.writeDays(question, new Map([['2026-11-05', answer(2)]]));
    expect([...(await store.readDays(question, days)).keys()]).toEqual(['2026-11-04', '2026-11-05']);
    expect(onForgetful).not.toHaveBeenCalled();
  });

  it('without any room is still read, and written over in memory', async () => {
    const store = create();
    const today = '2026-11-05';
    await store.writeDays(question, new Map([[today, answer(1)]]));
    breakWrites(99);
    await store.writeDays(question, new Map([[TUESDAY, answer(1)]]));
    await store.writeDays(question, new Map([[TUESDAY, answer(2)]]));
    expect(onForgetful.mock.calls).toEqual([[true]]);
    const read = await store.readDays(question, [TUESDAY, today]);
    expect(read).toEqual(
      new Map([...[TUESDAY, today].map((day, index) => [day, answer(2 - index)] as const)]),
    );
    vi.restoreAllMocks();
    await store.forget('one');
    expect(await store.daysKept('one')).toBe(0);
    expect(await create().daysKept('one')).toBe(0);
  });
});

describe('a record', () => {
  it('of another shape is asked for again', async () => {
    const store = create();
    await store.writeDays(question, new Map([MONDAY, TUESDAY].map((day) => [day, answer(1)])));
    const database = await opened();
    const table = database.transaction('days', 'readwrite').objectStore('days');
    table.put({ ...answer(1), columns: { ...answer(1).columns, length: 2 } }, ['one', 'offer', MONDAY]);
    await new Promise((resolve) => {
      table.transaction.oncomplete = resolve;
    });
    database.close();
    expect([...(await store.readDays(question, [MONDAY, TUESDAY])).keys()]).toEqual([TUESDAY]);
    expect([...(await store.readHeads(question, [MONDAY, TUESDAY])).keys()]).toEqual([TUESDAY]);
  });

  it('that cannot be read takes no other with it', async () => {
    const store = create();
    await store.writeDays(question, new Map([MONDAY, TUESDAY].map((day) => [day, answer(1)])));
    const { get, getAll } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (
      this: IDBObjectStore,
      ...query
    ) {
      if (this.name === 'days') throw new DOMException('lost file', 'NotReadableError');
      return getAll.apply(this, query);
    });
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, query) {
      if (`${query}`.endsWith(MONDAY)) throw new DOMException('lost file', 'NotReadableError');
      return get.call(this, query);
    });
    expect([...(await store.readDays(question, [MONDAY, TUESDAY])).keys()]).toEqual([TUESDAY]);
    expect([...(await store.readHeads(question, [MONDAY, TUESDAY])).keys()]).toEqual([TUESDAY]);
    expect(onForgetful).not.toHaveBeenCalled();
  });
});

it('is cleared whatever lies in it', async () => {
  const store = create();
  await store.writeDays(question, new Map([[MONDAY, answer(1)]]));
  await store.clear();
  expect(await store.usage()).toEqual([]);
  await expectWorking(store);
});

/** The next so many transactions end as on a full disk: their requests succeed, the commit does not. */
function breakWrites(count: number): void {
  let left = count;
  const { put } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...record) {
    const request = put.apply(this, record);
    const transaction = this.transaction as IDBTransaction & { _abort(name: string): void };
    if (left-- > 0) request.onsuccess = () => transaction._abort('QuotaExceededError');
    return request;
  });
}

/** The next so many transactions cannot begin; those that a version change begins can. */
function breakTransactions(count: number): void {
  let left = count;
  const { transaction } = IDBDatabase.prototype;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    names,
    mode,
  ) {
    const isOurs = this.name === NAME && (mode as string | undefined) !== 'versionchange';
    if (isOurs && left-- > 0) throw new DOMException('broken', 'UnknownError');
    return transaction.call(this, names, mode);
  });
}

function opened(version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
