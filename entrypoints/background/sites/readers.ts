import type { DashboardId } from '@/utils/model/platform';
import type { ScriptFile } from '../browser/scripting';

/** Dashboards that scripts of ours read; the demo brings its own. */
const READ: readonly (DashboardId | null)[] = ['voluum', 'binom', 'affise'];

/** The script that reads a dashboard. */
export function readerOf(dashboard: DashboardId | null): ScriptFile | undefined {
  return READ.includes(dashboard) ? `/${dashboard}-reader.js` : undefined;
}

/** The content script on all its pages: it calls the reader where there may be something to read. */
export function callerOf(dashboard: DashboardId | null): ScriptFile | undefined {
  return READ.includes(dashboard) ? `/content-scripts/${dashboard}.js` : undefined;
}
