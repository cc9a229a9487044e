import type { AskBackground } from '@/utils/messages/ask';

/** What the page needs of the browser around it. */
export interface Shell {
  ask: AskBackground;
  /** Goes up whenever the background says that numbers may have changed. */
  turn(): number;
  openOptions(hash: string): void;
  copy(text: string): Promise<void>;
  /** As a table and as text: whoever it is pasted into takes what it knows. */
  copyTable(html: string, text: string): Promise<void>;
  save(name: string, text: string, type: string): void;
  version: string;
}
