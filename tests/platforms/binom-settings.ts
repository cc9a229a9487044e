import { goodManners, type PanelManners } from './manners.ts';

/** How the tracker is set; change at will. */
export interface BinomSettings {
  /** Which of the two stands at the bare loopback address. */
  version: 1 | 2;
  /** Binom 1: the name its owner gave the entry script. */
  script: string;
  /** Binom 1: field names of 1.8 and before. */
  old: boolean;
  /** Binom 2: lists as trackers send them, or as the documents describe them. */
  shape: 'captured' | 'documented';
  /** Binom 2: columns that the key's owner does not show. */
  hidden: readonly string[];
  timeZone: string;
  /** How the pages of both versions behave. */
  panel: PanelManners;
}

export function binomDefaults(): BinomSettings {
  return {
    version: 2,
    script: '/nb7xq.php',
    old: false,
    shape: 'captured',
    hidden: [],
    timeZone: 'Europe/Moscow',
    panel: goodManners(),
  };
}
