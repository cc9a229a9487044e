import type { AskBackground } from '@/utils/messages/ask';

/** What the options need of the browser around them. */
export interface Shell {
  ask: AskBackground;
  /** The browser's own prompt for origin patterns; false where it was refused. Only from within a click. */
  requestOrigins(origins: string[]): Promise<boolean>;
}
