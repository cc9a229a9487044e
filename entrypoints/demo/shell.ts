import type { AskBackground } from '@/utils/messages/ask';

/** What the demo page needs of the browser around it. */
export interface Shell {
  ask: AskBackground;
  /** Goes up whenever numbers may have changed. */
  turn(): number;
  /** Leaves for another of our pages. */
  goTo(page: string): void;
  now(): string;
}
