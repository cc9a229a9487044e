import { useQuery } from '@tanstack/react-query';
import { MOST_CHANGES } from '@/utils/model/explore';
import type { Format } from '@/utils/texts/format';
import type { PageParts } from './page-parts';

/** What the shown connections told differently about the shown days: the list and its number rest on one answer. */
export function useChanges({ shell, scope, place }: PageParts, enabled = true) {
  const of = place.mode === 'plain' ? scope.of : scope.sources;
  const ask = {
    ...{ connections: of.map(({ connection }) => connection), range: scope.range },
    timeZone: scope.timeZone,
  };
  return useQuery({
    queryKey: ['changes', ask],
    queryFn: () => shell.ask('explore.changes', ask),
    enabled,
  });
}

/** `300+` where no more are told. */
export function tellCount(format: Pick<Format, 'count'>, count: number): string {
  return `${format.count(count)}${count >= MOST_CHANGES ? '+' : ''}`;
}
