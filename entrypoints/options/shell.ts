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
}
