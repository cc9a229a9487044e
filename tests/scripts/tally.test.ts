import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addUp, readPlaywright, readVitest } from '../../scripts/tally';

const folder = mkdtempSync(join(tmpdir(), 'tally-'));

describe('the closing line', () => {
  it('counts a test file that could not be loaded as a failure', () => {
    const file = write('vitest.json', {
      numPassedTests: 3,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'failed', assertionResults: [{}] },
        { status: 'passed', assertionResults: [{}] },
      ],
    });
    expect(readVitest(file)).toEqual({ passed: 3, failed: 2, skipped: 3 });
  });

  it('counts what passed on its second try as passed, and a broken configuration as a failure', () => {
    const file = write('playwright.json', {
      stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 1 },
      errors: [{ message: 'no tests found' }],
    });
    expect(readPlaywright(file)).toEqual({ passed: 6, failed: 2, skipped: 1 });
  });

  it.each([readVitest, readPlaywright])('a runner without a report has failed', (read) => {
    expect(read(join(folder, 'absent.json'))).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('adds up', () => {
    expect(addUp({ passed: 1, failed: 2, skipped: 3 }, { passed: 4, failed: 5, skipped: 6 })).toEqual({
      passed: 5,
      failed: 7,
      skipped: 9,
    });
  });
});

function write(name: string, report: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(report));
  return file;
}
