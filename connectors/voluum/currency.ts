import type { ReportQuery } from '@/utils/model/report';
import type { CallContext } from '../connector';

/** Into what Voluum is asked to convert. Its own default is the dollar; it is always named, so the label is true. */
export function currencyFor(query: ReportQuery, context: Pick<CallContext, 'currency'>): string {
  return query.currency ?? context.currency ?? 'USD';
}
