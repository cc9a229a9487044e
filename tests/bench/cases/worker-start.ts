import { type BenchCase, milliseconds, type Times, timesOf } from '../contract.ts';
import { STILL, stopWorker, timeMessage } from './extension-pages.ts';

const RUNS = 15;
/** A message that is refused at the door: what is timed is the start, every listener in place. */
const NOBODY = { ask: 'bench.nothing', payload: null };
/** One for which the services are loaded and started, printed beside it: what the door saves must not come back there. */
const SERVICES = { ask: 'connections.list', payload: null };

/** From a message that wakes the worker to the first reply, everything wired: against an empty worker. */
export const workerStart: BenchCase = async ({ trackside, empty }) => {
  const [ours, control] = [await trackside.open(STILL), await empty.open(STILL)];
  const times: Times = { ours: [], control: [] };
  const served: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    await stopWorker(trackside, ours);
    times.ours.push(await timeMessage(ours, NOBODY));
    await stopWorker(trackside, ours);
    served.push(await timeMessage(ours, SERVICES));
    await stopWorker(empty, control);
    times.control.push(await timeMessage(control, NOBODY));
  }
  await Promise.all([ours.close(), control.close()]);
  const line = timesOf('worker, cold, with everything wired', times, 1.3);
  return [{ ...line, made: `${line.made}; services up in ${milliseconds(Math.min(...served))} at best` }];
};
