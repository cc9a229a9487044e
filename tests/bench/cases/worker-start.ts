import { type BenchCase, type Times, timesOf } from '../contract.ts';
import { stopWorker, timeMessage } from './extension-pages.ts';

const RUNS = 15;
/** A message that is refused at the door: what is timed is the start. */
const NOBODY = { ask: 'bench.nothing', payload: null };

/** From a message that wakes the worker to the first reply, everything wired: against an empty worker. */
export const workerStart: BenchCase = async ({ trackside, empty }) => {
  const [ours, control] = [await trackside.open('popup.html'), await empty.open('popup.html')];
  const times: Times = { ours: [], control: [] };
  for (let run = 0; run < RUNS; run++) {
    await stopWorker(trackside, ours);
    times.ours.push(await timeMessage(ours, NOBODY));
    await stopWorker(empty, control);
    times.control.push(await timeMessage(control, NOBODY));
  }
  await Promise.all([ours.close(), control.close()]);
  return [timesOf('worker, cold, with everything wired', times, 1.3)];
};
