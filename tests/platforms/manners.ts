/** How a dashboard page behaves; change at will. */
export interface PanelManners {
  theme: 'system' | 'light' | 'dark';
  language: 'en' | 'ru';
  /** How often the rows are repeated, for long tables. */
  repeat: number;
  /** Milliseconds that the rows come after the page. */
  late: number;
  /** Milliseconds between two renderings of the same report; 0: only when something changes. */
  renders: number;
  /** What it does to nodes that it did not make. */
  strangers: 'keeps' | 'removes' | 'restyles';
}

export function goodManners(): PanelManners {
  return { theme: 'system', language: 'en', repeat: 1, late: 0, renders: 0, strangers: 'keeps' };
}

/** The rows as often as the page is told to show them. */
export function repeated<Row>(rows: readonly Row[], { repeat }: PanelManners): Row[] {
  return Array.from({ length: repeat }, () => rows).flat();
}
