import type { DashboardId } from '@/utils/model/platform';

/** The content script that reads each dashboard. */
const READERS: ReadonlyMap<DashboardId, string> = new Map([
  ['voluum', 'content-scripts/voluum.js'],
  ['binom', 'content-scripts/binom.js'],
  ['affise', 'content-scripts/affise.js'],
]);

export function readerOf(dashboard: DashboardId | null): string | undefined {
  return dashboard ? READERS.get(dashboard) : undefined;
}
