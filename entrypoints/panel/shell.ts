import type { AskBackground } from '@/utils/messages/ask';

/** What the panel needs of the browser around it. */
export interface Shell {
  ask: AskBackground;
  openOptions(hash: string): void;
  copy(text: string): Promise<void>;
}
