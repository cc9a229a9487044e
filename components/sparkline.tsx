/** A number by day as a line of its own scale, with a dot on the newest; a fine line marks zero where it is crossed. */
export function Sparkline({ values, label }: { values: readonly number[]; label: string }) {
  if (values.length < 2) return null;
  const low = Math.min(...values);
  const high = Math.max(...values);
  const x = (index: number) => round(EDGE + (index / (values.length - 1)) * (WIDTH - 2 * EDGE));
  const y = (value: number) =>
    round(high === low ? HEIGHT / 2 : EDGE + ((high - value) / (high - low)) * INNER);
  const points = values.map((value, index) => `${x(index)},${y(value)}`);
  const last = values.length - 1;
  return (
    <svg className="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <title>{label}</title>
      {low < 0 && high > 0 && <path className="zero" d={`M${EDGE} ${y(0)}H${WIDTH - EDGE}`} />}
      <polyline points={points.join(' ')} />
      <circle cx={x(last)} cy={y(values[last] ?? 0)} r="2" />
    </svg>
  );
}

const WIDTH = 64;
const HEIGHT = 20;
/** Room for the dot. */
const EDGE = 2.5;
const INNER = HEIGHT - 2 * EDGE;

function round(place: number): number {
  return Math.round(place * 10) / 10;
}
