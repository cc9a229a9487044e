import type { OtherSide, PanelView, Side } from '@/utils/model/comparison';

/** What the table is drawn of: our own column, and one for each connection beside it. */
export interface Columns {
  here: Side;
  there: readonly OtherSide[];
  /** False while none of the days is over. */
  judged: boolean;
}

/**
 * True where the gap is not a percentage of our own column, but of a part of it: linked offers only, closed days only,
 * or more than it, all campaigns of a shared offer.
 */
export function hasBase(here: Side, { base, definitions }: OtherSide): boolean {
  return [definitions.clicks, 'conversions' as const, 'payout' as const].some(
    (name) => base[name] !== undefined && base[name] !== here.metrics[name],
  );
}

/** Of what it is a percentage then. */
export function baseName({ days }: Pick<PanelView, 'days'>, { scope }: OtherSide) {
  if (scope === 'shared') return 'table.all-campaigns';
  return days.closed && days.closed.to !== days.range.to ? 'table.closed-days' : 'table.linked';
}
