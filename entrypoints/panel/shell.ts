import type { AskBackground } from '@/utils/messages/ask';

/** What the panel needs of the browser around it. */
export interface Shell {
  ask: AskBackground;
  openOptions(hash: string): void;
  /** Another of our pages, in a tab of its own. */
  openPage(path: string): void;
  copy(text: string): Promise<void>;
}
