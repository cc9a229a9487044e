import type { CDPSession, Page } from '@playwright/test';
import type { Extension } from '../../e2e/chromium.ts';
import { campaignsAddress } from '../../e2e/voluum-pages.ts';
import { goodManners } from '../../platforms/manners.ts';
import type { Platforms } from '../../platforms/serve.ts';
import { type Line, milliseconds, timesOf } from '../contract.ts';
import { countTaskTime, inTurns, onNewPage, taskTime } from './task-time.ts';

/** Of some seconds each: on a busy machine the least of fewer is not the least. */
const RUNS = 8;
const LIMIT = 1.05;

/** A table of a thousand rows that changes without end, with its badges and without; then with a naive observer. */
export async function measureChanges(
  extension: Extension,
  bare: Extension,
  platforms: Platforms,
): Promise<Line> {
  Object.assign(platforms.voluum.settings.dashboard, goodManners(), { repeat: 112 });
  const times = await inTurns(RUNS, extension, bare, (page, session) => changeOn(page, session));
  const naive = await onNewPage(bare, (page, session) => changeOn(page, session, observeNaively));
  const line = timesOf('10,000 changes a second in a table, task time', times, LIMIT);
  return {
    ...line,
    made: `${line.made}; observed naively ${milliseconds(naive)}`,
    controlFails:
      naive > Math.min(...times.control) * LIMIT ? undefined : 'whoever observes the whole page pays nothing',
  };
}

async function changeOn(page: Page, session: CDPSession, prepare?: () => void): Promise<number> {
  await page.goto(campaignsAddress());
  await page.waitForTimeout(3000);
  if (prepare) await page.evaluate(prepare);
  await countTaskTime(session);
  const start = await taskTime(session);
  await page.evaluate(changeTable);
  return (await taskTime(session)) - start;
}

/** What a guest does that wants to see every change: it reads the rows that changed, of the whole page. */
function observeNaively(): void {
  const read = (records: MutationRecord[]) => {
    const rows = new Set(records.map(({ target }) => target.parentElement?.closest('[role="row"]')));
    for (const row of rows) row?.textContent;
  };
  const all = { subtree: true, childList: true, characterData: true };
  new MutationObserver(read).observe(document.body, all);
}

/** For three seconds, every 10 ms, a hundred cells. */
async function changeTable(): Promise<void> {
  const cells = [...document.querySelectorAll('[role="gridcell"]')].filter((cell) =>
    /^[\d,]+$/.test(cell.textContent ?? ''),
  );
  for (let turn = 0; turn < 300; turn++) {
    for (let index = 0; index < 100; index++) {
      const cell = cells[(turn * 100 + index * 7) % cells.length];
      const text = cell?.firstChild;
      if (text) text.nodeValue = String(1000 + ((turn + index) % 900));
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
