import type { Page } from '@playwright/test';
import { type BenchCase, milliseconds, type Times, timesOf } from '../contract.ts';
import { keepRows } from '../kept-rows.ts';
import {
  connectDemo,
  STILL,
  SUMMARY,
  settleSummary,
  stopWorker,
  tellWorker,
  timeMessage,
  trackerOf,
} from './extension-pages.ts';

const RUNS = 20;
const DAY = '2026-03-06';
const ROWS = 1000;
/** As many as Explore asks for at once. */
const SHOWN = 50;

/**
 * A report of 1,000 rows out of the store, from a cold worker to the reply, against an empty worker's reply. Asked as
 * Explore asks: the report is read, unpacked, summed and sorted whole; the rows that a screen shows are sent. The
 * summary of thirty days, a comparison of many reports, is printed beside it.
 */
export const report: BenchCase = async ({ trackside, empty }) => {
  const [ours, control] = [await trackside.open(STILL), await empty.open(STILL)];
  await connectDemo(ours);
  await settleSummary(ours, '30d');
  const tracker = await trackerOf(ours);
  await ours.evaluate(keepRows, { tracker, day: DAY, rows: ROWS });
  const rows = await countRows(ours, tracker);
  const times: Times = { ours: [], control: [] };
  const summaries: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    await stopWorker(trackside, ours);
    times.ours.push(await timeMessage(ours, REPORT(tracker)));
    await stopWorker(trackside, ours);
    summaries.push(await timeMessage(ours, SUMMARY('30d')));
    await stopWorker(empty, control);
    times.control.push(await timeMessage(control, REPORT(tracker)));
  }
  await Promise.all([ours.close(), control.close()]);
  const line = timesOf('report of 1,000 rows, cold worker to reply', times, 3);
  return [
    {
      ...line,
      made: `${line.made}; summary of 30 days in ${milliseconds(Math.min(...summaries))} at best`,
      controlFails: rows === ROWS ? undefined : `the report has ${rows} rows`,
    },
  ];
};

const REPORT = (tracker: string) => ({
  ask: 'explore.plain',
  payload: {
    ...{ connections: [tracker], range: { from: DAY, to: DAY }, timeZone: 'Etc/UTC', before: null },
    ...{
      groupBy: ['offer'],
      filter: {},
      uniques: false,
      find: '',
      open: [],
      order: { by: 'payout', descending: true },
    },
    ...{ from: 0, count: SHOWN, refresh: false, turn: 0 },
  },
});

/** How many rows the reply says there are. */
async function countRows(page: Page, tracker: string): Promise<number> {
  const { value } = (await tellWorker(page, REPORT(tracker))) as { value: { of: number; rows: unknown[] } };
  return value.rows.length === SHOWN ? value.of : value.rows.length;
}
