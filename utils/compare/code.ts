import { explain } from './explain/explain';
import { guessAffiliate, linkOffers, suggestLinks } from './link';
import { matchConversions } from './match/match';
import { proveRows } from './match/proof';
import { viewMatch } from './match/row-match';
import * as ownCheck from './own-check';
import { turnCompared, turnLinks } from './turn';
import { turnExplained } from './turn-explained';

/** What links offers, explains gaps and matches rows, in one object: the worker starts without it. */
export const compareCode = {
  explain,
  guessAffiliate,
  linkOffers,
  suggestLinks,
  matchConversions,
  proveRows,
  viewMatch,
  ownCheck,
  turnCompared,
  turnLinks,
  turnExplained,
};
export type CompareCode = typeof compareCode;

declare global {
  /** Set by the script that carries the code. */
  var tracksideComparing: CompareCode | undefined;
}
