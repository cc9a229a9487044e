import { expect, test } from 'vitest';
import { canJudge } from '@/entrypoints/popup/staleness';
import type { ConnectionSummary, Ledger, Summary } from '@/utils/model/summary';
import { SUMMARIES } from '../screens/summaries';

const SUMMARY = SUMMARIES.get('normal') as Summary;
const [LEDGER] = SUMMARY.ledgers as [Ledger];

// $5,325.30 is what the networks say; CAKE Blue has $190.40 of it, Affise Acme $2,708.00.
test.each([
  ['all fresh', 'CAKE Blue', { state: 'fresh' }, true],
  ['a small part old', 'CAKE Blue', { state: 'stale' }, true],
  ['a small part failed', 'CAKE Blue', { state: 'failed' }, true],
  ['a large part old', 'Affise Acme', { state: 'stale' }, false],
  ['a large part old, in another currency', 'Affise Acme', { state: 'stale', currency: 'EUR' }, true],
  ['the tracker old', 'Voluum main', { state: 'stale', metrics: {} }, false],
  ['failed and never answered', 'Affise Acme', { state: 'failed', asOf: null }, true],
] as const)('%s', (_, name, change, judged) => {
  const connections = SUMMARY.connections.map(
    (connection): ConnectionSummary => (connection.name === name ? { ...connection, ...change } : connection),
  );
  expect(canJudge({ ...SUMMARY, connections }, LEDGER)).toBe(judged);
});
