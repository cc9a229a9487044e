import uPlot from 'uplot';
import type { Texts } from '@/utils/texts/texts';
import type { PlotDay } from './day-plot';
import { BARS, drawBars, fillBetween } from './draw-between';
import { type Inks, readInks } from './inks';
import { axisOf } from './plot-axis';

/** In px. */
const LINES = 108;
const DAYS = 24;

/**
 * Draws lines with what lies between them, and the differences as bars below a zero line. The axis of the lines need
 * not begin at zero: its numbers stand beside it.
 */
export function drawPlot(box: HTMLElement, { days, texts, onDay, onPoint }: PlotOptions) {
  let plot = make();
  const look = matchMedia('(prefers-color-scheme: dark)');
  const size = new ResizeObserver(() => plot.setSize({ width: box.clientWidth, height: heightOf(days) }));
  const theme = new MutationObserver(redraw);
  size.observe(box);
  theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  look.addEventListener('change', redraw);

  function redraw(): void {
    plot.destroy();
    plot = make();
  }

  function make(): uPlot {
    const inks = readInks(box);
    const lines = Math.max(...days.map(({ values }) => values.length));
    const data: uPlot.AlignedData = [
      days.map((_, index) => index),
      ...Array.from({ length: lines }, (_, line) => days.map(({ values }) => numberOf(values[line]))),
    ];
    const made = new uPlot(optionsOf(box.clientWidth, lines, { days, texts, inks, onPoint }), data, box);
    made.over.addEventListener('click', () => {
      const day = days[made.cursor.idx ?? -1]?.day;
      if (day) onDay(day);
    });
    return made;
  }

  return {
    /** Null: at none. */
    pointAt(index: number | null) {
      const left = index === null ? -10 : plot.valToPos(index, 'x');
      plot.setCursor({ left, top: index === null ? -10 : 0 });
    },
    end() {
      size.disconnect();
      theme.disconnect();
      look.removeEventListener('change', redraw);
      plot.destroy();
    },
  };
}

interface PlotOptions {
  days: readonly PlotDay[];
  texts: Texts;
  onDay(day: string): void;
  /** The pointer or the keyboard is at this day; null: at none. */
  onPoint(index: number | null): void;
}

interface Drawn extends Pick<PlotOptions, 'days' | 'texts' | 'onPoint'> {
  inks: Inks;
}

function optionsOf(width: number, lines: number, drawn: Drawn): uPlot.Options {
  const { days, texts, inks, onPoint } = drawn;
  const currency = days.find((day) => day.currency !== null)?.currency ?? '';
  const font = `11px ${inks.font}`;
  const below = hasGaps(days) ? BARS : 0;
  const axis = axisOf(days);
  return {
    ...{ width, height: heightOf(days), legend: { show: false } },
    padding: [8, 12, 0, 0],
    cursor: { y: false, drag: { x: false, y: false }, points: { size: 7 } },
    scales: { x: { time: false, range: [-0.5, days.length - 0.5] }, y: { range: [axis.from, axis.to] } },
    axes: [
      {
        ...{ font, stroke: inks.text, grid: { show: false }, ticks: { show: false } },
        ...{ size: below + DAYS, gap: below + 4, space: 74, incrs: [1, 2, 5, 7, 14, 30, 60] },
        values: (_, splits) =>
          splits.map((at) => (Number.isInteger(at) && days[at] ? texts.format.weekday(days[at].day) : '')),
      },
      {
        ...{ font, stroke: inks.text, size: 76, space: 26, ticks: { show: false } },
        grid: { stroke: inks.grid, width: 1 },
        values: (_, splits) => splits.map((at) => texts.format.money(String(at), currency, { narrow: true })),
      },
    ],
    series: [
      {},
      ...Array.from(
        { length: lines },
        (_, line): uPlot.Series => ({
          ...{ stroke: line === 0 ? inks.here : inks.there, width: 2, spanGaps: false },
          dash: line > 1 ? [4 * line, 4] : [],
          points: { show: days.length <= 31, size: 6, fill: line === 0 ? inks.here : inks.ground },
        }),
      ),
    ],
    bands: lines === 2 && hasGaps(days) ? [{ series: [1, 2], fill: (plot) => fillBetween(plot, drawn) }] : [],
    hooks: {
      draw: [(plot) => drawBars(plot, drawn)],
      setCursor: [({ cursor: { idx, left = -1 } }) => onPoint(left < 0 ? null : (idx ?? null))],
    },
  };
}

function numberOf(value: string | undefined): number | null {
  return value === undefined ? null : Number(value);
}

function hasGaps(days: readonly PlotDay[]): boolean {
  return days.some(({ gap }) => gap !== null);
}

function heightOf(days: readonly PlotDay[]): number {
  return LINES + DAYS + (hasGaps(days) ? BARS : 0);
}
