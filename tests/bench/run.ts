// Every figure that Trackside promises, measured beside what it is measured against, in one run. Exit code 1 where one
// is missed. Words after `npm run bench --` choose the cases.

import { aggregate } from './cases/aggregate.ts';
import { comparing } from './cases/comparing.ts';
import { dashboards } from './cases/dashboards.ts';
import { explore } from './cases/explore.ts';
import { growth } from './cases/growth.ts';
import { idle } from './cases/idle.ts';
import { panel } from './cases/panel.ts';
import { popup } from './cases/popup.ts';
import { report } from './cases/report.ts';
import { store } from './cases/store.ts';
import { workerStart } from './cases/worker-start.ts';
import { type BenchCase, holds, type Line } from './contract.ts';
import { withStand } from './stand.ts';

const CASES: Readonly<Record<string, BenchCase>> = {
  ...{ store, aggregate, growth, workerStart, report, popup, idle, comparing, dashboards, panel, explore },
};

const chosen = process.argv.slice(2);
let missed = 0;
await withStand(async (stand) => {
  for (const [name, measure] of Object.entries(CASES)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    for (const line of await measure(stand)) {
      if (!holds(line)) missed++;
      process.stdout.write(`${tell(line)}\n`);
    }
  }
});
process.stdout.write(missed > 0 ? `\n${missed} missed\n` : '\nall held\n');
process.exitCode = missed > 0 ? 1 : 0;

function tell(line: Line): string {
  const { what, figure, unit, limit, made, controlFails } = line;
  const number = figure >= 10 ? figure.toFixed(0) : figure.toFixed(2);
  const asked = 'atLeast' in limit ? `at least ${limit.atLeast}` : `at most ${limit.atMost}`;
  const verdict = holds(line) ? 'ok  ' : 'MISS';
  const control = controlFails === undefined ? '' : ` — the control fails: ${controlFails}`;
  return `${verdict}  ${what.padEnd(52)} ${`${number} ${unit}`.padEnd(14)} (${asked}; ${made})${control}`;
}
