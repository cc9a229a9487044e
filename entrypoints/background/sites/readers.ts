import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import type { DashboardId } from '@/utils/model/platform';

/** The content script that reads each dashboard. */
const READERS: ReadonlyMap<DashboardId, ScriptPublicPath> = new Map([
  ['voluum', '/content-scripts/voluum.js'],
  ['binom', '/content-scripts/binom.js'],
  ['affise', '/content-scripts/affise.js'],
]);

export function readerOf(dashboard: DashboardId | null): ScriptPublicPath | undefined {
  return dashboard ? READERS.get(dashboard) : undefined;
}
