import type { Page } from '@playwright/test';
import type { Extension } from '../../e2e/chromium.ts';
import { campaignsAddress } from '../../e2e/voluum-pages.ts';
import { goodManners } from '../../platforms/manners.ts';
import type { Platforms } from '../../platforms/serve.ts';
import { type Line, milliseconds } from '../contract.ts';

/** On one of the dashboard's hosts, but no report. */
export const QUIET = 'https://panel.voluum.com/#/advanced/postback-upload';

const RUNS = 5;

/** Compiling and running the script that every page of the dashboard gets, which ends with its first message. */
export async function measureScripts(extension: Extension): Promise<Line> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const events = await trace(extension, async (page) => {
      await page.goto(QUIET);
      await page.waitForTimeout(800);
    });
    const runs = events.filter(
      ({ name, args }) => name === 'EvaluateScript' && args.data?.url?.includes('content-scripts/'),
    );
    times.push(...runs.map(({ dur = 0, tdur = dur }) => tdur / 1000));
  }
  const median = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
  return {
    ...{ what: 'script up to the first message', figure: median, unit: 'ms', limit: { atMost: 1 } },
    made: `median of ${times.length}`,
  };
}

/** A thousand rows in a window that shows them all: the longest that our scripts keep the page's thread. */
export async function measureSlices(extension: Extension, platforms: Platforms): Promise<Line> {
  Object.assign(platforms.voluum.settings.dashboard, goodManners(), { repeat: 112 });
  let badges = 0;
  const events = await trace(extension, async (page) => {
    await page.setViewportSize({ width: 1280, height: 40_000 });
    await page.goto(campaignsAddress());
    for (let turn = 0; turn < 100 && badges < 1000; turn++) {
      await page.waitForTimeout(300);
      badges = await page.evaluate(
        () => document.querySelectorAll('[style="z-index: 2147483319;"]').length - 1,
      );
    }
    await page.waitForTimeout(2000);
  });
  const calls = events.filter(
    ({ name, args }) => name === 'FunctionCall' && args.data?.url?.includes('marks.js'),
  );
  const slices = calls.map(({ dur = 0, tdur = dur }) => tdur / 1000);
  return {
    ...{
      what: '1,000 rows in view, longest slice',
      figure: Math.max(...slices),
      unit: 'ms',
      limit: { atMost: 8 },
    },
    made: `${badges} badges in ${slices.length} slices, ${milliseconds(slices.reduce((a, b) => a + b, 0))} together`,
    controlFails: badges < 1000 ? 'not all rows wore a badge' : undefined,
  };
}

interface TraceEvent {
  name: string;
  /** Microseconds of the thread's own time, and by the clock. */
  tdur?: number;
  dur?: number;
  args: { data?: { url?: string } };
}

async function trace(extension: Extension, work: (page: Page) => Promise<void>): Promise<TraceEvent[]> {
  const page = await extension.context.newPage();
  const session = await extension.context.newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const done = new Promise((resolve) => session.on('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    categories: 'devtools.timeline,v8.execute',
    transferMode: 'ReportEvents',
  });
  await work(page);
  await session.send('Tracing.end');
  await done;
  await page.close();
  return events;
}
