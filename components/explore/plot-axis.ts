import type { PlotDay } from './day-plot';

/** From where to where amounts are drawn: from zero, unless all of them lie far above it and near each other. */
export function axisOf(days: readonly PlotDay[]): { from: number; to: number } {
  const values = days.flatMap((day) =>
    day.values.flatMap((value) => (value === undefined ? [] : Number(value))),
  );
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const lowest = Math.min(...values);
  if (lowest > most / 2) {
    const room = (most - lowest) * 0.15 || most * 0.05;
    return { from: lowest - room, to: most + room };
  }
  return { from: least * 1.05, to: most * 1.05 || 1 };
}
