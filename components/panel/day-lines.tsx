import { useTexts } from '@/components/texts';
import type { DayPair } from '@/utils/model/comparison';
import { difference } from './day-difference';

const WIDTH = 388;
const TOP = 8;
const BASE = 72;
/** Differences hang under the plot. */
const ZERO = 84;
const DEEPEST = 16;
const HEIGHT = 120;

/** Two lines, the area between them shaded, the difference of each day as a bar under a zero line. */
export function DayLines({ days }: { days: readonly DayPair[] }) {
  const { format } = useTexts();
  const counts = days.map(({ here, there }) => [here.conversions ?? 0, there.conversions ?? 0] as const);
  const most = Math.max(1, ...counts.flat());
  const step = WIDTH / (days.length - 1);
  const point = (value: number, index: number) =>
    `${(index * step).toFixed(1)} ${(BASE - (value / most) * (BASE - TOP)).toFixed(1)}`;
  const here = counts.map(([value], index) => point(value, index));
  const there = counts.map(([, value], index) => point(value, index));
  const [first, last] = [days[0]?.day ?? '', days.at(-1)?.day ?? ''];
  return (
    <svg className="plot" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path className="pl-grid" d={`M0 ${TOP}H${WIDTH}M0 ${(BASE + TOP) / 2}H${WIDTH}`} />
      <path className="pl-base" d={`M0 ${BASE}H${WIDTH}`} />
      <path className="pl-between" d={`M${here.join('L')}L${there.toReversed().join('L')}Z`} />
      <path className="pl-line" d={`M${there.join('L')}`} />
      <path className="pl-here" d={`M${here.join('L')}`} />
      <Differences days={days} step={step} />
      <text className="pl-m start" x={0} y={HEIGHT - 4}>
        {format.days({ from: first, to: first }, first)}
      </text>
      <text className="pl-m end" x={WIDTH} y={HEIGHT - 4}>
        {format.days({ from: last, to: last }, last)}
      </text>
    </svg>
  );
}

function Differences({ days, step }: { days: readonly DayPair[]; step: number }) {
  const most = Math.max(1, ...days.map((pair) => Math.abs(difference(pair))));
  return (
    <>
      <path className="pl-base" d={`M0 ${ZERO}H${WIDTH}`} />
      {days.map((pair, index) => {
        const height = (Math.abs(difference(pair)) / most) * DEEPEST;
        const isAlert = pair.closed && pair.gaps.conversions.verdict === 'alert';
        return (
          <rect
            key={pair.day}
            className={isAlert ? 'pl-declined' : 'pl-quiet'}
            x={Math.max(0, Math.min(WIDTH, index * step) - 2)}
            y={difference(pair) > 0 ? ZERO - Math.min(height, 10) : ZERO}
            width={3}
            height={difference(pair) > 0 ? Math.min(height, 10) : height}
          />
        );
      })}
    </>
  );
}
