import { PlatformError } from '@/utils/model/errors';
import type { ReportQuery } from '@/utils/model/report';
import type { Parameter } from '../client';
import { CONVERSION_TYPES } from './metrics';
import { filtersOf, slicesOf } from './slices';

/** Where the statistics are asked for, and how, but for the page. */
export interface Question {
  path: string;
  parameters: readonly Parameter[];
}

/** The report that takes any slices. Staff are sure to be told what the advertiser pays and what was turned away. */
export function customQuestion(query: ReportQuery, isStaff: boolean): Question {
  const fields = isStaff ? [...FIELDS, 'income', 'trafficback'] : FIELDS;
  return questionWith(query, fields);
}

/**
 * Another question for the same rows, after a refusal: without naming fields, since every tenant has the server's own
 * set, or one of the ready-made reports, which need no right to the custom one. Undefined where there is none.
 */
export function otherQuestion(error: unknown, query: ReportQuery, asked: Question): Question | undefined {
  if (!(error instanceof PlatformError)) return undefined;
  const { kind } = error.failure;
  const namesFields = asked.parameters.some(([name]) => name === 'fields[]');
  if (kind === 'request' && namesFields && /invalid fields/i.test(error.message))
    return questionWith(query, []);
  return kind === 'access' ? readyMade(query) : undefined;
}

/** Those that no tenant and no role lacks. */
const FIELDS: readonly string[] = ['clicks', 'hosts', 'conversions', 'payouts'];

/** Unknown parameters are refused, and an order by anything but a slice looks like a missing permission. */
function questionWith(query: ReportQuery, fields: readonly string[]): Question {
  const parameters = [
    ...slicesOf(query.groupBy).map((name): Parameter => ['slice[]', name]),
    ...common(query),
    ...fields.map((name): Parameter => ['fields[]', name]),
    ...CONVERSION_TYPES.map((name): Parameter => ['conversionTypes[]', name]),
  ];
  return { path: '/3.0/stats/custom', parameters };
}

function readyMade(query: ReportQuery): Question | undefined {
  const words = query.groupBy.filter((word) => word !== 'day' || !query.groupBy.includes('hour'));
  const report = READY_MADE.get(words.toSorted().join(' '));
  return report === undefined ? undefined : { path: `/3.0/stats/${report}`, parameters: common(query) };
}

/** They take neither slices nor fields nor statuses. Without any grouping the days are added up. */
const READY_MADE = new Map([
  ['', 'getbydate'],
  ['day', 'getbydate'],
  ['hour', 'getbyhour'],
  ['offer', 'getbyprogram'],
  ['country', 'getbycountries'],
  ['affiliate', 'getbypartner'],
  ['affiliate day', 'getbypartnerbydate'],
  ['advertiser', 'getbyadvertiser'],
]);

function common(query: ReportQuery): Parameter[] {
  return [
    ['filter[date_from]', query.from],
    ['filter[date_to]', query.to],
    ...filtersOf(query),
    ['timezone', query.timeZone],
  ];
}
