import { z } from 'zod/mini';
import { count, id, money, text } from '../../shapes';
import type { Numbers } from '../numbers';

/** Lists hold plain digits, reports what a person reads: `2,038`, `4.51%`, `$9.10`. The comma parts thousands here. */
const plain = z.pipe(
  z.unknown(),
  z.transform((value): unknown => (typeof value === 'string' ? value.replace(/[,%$€£₽\s]/g, '') : value)),
);
const number = z.optional(z.pipe(plain, count));
const amount = z.optional(z.pipe(plain, money));

/** Up to 1.8 some columns had other names. */
export const row = z.object({
  id: z.optional(id),
  name: z.optional(text),
  level: number,
  /** Where an offer sends people, or a campaign's own link, which was `link` up to 1.8. */
  url: z.optional(text),
  link: z.optional(text),
  ts_id: z.optional(id),
  ts_name: z.optional(text),
  ts: z.optional(text),
  clicks: number,
  unique_clicks: number,
  unique_camp_clicks: number,
  bots: number,
  leads: number,
  a_leads: number,
  h_leads: number,
  r_leads: number,
  revenue: amount,
  rev: amount,
  cost: amount,
  spend: amount,
});
export type Row = z.infer<typeof row>;

export function numbersOf(row: Row): Numbers {
  return {
    clicks: row.clicks,
    unique: row.unique_clicks ?? row.unique_camp_clicks,
    bots: row.bots,
    leads: row.leads,
    approved: row.a_leads,
    hold: row.h_leads,
    rejected: row.r_leads,
    revenue: row.revenue ?? row.rev,
    cost: row.cost ?? row.spend,
  };
}
