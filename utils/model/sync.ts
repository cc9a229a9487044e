import type { DayRange } from './day';
import type { Failure } from './errors';

/** How far the fetching of a connection's older days has come. */
export interface SyncProgress {
  connection: string;
  /** All that is fetched, newest first. */
  days: DayRange;
  daysDone: number;
  daysAll: number;
  pages: number;
  rows: number;
  /** `waiting`: goes on by itself, when the platform or the network lets it. `failed`: not without help. */
  state: 'running' | 'waiting' | 'failed';
  /** Why it waits or failed. */
  failure: Failure | null;
}
