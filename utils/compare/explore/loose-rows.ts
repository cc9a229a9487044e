import type { Verdict } from '@/utils/model/comparison';
import type { ComparedRow } from '@/utils/model/explore';
import { sumMetrics, toTexts } from '@/utils/model/metrics';
import { unknownGaps } from '../gap';
import type { LooseDays } from './compared-facts';

export function looseRow({ key, offer, currency, days }: LooseDays, opens: boolean): ComparedRow {
  const closed = days.filter((day) => day.closed);
  const here = sumMetrics((closed.length > 0 ? closed : days).map((day) => day.here));
  return {
    ...{ key, level: 0, by: 'offer', offer, day: null, closed: closed.length > 0, opens },
    ...{ here: toTexts(here), ...NOT_LINKED, currency: { here: currency, there: null } },
  };
}

export function looseDay(
  { key, offer, currency }: LooseDays,
  { day, closed, here }: LooseDays['days'][number],
): ComparedRow {
  return {
    ...{ key: `${key}/${day}`, level: 1, by: 'day', offer, day, closed, opens: false },
    ...{ here: toTexts(here), ...NOT_LINKED, currency: { here: currency, there: null } },
  };
}

const NOT_LINKED = {
  ...{ there: {}, gaps: unknownGaps(), verdict: 'unlinked' as Verdict, connection: null },
  ...{ converted: false, clicks: null, earlier: null, cause: null, value: null, only: null },
};
