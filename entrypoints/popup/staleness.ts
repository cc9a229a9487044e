import type { ConnectionSummary, Ledger, Summary } from '@/utils/model/summary';

/** Connections whose numbers are on screen but old. */
export function behind({ connections }: Summary): ConnectionSummary[] {
  return connections.filter(({ state, asOf }) => asOf !== null && (state === 'failed' || state === 'stale'));
}

/** A sum keeps its verdict only while its old part is under 5% of it; an old tracker is all of its side. */
export function canJudge(summary: Summary, { currency, networks, own }: Ledger): boolean {
  const parts = own?.networks ?? [{ currency, payout: networks.payout }];
  const tracked = new Set([currency, ...(own?.tracked ?? []).map((part) => part.currency)]);
  const late = behind(summary);
  if (late.some((each) => each.role === 'tracker' && tracked.has(each.currency))) return false;
  return parts.every((part) => {
    const same = late.filter((each) => each.currency === part.currency);
    // A share for a threshold, not an amount: floats do.
    const old = same.reduce((sum, { metrics }) => sum + Number(metrics.payout ?? 0), 0);
    return old === 0 || old / Number(part.payout) < MOST_OLD;
  });
}

const MOST_OLD = 0.05;
