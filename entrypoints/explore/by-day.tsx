import { DayPlot, type PlotDay } from '@/components/explore/day-plot';
import { OneDay } from '@/components/explore/one-day';
import type { Day } from '@/utils/model/day';
import type { PageParts } from './page-parts';

/** The plot of all days, or the one day that somebody went into. */
export function ByDay({ title, names, days, place, go, scope: { range, within } }: ByDayProps) {
  const goTo = (day: Day) =>
    go({ days: { from: day, to: day }, within: place.within ?? place.days, open: [], show: null });
  if (within && range.from === range.to) {
    return (
      <OneDay
        day={range.from}
        within={within}
        onDay={goTo}
        onBack={() => go({ days: place.within ?? place.days, within: null, open: [] })}
      />
    );
  }
  return <DayPlot {...{ title, names, days }} onDay={goTo} />;
}

interface ByDayProps extends Pick<PageParts, 'place' | 'go' | 'scope'> {
  title: string;
  /** Of the lines. */
  names: readonly string[];
  days: readonly PlotDay[];
}
