// Everything that must hold, in the order in which a failure is cheapest to find. Every step runs even when an
// earlier one failed, and the last line adds up: `N passed, N failed, N skipped`.

import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { addUp, NOTHING, readPlaywright, readVitest, type Tally } from './tally.ts';

const RESULTS = 'test-results';
const UNIT = `${RESULTS}/unit.json`;
const E2E = `${RESULTS}/e2e.json`;
const SCREENS = `${RESULTS}/screens.json`;

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

const tallies = [
  step('Format and lint', 'npm run --silent lint'),
  step('Types', 'npm run --silent types'),
  step('Unused files, exports and packages', 'npm run --silent unused'),
  step('Unit', `npx vitest run --reporter=dot --reporter=json --outputFile=${UNIT}`, () => readVitest(UNIT)),
  step('Build and zip for Chrome and Firefox', 'npm run --silent zip'),
  step('End to end in Chromium and Firefox', 'npm run --silent e2e', () => readPlaywright(E2E)),
  // Every state in English by day and in every other language by night; `npm run screenshots` takes all.
  step('Screens', 'npm run --silent screenshots -- --grep "en-light|(?<!en)-dark"', () =>
    readPlaywright(SCREENS),
  ),
];

const { passed, failed, skipped } = tallies.reduce(addUp, NOTHING);
process.stdout.write(`\n${passed} passed, ${failed} failed, ${skipped} skipped\n`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);

/** A step without a report of its own counts only when it fails; one whose report is green must also have ended well. */
function step(title: string, command: string, report: () => Tally = () => NOTHING): Tally {
  process.stdout.write(`\n── ${title}\n`);
  const started = performance.now();
  const { status } = spawnSync(command, { shell: true, stdio: ['ignore', 'inherit', 'inherit'] });
  const tally = report();
  process.stdout.write(`   ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  return status !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}
