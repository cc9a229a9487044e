import { badParameters, denied } from './affise-errors.ts';
import { affiseFacts } from './affise-facts.ts';
import { checkFilters, isVisible } from './affise-filters.ts';
import { comparison } from './affise-order.ts';
import { type Parameters, pageOf, parametersOf } from './affise-parameters.ts';
import { printRow, type Row } from './affise-rows.ts';
import { daysFrom, isSlice, STAFF_SLICES, type Subject, sliceValue, TIME_SLICES } from './affise-slices.ts';
import { isStaff, type User } from './affise-users.ts';
import { daysBetween, isDay, isZone, wallTime } from './clock.ts';
import { type Call, json, type Reply } from './exchange.ts';
import type { AffiseSettings } from './settings.ts';

/** Answers GET /3.0/stats/custom. */
export function customReport(call: Call, user: User, settings: AffiseSettings): Reply {
  const parameters = parametersOf(call, [
    ...SHARED,
    'slice',
    'fields',
    'conversionTypes',
    'order',
    ...EXCLUSIONS,
  ]);
  const slices = parameters.list('slice');
  if (slices.length === 0) badParameters('slice is required');
  const wrong = slices.find((slice) => !isSlice(slice));
  if (wrong !== undefined) badParameters(`Unknown slice: ${wrong}`);
  return answer(call, user, settings, slices, parameters);
}

/** Answers one of the getby reports. */
export function readyMadeReport(slices: readonly string[]) {
  return (call: Call, user: User, settings: AffiseSettings): Reply => {
    if (slices.includes('affiliate') && !isStaff(user)) denied();
    return answer(call, user, settings, slices, parametersOf(call, SHARED));
  };
}

/** The period a report asks for, checked: no more than so many days. */
export function periodOf(from: string | undefined, to: string | undefined, mostDays: number) {
  if (!from || !to || !isDay(from) || !isDay(to) || from > to)
    badParameters('date_from and date_to are required');
  if (daysBetween(from, to) > mostDays) badParameters(`Date range must not exceed ${mostDays} days`);
  return { from, to };
}

/** The zone a report asks for, or the network's own. */
export function zoneOf(parameters: Parameters, settings: AffiseSettings): string {
  const zone = parameters.scalar('timezone') ?? settings.timeZone;
  return isZone(zone) ? zone : badParameters(`Invalid timezone: ${zone}`);
}

const SHARED = ['filter', 'timezone', 'locale', 'page', 'limit', 'orderType'];

const EXCLUSIONS = ['not_offer_id', 'not_advertiser_id', 'not_affiliate_id', 'not_country'];

function answer(
  call: Call,
  user: User,
  settings: AffiseSettings,
  slices: readonly string[],
  parameters: Parameters,
): Reply {
  if (user.type === 'advertiser') denied();
  if (!isStaff(user) && slices.some((slice) => STAFF_SLICES.has(slice))) denied();
  checkFilters(parameters);
  const shape = shapeOf(parameters);
  const rows = collect(call, user, settings, slices, parameters).toSorted(comparison(parameters, slices));
  const wanted = parameters.scalar('filter[nonzero]') === '1' ? rows.filter(hasConversions) : rows;
  const printed = wanted.map((row, index) =>
    printRow(row, { ...shape, staff: isStaff(user), even: index % 2 === 0 }),
  );
  const { rows: stats, pagination } = pageOf(printed, parameters, settings);
  return json({ status: 1, stats, pagination });
}

function shapeOf(parameters: Parameters) {
  const fields = parameters.list('fields');
  if (fields.some((field) => !FIELDS.includes(field))) {
    badParameters(`Request has invalid fields, available only: ${FIELDS.join(', ')}`);
  }
  const types = parameters.list('conversionTypes');
  if (types.some((type) => !TYPES.has(type))) badParameters('Request has invalid conversionTypes');
  return { fields, types };
}

const FIELDS =
  'clicks hosts earnings income noincome payouts conversions cr affiliate_epc ratio epc trafficback afprice'.split(
    ' ',
  );

const TYPES = new Set(['total', 'confirmed', 'pending', 'declined', 'hold', 'not_found']);

function collect(
  call: Call,
  user: User,
  settings: AffiseSettings,
  slices: readonly string[],
  parameters: Parameters,
): Row[] {
  const period = periodOf(parameters.scalar('filter[date_from]'), parameters.scalar('filter[date_to]'), 180);
  const zone = zoneOf(parameters, settings);
  const rows = new Map<string, Row>();
  const rowOf = (subject: Subject): Row => {
    const slice = Object.fromEntries(slices.map((name) => [name, sliceValue(name, subject)]));
    const key = JSON.stringify(slice);
    const row = rows.get(key) ?? { slice, facts: [] };
    rows.set(key, row);
    return row;
  };
  if (slices.every((slice) => TIME_SLICES.has(slice))) emptySubjects(period, slices).forEach(rowOf);
  for (const fact of affiseFacts(call.at)) {
    const wall = wallTime(fact.at, zone);
    const inPeriod = wall.date >= period.from && wall.date <= period.to;
    if (inPeriod && isVisible(fact, user, parameters)) rowOf({ ...fact, wall }).facts.push(fact);
  }
  return [...rows.values()];
}

/** Every day of the period, or every hour of it: daily and hourly reports also have rows of zeros. */
function emptySubjects(period: { from: string; to: string }, slices: readonly string[]): Subject[] {
  const hours = slices.includes('hour') ? Array.from({ length: 24 }, (_, hour) => hour) : [0];
  return daysFrom(period.from, period.to).flatMap((date) =>
    hours.map((hour) => ({ offer: 4417, affiliate: 0, wall: { date, hour, text: '' } })),
  );
}

function hasConversions({ facts }: Row): boolean {
  return facts.some((fact) => fact.confirmed + fact.pending + fact.hold + fact.declined > 0);
}
