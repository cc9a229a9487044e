import type { PanelView } from '@/utils/model/comparison';
import { closedPart } from '@/utils/model/day';
import { PlatformError } from '@/utils/model/errors';
import type { PairAsk } from '@/utils/model/explore';
import { sumMetrics } from '@/utils/model/metrics';
import type { Report } from '@/utils/model/report';
import { composePanel } from '../comparisons/panel';
import { rulesOf } from '../comparisons/rules';
import { gather } from '../comparisons/sides';
import { subjectOf } from '../comparisons/subject';
import { createKeptReader } from '../reports/reader';
import type { Known } from '../reports/reports';
import type { ExploreOptions } from './explore';

/** One offer, or all of them, beside what one connection says of it: what the drawer and a dispute packet show. */
export function createPair(options: ExploreOptions) {
  const { connections, reports, links, settings, comparing, profileOf, underway, onAnswer, now } = options;

  return async ({ here, there, offer, range, timeZone, currency }: PairAsk): Promise<PanelView> => {
    const all = (await connections.all()).filter(({ id }) => id === here || id === there);
    const tracker = all.find(({ id }) => id === here);
    if (!tracker) throw new PlatformError('request', 'There is no such connection.');
    const reader = createKeptReader(reports, { refresh: false, underway, onAnswer });
    const book = await links.of(tracker, reader);
    const gathered = await gather({
      ...{ tracker, all, range, timeZone, book, reader, profileOf },
      changes: reports.changes,
      ...(options.proofs && { proofs: options.proofs }),
    });
    const entity = offer === null ? null : ({ kind: 'offer', id: offer } as const);
    const closed = closedPart(range, timeZone, now()) ?? null;
    const kept = await settings.get();
    const chosen = currency === null ? kept : { ...kept, displayCurrency: currency };
    const rules = await rulesOf({ ...options, settings: { get: async () => chosen } }, range);
    return composePanel({
      ...{ tab: NO_TAB, entity, all, gathered, rows: null },
      days: { range, closed, timeZone, from: 'choice' },
      own: ofSubject(gathered.traffic, entity),
      check: { state: 'not-checked', why: 'no-table' },
      rules: { ...rules, profileOf, explain: (await comparing()).explain },
    });
  };
}

/** It is no page of a dashboard. */
const NO_TAB = -1;

/** The tracker's own numbers of the offer, out of all traffic. */
function ofSubject(traffic: Known<Report>, entity: Parameters<typeof subjectOf>[0]): Known<Report> {
  if (!traffic.value) return traffic;
  const { own } = subjectOf(entity, traffic.value.rows);
  const totals = sumMetrics(own.map(({ metrics }) => metrics));
  return { ...traffic, value: { ...traffic.value, rows: [...own], totals } };
}
