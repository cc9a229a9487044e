import type { Page } from '@playwright/test';
import type { Extension } from '../../e2e/chromium.ts';
import { campaignsAddress } from '../../e2e/voluum-pages.ts';
import { goodManners } from '../../platforms/manners.ts';
import type { Platforms } from '../../platforms/serve.ts';
import { type Line, median, milliseconds } from '../contract.ts';
import { type TraceEvent, traceWhile } from '../trace.ts';

/** On one of the dashboard's hosts, but no report. */
export const QUIET = 'https://panel.voluum.com/#/advanced/postback-upload';

const RUNS = 10;

/**
 * Compiling and running the script that every page of the dashboard gets, the first message with it where there is one.
 * Beside it, in turns: a script of one line that sends and does nothing else.
 */
export async function measureScripts(extension: Extension, oneLine: Extension): Promise<Line> {
  const [ours, control]: [number[], number[]] = [[], []];
  for (let run = 0; run < RUNS; run++) {
    ours.push(await timeScripts(extension));
    control.push(await timeScripts(oneLine));
  }
  const [least, sending] = [Math.min(...ours), Math.min(...control)];
  return {
    ...{ what: 'script up to the first message', figure: least, unit: 'ms', limit: { atMost: 1 } },
    made: `least of ${RUNS}, one line that only sends ${inHundredths(sending)}; medians ${inHundredths(median(ours))} against ${inHundredths(median(control))}`,
    // Both were seen to run.
    controlFails: least > 0 && sending > 0 ? undefined : 'a script did not run',
  };
}

/** Milliseconds of the page's thread until its extension's scripts have run once. */
async function timeScripts(extension: Extension): Promise<number> {
  const events = await trace(extension, async (page) => {
    await page.goto(QUIET);
    await page.waitForTimeout(800);
  });
  const runs = events.filter(
    ({ name, args }) => name === 'EvaluateScript' && args.data?.url?.startsWith('chrome-extension://'),
  );
  return runs.reduce((sum, { dur = 0, tdur = dur }) => sum + tdur / 1000, 0);
}

function inHundredths(time: number): string {
  return `${time.toFixed(2)} ms`;
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

async function trace(extension: Extension, work: (page: Page) => Promise<void>): Promise<TraceEvent[]> {
  const page = await extension.context.newPage();
  const events = await traceWhile(page, 'devtools.timeline,v8.execute', () => work(page));
  await page.close();
  return events;
}
