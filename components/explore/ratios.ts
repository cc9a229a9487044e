import { profit } from '@/components/panel/profit';
import type { RatioName } from '@/utils/model/explore';
import type { MetricName, MetricTexts } from '@/utils/model/metrics';
import type { Texts } from '@/utils/texts/texts';

/** A number of a row for comparing and plotting; null where a part of it is not told, or nothing is divided by. */
export function ratioOf(metrics: MetricTexts, column: MetricName | RatioName): number | null {
  const [clicks, conversions] = [metrics.clicks, metrics.conversions];
  const [payout, cost] = [number(metrics.payout), number(metrics.mediaCost)];
  switch (column) {
    case 'cr':
      return divide(conversions, clicks);
    case 'epc':
      return divide(payout, clicks);
    case 'perConversion':
      return divide(payout, conversions);
    case 'profit':
      return number(profit(metrics.payout, metrics.mediaCost)) ?? null;
    case 'roi':
      return divide(payout === undefined || cost === undefined ? undefined : payout - cost, cost);
    default:
      return number(metrics[column]) ?? null;
  }
}

/** Percents for rates, amounts for what stands for one click or conversion. */
export function tellRatio(
  { format }: Texts,
  metrics: MetricTexts,
  name: RatioName,
  currency: string,
): string | null {
  const earned = name === 'profit' && profit(metrics.payout, metrics.mediaCost);
  if (earned) return format.money(earned, currency);
  const ratio = ratioOf(metrics, name);
  if (ratio === null) return null;
  if (name === 'cr') return format.share(ratio);
  return name === 'roi' ? format.percent(ratio) : format.money(ratio.toFixed(4), currency);
}

function divide(above: number | undefined, below: number | undefined): number | null {
  return above === undefined || !below ? null : above / below;
}

function number(told: string | number | undefined): number | undefined {
  return told === undefined ? undefined : Number(told);
}
