import { explain } from './explain/explain';
import { guessAffiliate, linkOffers, suggestLinks } from './link';

/** What links offers and explains gaps, in one object: the worker starts without it. */
export const compareCode = { explain, guessAffiliate, linkOffers, suggestLinks };
export type CompareCode = typeof compareCode;

declare global {
  /** Set by the script that carries the code. */
  var tracksideComparing: CompareCode | undefined;
}
