import type { Day } from './day';

/** How much is kept of one connection's answers. */
export interface Kept {
  connection: string;
  /** Different days, and the first of them. */
  days: number;
  oldest: Day;
  rows: number;
  bytes: number;
}

/** What lies on the disk of platforms' answers, beside what may lie there. */
export interface KeptNumbers {
  /** With the requests left today for asking closed days again. */
  connections: (Kept & { requestsLeft: number })[];
  requestsADay: number;
  limit: { days: number; megabytes: number };
  /** True where the browser gave no disk: the numbers last until the background rests. */
  forgetful: boolean;
}
