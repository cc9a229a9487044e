import { z } from 'zod/mini';
import type { DayRange } from '@/utils/model/day';
import type { Api, Parameter } from '../client';
import { count, id } from '../shapes';
import { boundsOf, cents } from './conversions';

const counts = z.object({ total: count, partnerships: z.array(z.object({ id, value: count })) });
const amounts = z.object({ total: cents, partnerships: z.array(z.object({ id, value: cents })) });

export type CountKpi = 'clicks' | 'impressions';

/** One number of every partnership of a site. The site is plural here, and a currency would be refused. */
export function readCounts(api: Api, metric: CountKpi, profile: string, range: DayRange) {
  return api.get('/publisher/partnerships.kpis', counts, parametersOf(metric, profile, range));
}

/** Commissions of every partnership of a site, in cents; refused without a currency. */
export function readCommissions(api: Api, profile: string, range: DayRange, currency: string) {
  const parameters = [...parametersOf('commissionsTotal', profile, range), ['currency', currency] as const];
  return api.get('/publisher/partnerships.kpis', amounts, parameters);
}

function parametersOf(metric: string, profile: string, range: DayRange): Parameter[] {
  return [...boundsOf(range), ['metric', metric], ['affiliateProfiles', profile]];
}
