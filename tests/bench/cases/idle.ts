import type { Request } from '@playwright/test';
import type { Extension } from '../../e2e/chromium.ts';
import type { BenchCase, Line } from '../contract.ts';
import { connectDemo, settleSummary, tellWorker } from './extension-pages.ts';

const SECONDS = 15;

/** What a worker with connections does while nobody asks: nothing. The control is told to be restless. */
export const idle: BenchCase = async ({ trackside, empty }) => {
  const options = await trackside.open('options.html');
  await connectDemo(options);
  await settleSummary(options, '30d');
  await options.close();
  const page = await empty.open('popup.html');
  const [ours, control] = await Promise.all([
    watch(trackside),
    watch(empty, () => tellWorker(page, 'restless')),
  ]);
  await page.close();
  const isSeen = control.requests > SECONDS / 2 && control.timers > 0;
  const controlFails = isSeen
    ? undefined
    : `${control.requests} requests and ${control.timers} timers were seen`;
  const line = (what: string, figure: number, other: number): Line => ({
    ...{ what, figure, unit: '', limit: { atMost: 0 }, controlFails },
    made: `${SECONDS} s; restless control ${other}`,
  });
  return [
    line('idle: requests', ours.requests, control.requests),
    line('idle: timers, beyond alarms', ours.timers, control.timers),
  ];
};

async function watch({ context, worker }: Extension, meanwhile?: () => Promise<unknown>) {
  // The last one that was started: others have been stopped.
  const running = context.serviceWorkers().at(-1) ?? worker;
  let requests = 0;
  // Its own files are no requests: a script that is loaded late comes from the disk.
  const count = (request: Request) => void (request.url().startsWith('http') && requests++);
  context.on('request', count);
  await running.evaluate(countTimers);
  await meanwhile?.();
  await new Promise((resolve) => setTimeout(resolve, SECONDS * 1000));
  context.off('request', count);
  const timers = await running.evaluate(() => (globalThis as unknown as { timers: number }).timers);
  return { requests, timers };
}

/** Runs in the worker: counts every timer that is set from now on. */
function countTimers(): void {
  const counted = Object.assign(globalThis, { timers: 0 });
  for (const name of ['setTimeout', 'setInterval'] as const) {
    const set = globalThis[name] as (...timer: unknown[]) => unknown;
    const counting = (...timer: unknown[]) => {
      counted.timers++;
      return set(...timer);
    };
    Object.assign(globalThis, { [name]: counting });
  }
}
