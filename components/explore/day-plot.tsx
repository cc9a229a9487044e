import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTexts } from '@/components/texts';
import type { Verdict } from '@/utils/model/comparison';
import type { Day } from '@/utils/model/day';
import { DayTable } from './day-table';
import { drawPlot } from './draw-plot';
import { axisOf } from './plot-axis';

/** Of one day: what each side says, what lies between them, and how loud that is. */
export interface PlotDay {
  day: Day;
  closed: boolean;
  /** Decimal texts, in the order of the names. */
  values: readonly (string | undefined)[];
  currency: string | null;
  gap: string | null;
  verdict: Verdict;
}

/** Money by day on all sides, with the differences below; a day is gone into by click or by Enter. */
export function DayPlot({ title, days, names, onDay }: DayPlotProps) {
  const texts = useTexts();
  const { say } = texts;
  const [pointed, setPointed] = useState<number | null>(null);
  const known = days.filter(({ values }) => values.some((value) => value !== undefined));
  if (known.length < 2) return null;
  const day = pointed === null ? undefined : days[pointed];
  return (
    <section className="ex-plot" aria-label={title}>
      <h2>
        {title}
        <small className="legend" aria-hidden="true">
          {names.map((name, index) => (
            <span key={name} className={`key line-${index}`}>
              {name}
            </span>
          ))}
          {known.some(({ gap }) => gap !== null) && <span className="key between">{say('table.gap')}</span>}
        </small>
        {day ? (
          <small className="axis" aria-hidden="true">
            {tellPlotDay(texts, day, names)}
          </small>
        ) : (
          axisOf(days).from > 0 && <small className="axis">{say('explore.axis')}</small>
        )}
      </h2>
      <Canvas {...{ title, days, names, onDay }} onPoint={setPointed} />
      <DayTable {...{ title, days: known, names }} />
    </section>
  );
}

function Canvas({
  title,
  days,
  names,
  onDay,
  onPoint,
}: DayPlotProps & { onPoint(index: number | null): void }) {
  const texts = useTexts();
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(days.length - 1);
  const plot = useRef<ReturnType<typeof drawPlot>>(null);
  useEffect(() => {
    if (!box.current) return;
    plot.current = drawPlot(box.current, { days, texts, onDay, onPoint });
    return () => plot.current?.end();
  }, [days, texts, onDay, onPoint]);
  const last = days.length - 1;
  const place = Math.min(at, last);

  function press(event: KeyboardEvent): void {
    const day = days[place]?.day;
    if (event.key === 'Enter' && day) onDay(day);
    const next = placesFrom(place, last)[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setAt(Math.max(0, Math.min(last, next)));
    plot.current?.pointAt(Math.max(0, Math.min(last, next)));
  }

  return (
    <div
      className="plot-box"
      ref={box}
      role="slider"
      tabIndex={0}
      aria-label={title}
      aria-valuemin={1}
      aria-valuemax={days.length}
      aria-valuenow={place + 1}
      aria-valuetext={tellPlotDay(texts, days[place], names)}
      title={texts.say('explore.into-day')}
      onFocus={() => plot.current?.pointAt(place)}
      onBlur={() => plot.current?.pointAt(null)}
      onKeyDown={press}
    />
  );
}

/** Where each key leads. */
function placesFrom(place: number, last: number): Readonly<Record<string, number>> {
  return {
    ...{ ArrowLeft: place - 1, ArrowDown: place - 1, ArrowRight: place + 1, ArrowUp: place + 1 },
    ...{ PageDown: place - WEEK, PageUp: place + WEEK, Home: 0, End: last },
  };
}

const WEEK = 7;

type Texts = ReturnType<typeof useTexts>;

function tellPlotDay({ say, format }: Texts, day: PlotDay | undefined, names: readonly string[]): string {
  if (!day) return '';
  const currency = day.currency ?? '';
  const values = names.map((name, index) => `${name} ${format.money(day.values[index], currency)}`);
  const gap =
    day.gap === null ? [] : [`${say('table.gap')} ${format.money(day.gap, currency, { signed: true })}`];
  return [format.weekday(day.day), ...values, ...gap, ...(day.closed ? [] : [say('panel.open-days')])].join(
    ', ',
  );
}

interface DayPlotProps {
  title: string;
  days: readonly PlotDay[];
  names: readonly string[];
  onDay(day: Day): void;
}
