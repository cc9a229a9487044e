import type { LaterCode } from '../browser/later-code';
import type { Comparisons, ComparisonsOptions } from './comparisons';
import type { RowComparisons } from './rows';

/** The comparisons of pages and of their rows, made when one is first asked for. */
export function comparisonsWhenAsked(
  comparisons: LaterCode['comparisons'],
  options: ComparisonsOptions,
): Comparisons['handlers'] & RowComparisons['handlers'] {
  let made: (Comparisons['handlers'] & RowComparisons['handlers']) | undefined;

  async function handlers() {
    const { createComparisons, createRowComparisons } = await comparisons();
    made ??= { ...createComparisons(options).handlers, ...createRowComparisons(options).handlers };
    return made;
  }

  return {
    'compare.page': async (...asked) => (await handlers())['compare.page'](...asked),
    'compare.panel': async (...asked) => (await handlers())['compare.panel'](...asked),
    'compare.rows': async (...asked) => (await handlers())['compare.rows'](...asked),
    'panel.row': async (...asked) => (await handlers())['panel.row'](...asked),
  };
}
