import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { resolvePreset } from '@/utils/model/day';
import { MOST_ROWS_ASKED, type PlainAsk } from '@/utils/model/explore';
import type { DemoRows, Place } from './place';
import type { Shell } from './shell';

/** The tracker of the pair: whose report the page shows. */
export interface DemoTracker {
  id: string;
  timeZone: string;
  currency: string;
}

export type Order = PlainAsk['order'];

/** What the demo tracker's report says for the page, rows in order. */
export function useReport(shell: Shell, tracker: DemoTracker, { place, by, order }: Asked) {
  return useQuery({
    queryKey: ['report', tracker.id, place, by, order],
    queryFn: () =>
      shell.ask('explore.plain', { ...questionOf(shell, tracker, { place, by, order }), turn: shell.turn() }),
    placeholderData: keepPreviousData,
  });
}

interface Asked {
  place: Place;
  by: DemoRows;
  order: Order;
}

function questionOf(shell: Shell, { id, timeZone }: DemoTracker, { place, by, order }: Asked) {
  const { entity, days } = place;
  return {
    ...{ connections: [id], timeZone, order, groupBy: [by], before: null, find: '', open: [] },
    uniques: false,
    range: resolvePreset(days ?? '7d', timeZone, shell.now()),
    filter: entity ? { [entity.kind]: [entity.id] } : {},
    ...{ from: 0, count: MOST_ROWS_ASKED, refresh: false },
  };
}
