import { createExplore } from './explore';

/** In one object: the worker starts without it, since only one page asks for it. */
export const exploreCode = { createExplore };
export type ExploreCode = typeof exploreCode;

declare global {
  /** Set by the script that carries the code. */
  var tracksideExploring: ExploreCode | undefined;
}
