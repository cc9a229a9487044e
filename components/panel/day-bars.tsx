import { useId } from 'react';
import { useTexts } from '@/components/texts';
import type { DayPair } from '@/utils/model/comparison';
import type { Day } from '@/utils/model/day';
import { difference } from './day-difference';
import { Hatch } from './hatch';

const WIDTH = 388;
const BASE = 96;
const TOP = 18;
const HEIGHT = 116;

/** A bar is what they count, a tick what we count; between them what is missing: declined, or not known why. */
export function DayBars({ days }: { days: readonly DayPair[] }) {
  const hatch = useId();
  const most = Math.max(
    1,
    ...days.flatMap(({ here, there }) => [here.conversions ?? 0, there.conversions ?? 0]),
  );
  const slot = WIDTH / days.length;
  const bar = Math.min(28, slot * 0.6);
  return (
    <svg className="plot" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <Hatch id={hatch} />
      <path className="pl-grid" d={`M0 ${(BASE + TOP) / 2}H${WIDTH}M0 ${TOP}H${WIDTH}`} />
      <path className="pl-base" d={`M0 ${BASE}H${WIDTH}`} />
      {days.map((pair, index) => (
        <g key={pair.day} className={pair.closed ? undefined : 'pl-open'}>
          <Bar pair={pair} x={slot * (index + 0.5)} width={bar} unit={(BASE - TOP) / most} hatch={hatch} />
          <DayLabel day={pair.day} x={slot * (index + 0.5)} first={index === 0} crowded={days.length > 10} />
        </g>
      ))}
    </svg>
  );
}

function Bar({ pair, x, width, unit, hatch }: BarProps) {
  const { format } = useTexts();
  const here = (pair.here.conversions ?? 0) * unit;
  const there = (pair.there.conversions ?? 0) * unit;
  const missing = Math.max(0, here - there);
  const declined = Math.min(missing, (pair.there.rejected ?? 0) * unit);
  const left = x - width / 2;
  const isAlert = pair.closed && pair.gaps.conversions.verdict === 'alert';
  const tick = BASE - here;
  return (
    <>
      <rect className="pl-there" x={left} y={BASE - there} width={width} height={there} />
      <rect className="pl-declined" x={left} y={BASE - there - declined} width={width} height={declined} />
      <rect fill={`url(#${hatch})`} x={left} y={tick} width={width} height={missing - declined} />
      <path className="pl-here" d={`M${left - 4} ${tick}h${width + 8}`} />
      <text className={isAlert ? 'pl-a' : 'pl-m'} x={x} y={Math.min(tick, BASE - there) - 5}>
        {format.signed(difference(pair))}
      </text>
    </>
  );
}

/** The month stands with the first day and with the first of a month. */
function DayLabel({ day, x, first, crowded }: { day: Day; x: number; first: boolean; crowded: boolean }) {
  const { format } = useTexts();
  const isNamed = first || (day.endsWith('-01') && !crowded);
  return (
    <text className="pl-m" x={x} y={HEIGHT - 5}>
      {isNamed ? format.days({ from: day, to: day }, day) : Number(day.slice(-2))}
    </text>
  );
}

interface BarProps {
  pair: DayPair;
  /** Middle of the bar. */
  x: number;
  width: number;
  /** Height of one conversion. */
  unit: number;
  hatch: string;
}
