import { daysBetween, isDay } from './clock.ts';
import { badRequest } from './everflow-errors.ts';
import type { EverflowSettings } from './everflow-settings.ts';
import type { EverflowFact } from './everflow-story.ts';
import { everflowOffer } from './everflow-story.ts';
import type { Call } from './exchange.ts';

/** A filter as Everflow understands it. */
interface Filter {
  readonly resource_type: string;
  readonly filter_id_value: string;
}

/** The body of a question, checked as far as every report checks it. Both days are in the report. */
export interface Question {
  readonly from: string;
  readonly to: string;
  readonly zone: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly passes: (fact: EverflowFact) => boolean;
}

/** Everflow's zones by number, as far as the stand-in has them. */
export const EVERFLOW_ZONES = [
  { id: 1, zone: 'Pacific/Kiritimati', offset: '+14:00' },
  { id: 12, zone: 'Australia/Sydney', offset: '+10:00' },
  { id: 15, zone: 'Asia/Seoul', offset: '+09:00' },
  { id: 56, zone: 'Europe/Berlin', offset: '+01:00' },
  { id: 67, zone: 'UTC', offset: '+00:00' },
  { id: 71, zone: 'Asia/Kolkata', offset: '+05:30' },
  { id: 80, zone: 'America/New_York', offset: '-05:00' },
  { id: 99, zone: 'Pacific/Pago_Pago', offset: '-11:00' },
] as const;

/** Reads a question. Filters of another form than the right one are ignored without a word. */
export function questionOf(call: Call, settings: EverflowSettings): Question {
  const body = objectOf(call.body);
  const { from, to } = body;
  if (typeof from !== 'string' || typeof to !== 'string' || !isDay(from) || !isDay(to)) {
    return badRequest('from and to are required');
  }
  if (from > to || daysBetween(from, to) >= 367) badRequest('The date range must not exceed one year');
  const zone = EVERFLOW_ZONES.find(({ id }) => id === body.timezone_id)?.zone ?? badRequest('Internal error');
  const filters = settings.filtersIgnored ? [] : filtersIn(body.query);
  return { from, to, zone, body, passes: (fact) => passesAll(filters, fact) };
}

function objectOf(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return { ...value };
  } catch {
    return badRequest('Invalid JSON');
  }
  return badRequest('Invalid JSON');
}

function filtersIn(query: unknown): Filter[] {
  const filters: unknown =
    typeof query === 'object' && query !== null && 'filters' in query ? query.filters : [];
  if (!Array.isArray(filters)) return [];
  const understood = filters.filter((each) => 'resource_type' in each && 'filter_id_value' in each);
  if (understood.some(({ filter_id_value: value }) => typeof value !== 'string')) {
    badRequest('schema: filter_id_value: expected string');
  }
  return understood;
}

function passesAll(filters: readonly Filter[], fact: EverflowFact): boolean {
  const { country, advertiser } = everflowOffer(fact.offer);
  const values: Readonly<Record<string, string>> = {
    offer: String(fact.offer),
    affiliate: String(fact.affiliate),
    advertiser: String(advertiser),
    country: country.name,
    sub1: fact.sub1,
    source_id: fact.source,
  };
  return filters.every(
    ({ resource_type: type, filter_id_value: value }) => (values[type] ?? value) === value,
  );
}
