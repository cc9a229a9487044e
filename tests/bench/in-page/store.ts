import { deleteDB, openDB } from 'idb';
import { toColumns } from '@/utils/model/columns/pack';
import { addDays, eachDay } from '@/utils/model/day';
import type { ReportRow } from '@/utils/model/report';
import { createReportStore, type Snapshot } from '@/utils/store/report-store';
import { openReportDatabase } from '@/utils/store/report-tables';
import { drawRows } from './rows';

const QUESTION = { connection: 'bench', text: 'campaign,country,offer,sub1|UTC' };
const FIRST = '2026-01-01';
const ROWS_A_DAY = 1000;

/** Milliseconds that each step took. */
export interface StoreTimes {
  write: number;
  read: number;
}

/** As the extension keeps a report: rows become columns, one record a day, through the store's own door. */
export async function keepPacked(rows: number): Promise<StoreTimes> {
  const days = daysOf(rows);
  const store = createReportStore(openReportDatabase, refuseMemory);
  await store.clear();
  await store.usage();
  const started = performance.now();
  await store.writeDays(QUESTION, new Map([...days].map(([day, each]) => [day, snapshotOf(each)])));
  const written = performance.now();
  const read = await store.readDays(QUESTION, [...days.keys()]);
  const ended = performance.now();
  if ([...read.values()].reduce((sum, { columns }) => sum + columns.length, 0) !== rows)
    throw new Error('rows lost');
  await store.clear();
  return { write: written - started, read: ended - written };
}

/** The control: a record per row, all in one transaction, read back all at once. */
export async function keepRowByRow(rows: number): Promise<StoreTimes> {
  const days = daysOf(rows);
  const database = await openDB('row-by-row', 1, {
    upgrade: (fresh) => void fresh.createObjectStore('rows', { autoIncrement: true }),
  });
  const started = performance.now();
  const transaction = database.transaction('rows', 'readwrite', { durability: 'relaxed' });
  for (const [day, each] of days) for (const row of each) void transaction.store.add(recordOf(day, row));
  await transaction.done;
  const written = performance.now();
  const read = await database.getAll('rows');
  const ended = performance.now();
  if (read.length !== rows) throw new Error('rows lost');
  database.close();
  await deleteDB('row-by-row');
  return { write: written - started, read: ended - written };
}

function daysOf(rows: number): Map<string, ReportRow[]> {
  const days = eachDay({ from: FIRST, to: addDays(FIRST, rows / ROWS_A_DAY - 1) });
  return new Map(days.map((day, index) => [day, drawRows(ROWS_A_DAY, index + 1)]));
}

function snapshotOf(rows: ReportRow[]): Snapshot {
  const told = {
    asOf: '2026-11-01T00:00:00Z',
    currency: 'USD',
    timeZone: 'Etc/UTC',
    complete: true,
    notes: [],
  };
  return { ...told, columns: toColumns(rows) };
}

function recordOf(day: string, { campaign, offer, country, sub1, metrics }: ReportRow) {
  const ids = { campaignId: campaign?.id, campaign: campaign?.name, offerId: offer?.id, offer: offer?.name };
  return { ...QUESTION, day, ...ids, country, sub1, ...metrics };
}

function refuseMemory(): never {
  throw new Error('measured in memory');
}
