import type { SyncProgress } from '@/utils/model/sync';

function sync(connection: string, daysDone: number, more: Partial<SyncProgress> = {}): SyncProgress {
  return {
    ...{ connection, daysDone, daysAll: 90, days: { from: '2026-08-11', to: '2026-11-08' } },
    ...{ pages: 12, rows: 3456, state: 'running', failure: null },
    ...more,
  };
}

/** Every state of the fetching of older days, by name. */
export const SYNCS: ReadonlyMap<string, SyncProgress[]> = new Map([
  ['running', [sync('c2', 22), sync('c3', 50, { pages: 31, rows: 128_409 })]],
  ['waiting', [sync('c2', 8, { state: 'waiting', failure: { kind: 'rate-limit', message: '' } })]],
  ['first', [sync('c3', 0, { pages: 2, rows: 1000 }), sync('c4', 0, { pages: 0, rows: 0 })]],
]);
