import type { AskBackground } from '@/utils/messages/ask';

/** What the popup needs of the browser around it. */
export interface Shell {
  ask: AskBackground;
  /** The tab under the popup; null where there is none. Its host is told only where we may reach it. */
  activeTab(): Promise<{ id: number; host: string | null } | null>;
  /** Opens the options at `#connection=…`, `#links`, `#links=<offer>-of-<connection>`, `#add` or ``, and closes the popup. */
  openOptions(hash: string): Promise<void>;
  /** Another of our pages, `explore.html`, in a tab of its own; closes the popup. */
  openPage(page: string): Promise<void>;
  /** The browser's own prompt for an origin pattern; it may close the popup. Only from within a click. */
  requestOrigin?(pattern: string): Promise<boolean>;
  close(): void;
}
