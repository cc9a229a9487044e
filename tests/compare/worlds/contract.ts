import type { Day, Instant } from '@/utils/model/day';
import type { Explained } from '@/utils/model/explanation';
import type { CountName } from '@/utils/model/metrics';
import type { Platform, Role } from '@/utils/model/platform';
import type { Note } from '@/utils/model/report';

/** What the terminal verb `explain` takes, written down from its description alone; filled in as platforms do. */
type MoneyName =
  | 'payout'
  | 'approvedPayout'
  | 'pendingPayout'
  | 'holdPayout'
  | 'rejectedPayout'
  | 'advertiserRevenue';

/** Money is decimal text in the currency of its series. */
export type Numbers = { [name in Exclude<CountName, 'impressions'>]?: number } & {
  [name in MoneyName]?: string;
};
export interface HourRow extends Numbers {
  hour: string;
}
export interface DayRow extends Numbers {
  day: Day;
  hours?: HourRow[];
}

export interface Series {
  platform: Platform;
  role: Role;
  timeZone: string | null;
  currency: string | null;
  from: Day;
  to: Day;
  asOf: Instant;
  complete: boolean;
  notes: Note[];
  scope: null | 'affiliate' | 'assigned';
  payoutModel: null | 'fixed' | 'postback';
  conversionTime: null | 'click' | 'conversion';
  days: DayRow[];
  subIds?: string[];
}

interface Snapshot {
  of: 'here' | 'there';
  asOf: Instant;
  days: DayRow[];
}

export interface World {
  here: Series;
  there: Series;
  currency: string;
  rates: Record<string, number>;
  snapshots: Snapshot[];
}

export type Explain = (world: World) => Explained;
