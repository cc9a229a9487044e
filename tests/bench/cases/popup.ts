import type { Extension } from '../../e2e/chromium.ts';
import { type BenchCase, type Times, timesOf } from '../contract.ts';
import { connectDemo, settleSummary, stopWorker } from './extension-pages.ts';

const RUNS = 12;

/** From opening the popup, its worker asleep, to the first amount in it: against a popup that shows one number. */
export const popup: BenchCase = async ({ trackside, empty }) => {
  const page = await trackside.open('options.html');
  await connectDemo(page);
  for (const range of ['today', '7d']) await settleSummary(page, range);
  const idle = await empty.open('popup.html');
  const times: Times = { ours: [], control: [] };
  for (let run = 0; run < RUNS; run++) {
    await stopWorker(trackside, page);
    times.ours.push(await timeToNumbers(trackside));
    await stopWorker(empty, idle);
    times.control.push(await timeToNumbers(empty));
  }
  await Promise.all([page.close(), idle.close()]);
  return [timesOf('popup, cold, click to numbers', times, 1.6)];
};

/** Milliseconds from the start of the navigation until an amount of money is in the page. */
async function timeToNumbers({ context, id }: Extension): Promise<number> {
  const tab = await context.newPage();
  await tab.addInitScript(() => {
    const shown = new Promise<number>((resolve) => {
      const look = () => /\$\d/.test(document.body?.innerText ?? '') && resolve(performance.now());
      new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
    });
    Object.assign(globalThis, { shown });
  });
  await tab.goto(`chrome-extension://${id}/popup.html`);
  const time = await tab.evaluate(() => (globalThis as unknown as { shown: Promise<number> }).shown);
  await tab.close();
  return time;
}
