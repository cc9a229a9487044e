import type uPlot from 'uplot';
import type { Texts } from '@/utils/texts/texts';
import type { PlotDay } from './day-plot';
import type { Inks } from './inks';
import { axisOf } from './plot-axis';

/** In px, below the lines. */
export const BARS = 56;

export interface Between {
  days: readonly PlotDay[];
  texts: Texts;
  inks: Inks;
}

/** Each day's part in the ink of its verdict: where both agree there is no colour. */
export function fillBetween(plot: uPlot, { days, inks }: Between): CanvasGradient {
  const { left, width } = plot.bbox;
  const fill = plot.ctx.createLinearGradient(left, 0, left + width, 0);
  for (const [index, { verdict }] of days.entries()) {
    fill.addColorStop(index / days.length, inks.between[verdict]);
    fill.addColorStop((index + 1) / days.length, inks.between[verdict]);
  }
  return fill;
}

/** Under the lines, from a zero of their own. */
export function drawBars(plot: uPlot, { days, texts, inks }: Between): void {
  const { ctx, bbox } = plot;
  const ratio = devicePixelRatio;
  const gaps = days.map(({ gap }) => Number(gap ?? 0));
  if (gaps.every((gap) => gap === 0)) return;
  const most = Math.max(...gaps.map(Math.abs), LEAST * axisOf(days).to);
  const hasMore = gaps.some((gap) => gap > 0);
  const top = bbox.top + bbox.height + 8 * ratio;
  const space = (BARS - 22) * ratio;
  const zero = top + (hasMore ? space / 2 : 0);
  const width = Math.min(28 * ratio, (bbox.width / days.length) * 0.5);
  ctx.save();
  ctx.fillStyle = inks.line;
  ctx.fillRect(bbox.left, zero, bbox.width, ratio);
  ctx.font = `${11 * ratio}px ${inks.font}`;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'alphabetic';
  for (const [index, { verdict, gap, currency }] of days.entries()) {
    const left = plot.valToPos(index, 'x', true) - width / 2;
    const height = (Math.abs(gaps[index] ?? 0) / most) * (hasMore ? space / 2 : space);
    const isMore = (gaps[index] ?? 0) > 0;
    ctx.fillStyle = inks.verdicts[verdict];
    ctx.fillRect(left, isMore ? zero - height : zero, width, height);
    const told = gap === null ? '' : texts.format.money(gap, currency ?? '', { signed: true });
    const room = bbox.width / days.length - width - 8 * ratio;
    if (gaps[index] === 0 || ctx.measureText(told).width > room) continue;
    ctx.fillStyle = verdict === 'alert' ? inks.alertText : inks.text;
    ctx.fillText(told, left + width + 4 * ratio, zero + 11 * ratio);
  }
  ctx.restore();
}

/** Of what is tracked: differences below it are drawn as small as they are. */
const LEAST = 0.05;
