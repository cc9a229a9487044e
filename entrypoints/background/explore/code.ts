import { createMatches } from '../matches';
import { createExplore } from './explore';

/** Explore's page and the match of rows, in one object: the worker starts without what only a click asks for. */
export const exploreCode = { createExplore, createMatches };
export type ExploreCode = typeof exploreCode;

declare global {
  /** Set by the script that carries the code. */
  var tracksideExploring: ExploreCode | undefined;
}
