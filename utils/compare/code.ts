import { explain } from './explain/explain';
import { guessAffiliate, linkOffers, suggestLinks } from './link';
import { matchConversions } from './match/match';
import { viewMatch } from './match/row-match';

/** What links offers, explains gaps, matches rows and lays out tables, in one object: the worker starts without it. */
export const compareCode = {
  explain,
  guessAffiliate,
  linkOffers,
  suggestLinks,
  matchConversions,
  viewMatch,
};
export type CompareCode = typeof compareCode;

declare global {
  /** Set by the script that carries the code. */
  var tracksideComparing: CompareCode | undefined;
}
