import { type BenchCase, type Times, timesOf } from '../contract.ts';
import { connectDemo, SUMMARY, settleSummary, stopWorker, timeMessage } from './extension-pages.ts';

const RUNS = 15;

/** From a message that wakes the worker to a summary of thirty days out of its store: against an empty worker's reply. */
export const report: BenchCase = async ({ trackside, empty }) => {
  const [ours, control] = [await trackside.open('options.html'), await empty.open('popup.html')];
  await connectDemo(ours);
  await settleSummary(ours, '30d');
  const rows = await ours.evaluate(countRows);
  const times: Times = { ours: [], control: [] };
  for (let run = 0; run < RUNS; run++) {
    await stopWorker(trackside, ours);
    times.ours.push(await timeMessage(ours, SUMMARY('30d')));
    await stopWorker(empty, control);
    times.control.push(await timeMessage(control, SUMMARY('30d')));
  }
  await Promise.all([ours.close(), control.close()]);
  return [timesOf(`summary of ${rows.toLocaleString('en')} rows, cold worker to reply`, times, 3)];
};

/** How many rows lie in the store. */
async function countRows(): Promise<number> {
  const settled = <Result>(request: IDBRequest<Result>) =>
    new Promise<Result>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(indexedDB.open('trackside-reports'));
  const heads = await settled(database.transaction('heads').objectStore('heads').getAll());
  database.close();
  return heads.reduce((sum, { rows }) => sum + rows, 0);
}
