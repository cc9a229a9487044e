import type { AskBackground } from '@/utils/messages/ask';

/** What the options need of the browser around them. */
export interface Shell {
  ask: AskBackground;
  /** What is still being made may be copied too: the click counts now, not when it is ready. */
  copy(text: Promise<string>): Promise<void>;
  /** The browser's own prompt for origin patterns; false where it was refused. Only from within a click. */
  requestOrigins(origins: string[]): Promise<boolean>;
  /** Whether the browser lets all of them be called. */
  hasOrigins(origins: string[]): Promise<boolean>;
  /** Left out where there is no browser around. */
  keys?: BrowserKeys;
}

/** The keys that the browser itself listens for. */
export interface BrowserKeys {
  /** An empty one where the person has taken it away. */
  list(): Promise<{ name: string; shortcut: string }[]>;
  /** Opens the browser's own page where they are changed. */
  change(): void;
}
