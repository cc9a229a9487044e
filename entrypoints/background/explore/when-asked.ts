import type { LaterCode } from '../browser/later-code';
import type { Matches, MatchesOptions } from '../matches';
import type { Explore, ExploreOptions } from './explore';

/** Explore's service, made when its page first asks. */
export function exploreWhenAsked(
  exploring: LaterCode['exploring'],
  options: ExploreOptions,
): Explore['handlers'] {
  let made: Promise<Explore['handlers']> | undefined;

  async function make(): Promise<Explore['handlers']> {
    const { createExplore } = await exploring();
    return createExplore(options).handlers;
  }

  async function handlers(): Promise<Explore['handlers']> {
    made ??= make();
    // A script that did not come is asked for again.
    made.catch(() => {
      made = undefined;
    });
    return made;
  }

  return {
    'explore.sources': async (...asked) => (await handlers())['explore.sources'](...asked),
    'explore.plain': async (...asked) => (await handlers())['explore.plain'](...asked),
    'explore.compared': async (...asked) => (await handlers())['explore.compared'](...asked),
    'explore.pair': async (...asked) => (await handlers())['explore.pair'](...asked),
    'explore.changes': async (...asked) => (await handlers())['explore.changes'](...asked),
  };
}

/** The match of rows, which keeps nothing between two questions. */
export function matchesWhenAsked(
  exploring: LaterCode['exploring'],
  options: MatchesOptions,
): Matches['handlers'] {
  return {
    async 'compare.conversions'(...asked) {
      const { createMatches } = await exploring();
      return createMatches(options).handlers['compare.conversions'](...asked);
    },
  };
}
