import type { PageLife } from '../page-life';
import { afterPaint, whenIdle } from '../when-idle';

/** What a step of work may say: go on when you like, or not before the page has been painted anew. */
export type Step = 'go-on' | 'after-paint';

/** Of an idle slice that no person and no host may notice. */
const SLICE = 4;
const LATEST = 300;

/**
 * Does one job at a time in slices of the page's idle time; starting it again drops the rest of the one before. Each
 * `yield` is a place where it may be laid down.
 */
export function createIdleJob(life: PageLife, work: () => Iterator<Step, void>): { start(): void } {
  let steps: Iterator<Step, void> | null = null;
  let isWaiting = false;

  function turn(): void {
    isWaiting = false;
    if (!steps || life.signal.aborted) return;
    const said = runSlice(steps);
    if (said === undefined) {
      steps = null;
    } else {
      isWaiting = true;
      if (said === 'after-paint') afterPaint(turn, LATEST);
      else whenIdle(turn, LATEST);
    }
  }

  return {
    start() {
      const wasWaiting = isWaiting;
      steps = work();
      isWaiting = true;
      if (!wasWaiting) afterPaint(turn, LATEST);
    },
  };
}

/** @returns undefined when the job is done */
function runSlice(steps: Iterator<Step, void>): Step | undefined {
  const end = performance.now() + SLICE;
  for (;;) {
    const { done, value } = steps.next();
    if (done) return undefined;
    if (value === 'after-paint' || performance.now() > end) return value;
  }
}
