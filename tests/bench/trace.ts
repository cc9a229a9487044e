import type { Page } from '@playwright/test';

/** What Chromium noted of one thing that a thread did. */
export interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds: since when, by the clock, and of the thread's own time. */
  ts: number;
  dur?: number;
  tdur?: number;
  args: { data?: { url?: string } };
}

/** What the page's process does during the work. */
export async function traceWhile(
  page: Page,
  categories: string,
  work: () => Promise<void>,
): Promise<TraceEvent[]> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const done = new Promise((resolve) => session.on('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', { categories, transferMode: 'ReportEvents' });
  await work();
  await session.send('Tracing.end');
  await done;
  await session.detach();
  return events;
}
