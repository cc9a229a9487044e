import type { z } from 'zod/mini';
import { count, money } from '../../shapes';
import type { Numbers } from '../numbers';

/** Numbers come as text. Which are there depends on the column settings of the key's owner. */
export const columns = {
  clicks: count,
  unique_clicks: count,
  unique_campaign_clicks: count,
  bots: count,
  leads: count,
  revenue: money,
  // The documents say `costs`, trackers `cost`.
  cost: money,
  costs: money,
};

type Columns = z.infer<z.ZodMiniObject<typeof columns>>;

export function numbersOf(row: Columns): Numbers {
  return {
    clicks: row.clicks,
    unique: row.unique_clicks ?? row.unique_campaign_clicks,
    bots: row.bots,
    leads: row.leads,
    revenue: row.revenue,
    cost: row.cost ?? row.costs,
  };
}
