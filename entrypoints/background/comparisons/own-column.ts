import { sameZone } from '@/utils/compare/align';
import type { CompareCode } from '@/utils/compare/code';
import type { Difference, Suspect } from '@/utils/compare/own-check';
import type { OwnCheck } from '@/utils/model/comparison';
import type { Connection } from '@/utils/model/connection';
import { type DayRange, dayAt, type Instant, resolvePreset } from '@/utils/model/day';
import type { Metrics } from '@/utils/model/metrics';
import type { PageView, VisibleNumbers } from '@/utils/model/page-view';
import type { Report, ReportQuery } from '@/utils/model/report';
import type { Reader } from '../reports/reader';
import type { Known } from '../reports/reports';
import type { ProfileOf } from './sides';

export interface OwnCheckOptions {
  view: PageView;
  tracker: Connection;
  /** All connections: a page is often set to the zone or the currency of one of them. */
  all: readonly Connection[];
  /** What our own column was asked with. */
  query: ReportQuery;
  own: Known<Report>;
  reader: Reader;
  profileOf: ProfileOf;
  /** Asks anew, whatever is kept. */
  refresh: (query: ReportQuery, tracker: string) => Promise<Known<Report>>;
  /** The zone this machine is in. */
  machineZone: string;
  now: Instant;
  /** What reads the page's numbers and holds them against ours. */
  code: CompareCode['ownCheck'];
}

/**
 * Holds our own column against the numbers on the page. Where they differ it asks the tracker again with one setting
 * changed, until it repeats the page's numbers: a handful of requests, answered from the store the next time.
 *
 * @returns also our numbers, which are newer where they were older than the page's
 */
export async function checkOwn(options: OwnCheckOptions): Promise<{ check: OwnCheck; own: Known<Report> }> {
  const { view, query, own, refresh, code } = options;
  const why = reasonNotToCheck(options);
  if (why || !own.value) return { check: { state: 'not-checked', why: why ?? 'no-answer' }, own };
  const visible = view.visible ?? {};
  if (differencesOf(visible, own.value, code).length === 0) return { check: { state: 'same' }, own };
  const isOlder = Temporal.Instant.compare(own.value.asOf, view.readAt) < 0;
  const newer = isOpen(query, options.now) && isOlder ? await refresh(query, options.tracker.id) : own;
  return { check: await explain(visible, newer.value ?? own.value, options), own: newer };
}

/** What a tracker counted of the entity; where it has no rows, nothing happened. */
export function ownMetrics({ rows, totals, complete }: Report): Metrics {
  return rows.length === 0 && complete ? NOTHING_HAPPENED : totals;
}

const NOTHING_HAPPENED: Metrics = { visits: 0, clicks: 0, conversions: 0, payout: 0, mediaCost: 0 };
const MOST_ZONES = 6;
const MOST_CURRENCIES = 3;

function reasonNotToCheck({ view, own, tracker, profileOf, code: { countComparable } }: OwnCheckOptions) {
  if (!view.days) return 'no-days';
  if (tracker.version === 1 && profileOf(tracker.platform).totalsOfVersion1 === 'selection')
    return 'selection';
  const mine = own.value ? ownMetrics(own.value) : NOTHING_HAPPENED;
  return view.visible && countComparable(view.visible, mine) > 0 ? undefined : 'no-table';
}

function differencesOf(
  visible: VisibleNumbers,
  report: Report,
  { findDifferences }: OwnCheckOptions['code'],
): Difference[] {
  return findDifferences(visible, ownMetrics(report));
}

async function explain(visible: VisibleNumbers, mine: Report, options: OwnCheckOptions): Promise<OwnCheck> {
  const { view, query, now, code } = options;
  const { differs } = code;
  const differences = differencesOf(visible, mine, code);
  if (differences.length === 0) return { state: 'same' };
  const counting = code.findCounting(differences, ownMetrics(mine));
  if (counting) return differs(differences, 'counting', counting);
  const printed = code.visibleCurrency(visible);
  if (printed && printed !== mine.currency && differences.every(isMoney)) {
    return differs(differences, 'currency', printed);
  }
  for (const setting of code.suspects(differences, visible)) {
    const value = await reproduce(setting, visible, mine, options);
    if (value !== null) return differs(differences, setting, value);
  }
  const ages = { page: view.readAt, ours: mine.asOf, open: isOpen(query, now) };
  return differs(differences, code.looksOlder(differences, ages) ? 'age' : 'unknown', null);
}

/** The value of the setting with which the tracker says what the page says; null where none does. */
async function reproduce(
  setting: Suspect,
  visible: VisibleNumbers,
  mine: Report,
  options: OwnCheckOptions,
): Promise<string | null> {
  const { tracker, reader, code } = options;
  const changes = changesFor(setting, mine, options);
  const answers = await Promise.all(
    changes.map(async ({ value, query }) => ({
      value,
      report: (await reader.report(tracker.id, query)).value,
    })),
  );
  const repeats = (report: Report | null, { query }: { query: ReportQuery }) =>
    report?.complete &&
    sameZone(report.timeZone, query.timeZone) &&
    differencesOf(visible, report, code).length === 0;
  const match = answers.find(({ report }, index) => repeats(report, changes[index] ?? options));
  return match?.value ?? null;
}

function changesFor(
  setting: Suspect,
  mine: Report,
  options: OwnCheckOptions,
): { value: string; query: ReportQuery }[] {
  const { query } = options;
  if (setting === 'conversion-time') return [{ value: 'visit', query: { ...query, bookedBy: 'visit' } }];
  if (setting === 'currency') {
    const { currency: _, ...rest } = query;
    return currencies(mine, options).map((value) => ({ value, query: { ...rest, currency: value } }));
  }
  return zones(options).map((value) => ({
    value,
    query: { ...query, ...rangeIn(value, options), timeZone: value },
  }));
}

/** Zones that a page is likely to be set to, each once, without the one already asked for. */
function zones({ tracker, all, query, machineZone, view }: OwnCheckOptions): string[] {
  const offsetIn = (zone: string) => Temporal.Instant.from(view.readAt).toZonedDateTimeISO(zone).offset;
  const { offset } = view;
  if (offset === offsetIn(query.timeZone)) return [];
  const likely = [
    machineZone,
    'UTC',
    tracker.account.timeZone,
    tracker.timeZone,
    ...all.map((each) => each.timeZone),
  ];
  const fixed = /^([+-])0?(\d{1,2}):00$/.exec(offset ?? '');
  const named = [...likely, ...COMMON_ZONES, ...(fixed ? [fixedZone(fixed)] : [])]
    .filter((zone) => zone !== null)
    .filter((zone) => offset === undefined || offsetIn(zone) === offset);
  const different: string[] = [];
  for (const zone of named) {
    if (![query.timeZone, ...different].some((other) => sameZone(other, zone))) different.push(zone);
  }
  return different.slice(0, MOST_ZONES);
}

/** Named the other way round: `Etc/GMT-3` is three hours ahead. */
function fixedZone([, sign, hours]: RegExpExecArray): string {
  return `Etc/GMT${sign === '+' ? '-' : '+'}${hours}`;
}

const COMMON_ZONES = [
  'America/New_York',
  'Europe/London',
  'Europe/Berlin',
  'Europe/Moscow',
  'America/Los_Angeles',
];

function currencies(mine: Report, { tracker, all }: OwnCheckOptions): string[] {
  const likely = [tracker.account.currency, ...all.map(({ currency }) => currency), 'USD', 'EUR', 'GBP'];
  const different = new Set(likely.filter((currency) => currency !== null && currency !== mine.currency));
  return [...different].filter((currency) => currency !== null).slice(0, MOST_CURRENCIES);
}

/** Dates mean the same days in every zone; `yesterday` may be another one. */
function rangeIn(timeZone: string, { view, query }: OwnCheckOptions): DayRange {
  const { days } = view;
  if (days && 'preset' in days) return resolvePreset(days.preset, timeZone, view.readAt);
  return { from: query.from, to: query.to };
}

function isMoney({ column }: Difference): boolean {
  return column === 'payout' || column === 'mediaCost';
}

function isOpen({ to, timeZone }: ReportQuery, now: Instant): boolean {
  return to >= dayAt(now, timeZone);
}
