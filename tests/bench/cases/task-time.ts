import type { CDPSession, Page } from '@playwright/test';
import type { Extension } from '../../e2e/chromium.ts';
import type { Times } from '../contract.ts';

/** Milliseconds that something took on a new page. */
export type Work = (page: Page, session: CDPSession) => Promise<number>;

/** The same work in both browsers, one after the other, so that what else the machine does meets both. */
export async function inTurns(runs: number, ours: Extension, control: Extension, work: Work): Promise<Times> {
  const times: Times = { ours: [], control: [] };
  for (let run = 0; run < runs; run++) {
    times.ours.push(await onNewPage(ours, work));
    times.control.push(await onNewPage(control, work));
  }
  return times;
}

export async function onNewPage({ context }: Extension, work: Work): Promise<number> {
  const page = await context.newPage();
  const time = await work(page, await context.newCDPSession(page));
  await page.close();
  return time;
}

/** What the thread itself works, whatever else the machine does. */
export async function countTaskTime(session: CDPSession): Promise<void> {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
}

/** Milliseconds that the page's main thread has worked since it is counted. */
export async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}
