import type { Page } from '@playwright/test';
import { type TraceEvent, traceWhile } from '../trace.ts';

/** What a page's frames took while something moved. */
export interface Frames {
  count: number;
  /** Milliseconds that its thread itself worked on one, at most. */
  longestWork: number;
  /** Milliseconds by the clock from one to the next, at most. */
  longest: number;
}

/** @param move runs in the page, frame by frame, and answers with the longest of them by the clock */
export async function watchFrames(page: Page, move: () => Promise<number>): Promise<Frames> {
  let longest = Number.NaN;
  const events = await traceWhile(page, 'devtools.timeline,toplevel', async () => {
    longest = await page.evaluate(move);
  });
  const works = workByFrame(events);
  return { count: works.length, longestWork: Math.max(...works), longest };
}

/** A frame is all that its thread does from one call for it to the next. */
function workByFrame(events: readonly TraceEvent[]): number[] {
  const starts = events.filter(({ name }) => name === 'FireAnimationFrame').sort((a, b) => a.ts - b.ts);
  const [first] = starts;
  const tasks = events.filter(
    ({ name, pid, tid }) =>
      name === 'ThreadControllerImpl::RunTask' && pid === first?.pid && tid === first.tid,
  );
  // A call for a frame is made inside of a task, which then belongs to it: tasks are told by their ends.
  return starts.slice(0, -1).map(({ ts }, index) => {
    const next = starts[index + 1]?.ts ?? ts;
    const own = tasks.filter(({ ts: start, dur = 0 }) => start + dur > ts && start + dur <= next);
    return own.reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0);
  });
}
