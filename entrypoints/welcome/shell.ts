import type { AskBackground } from '@/utils/messages/ask';

/** What the welcome page needs of the browser around it. */
export interface Shell {
  ask: AskBackground;
  /** Leaves for another of our pages: `options.html#add`. */
  goTo(page: string): void;
  /** Browsers pin an extension each in its own way. */
  isFirefox: boolean;
}
