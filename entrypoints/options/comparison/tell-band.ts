import type { Band, Judged } from '@/utils/model/comparison';
import type { Texts } from '@/utils/texts/texts';

/** What the borders do, with numbers large enough for the floor not to speak first. */
export function tellBand({ say, format }: Texts, metric: Judged, { ok, alert, floor }: Band): string {
  let base = metric === 'conversions' ? 100 : 1000;
  while (alert > 0 && base * alert < floor) base *= 10;
  const count = (value: number) =>
    format.count(metric === 'payout' ? Number(value.toFixed(2)) : Math.floor(Number(value.toFixed(6))));
  return say(`bands.effect.${metric}`, {
    base: format.count(base),
    ok: count(base * ok),
    alert: count(base * alert),
    floor: format.count(floor),
  });
}
