import type { ConnectionSummary, Ledger, Summary } from '@/utils/model/summary';

/** Connections whose numbers are on screen but old. */
export function behind({ connections }: Summary): ConnectionSummary[] {
  return connections.filter(({ state, asOf }) => asOf !== null && (state === 'failed' || state === 'stale'));
}

/** A sum keeps its verdict only while its old part is under 5% of it; an old tracker is all of its side. */
export function canJudge(summary: Summary, { currency, networks }: Ledger): boolean {
  const late = behind(summary).filter((connection) => connection.currency === currency);
  if (late.some(({ role }) => role === 'tracker')) return false;
  // A share for a threshold, not an amount: floats do.
  const old = late.reduce((sum, { metrics }) => sum + Number(metrics.payout ?? 0), 0);
  return old === 0 || old / Number(networks.payout) < MOST_OLD;
}

const MOST_OLD = 0.05;
