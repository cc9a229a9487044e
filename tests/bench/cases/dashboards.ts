import type { CDPSession, Page } from '@playwright/test';
import { type Extension, launchChromium } from '../../e2e/chromium.ts';
import { AFFISE_AFFILIATE, addConnection, VOLUUM } from '../../e2e/steps.ts';
import { campaignsAddress } from '../../e2e/voluum-pages.ts';
import { goodManners } from '../../platforms/manners.ts';
import { type Platforms, startPlatforms } from '../../platforms/serve.ts';
import { type BenchCase, type Line, milliseconds, type Times, timesOf } from '../contract.ts';

const RUNS = 5;
/** On one of the dashboard's hosts, but no report. */
const QUIET = 'https://panel.voluum.com/#/advanced/postback-upload';

/** What a dashboard pays for its guest: the same page with the extension and in a browser with an empty one, in turns. */
export const dashboards: BenchCase = async () => {
  const platforms = await startPlatforms();
  const extension = await launchChromium({ hostRules: platforms.hostRules });
  const { hostRules } = platforms;
  const bare = await launchChromium({
    build: 'tests/bench/empty-extension',
    opensFirstPage: false,
    hostRules,
  });
  try {
    const options = await extension.open('options.html');
    for (const connection of [VOLUUM, AFFISE_AFFILIATE]) await addConnection(extension, options, connection);
    await options.close();
    return [
      timesOf('page with nothing to show, task time', await inTurns(extension, bare, workQuietly), 1.02),
      timesOf(
        '10,000 changes a second in a table, task time',
        await changesInTurns(extension, bare, platforms),
        1.05,
      ),
      ...(await measureScripts(extension)),
      await measureSlices(extension, platforms),
    ];
  } finally {
    await bare.close();
    await extension.close();
    await platforms.stop();
  }
};

type Work = (page: Page, session: CDPSession) => Promise<number>;

async function inTurns(extension: Extension, bare: Extension, work: Work): Promise<Times> {
  const times: Times = { ours: [], control: [] };
  for (let run = 0; run < RUNS; run++) {
    for (const [side, context] of [
      ['ours', extension.context],
      ['control', bare.context],
    ] as const) {
      const page = await context.newPage();
      times[side].push(await work(page, await context.newCDPSession(page)));
      await page.close();
    }
  }
  return times;
}

/** A page with half a second of work of its own, from its start until well after its end. */
async function workQuietly(page: Page, session: CDPSession): Promise<number> {
  await session.send('Performance.enable', THREAD_TIME);
  await page.addInitScript(() => {
    let left = 60;
    const turn = () => {
      let sum = 0;
      for (let index = 0; index < 8_000_000; index++) sum += Math.sqrt(index);
      document.documentElement.dataset.sum = String(sum);
      left--;
      if (left > 0) setTimeout(turn, 5);
      else document.documentElement.dataset.done = 'yes';
    };
    addEventListener('load', turn);
  });
  await page.goto(QUIET);
  await page.locator('html[data-done]').waitFor({ state: 'attached' });
  await page.waitForTimeout(1500);
  return taskTime(session);
}

async function changesInTurns(extension: Extension, bare: Extension, platforms: Platforms): Promise<Times> {
  Object.assign(platforms.voluum.settings.dashboard, goodManners(), { repeat: 112 });
  return inTurns(extension, bare, async (page, session) => {
    await page.goto(campaignsAddress());
    await page.waitForTimeout(3000);
    await session.send('Performance.enable', THREAD_TIME);
    const before = await taskTime(session);
    await page.evaluate(changeTable);
    return (await taskTime(session)) - before;
  });
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

/** What the thread itself has worked, whatever else the machine does. */
const THREAD_TIME = { timeDomain: 'threadTicks' } as const;

/** Milliseconds that the page's main thread has worked. */
async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

/** Compiling and running the script that every page of the dashboard gets, which ends with its first message. */
async function measureScripts(extension: Extension): Promise<Line[]> {
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
  return [
    {
      ...{ what: 'script up to the first message', figure: median, unit: 'ms', limit: { atMost: 1 } },
      made: `median of ${times.length}`,
    },
  ];
}

/** A thousand rows in a window that shows them all: the longest that our scripts keep the page's thread. */
async function measureSlices(extension: Extension, platforms: Platforms): Promise<Line> {
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
