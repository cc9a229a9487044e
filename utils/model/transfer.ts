import type { Instant } from './day';
import type { Platform } from './platform';

/** What a file of exported settings would bring, told before anything of it is kept. */
export interface ImportPlan {
  exportedAt: Instant;
  connections: PlannedConnection[];
  links: number;
  /** How many of the settings differ from what holds now. */
  settings: number;
  /** Origin patterns that its connections would call or read. */
  origins: string[];
  /** `none`: no keys in it. `closed`: under a passphrase that was not given. */
  keys: 'none' | 'closed' | 'open';
}

export interface PlannedConnection {
  /** As it would be called here: a name that is taken gets a number. */
  name: string;
  platform: Platform;
  platformName: string;
  mark: string;
  /** Null where nothing is called. */
  host: string | null;
  /** False where its key has to be typed after the import. */
  ready: boolean;
}

export interface Imported {
  connections: number;
  withoutKey: number;
  links: number;
}
