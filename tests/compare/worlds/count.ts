import { dayLabel, instant } from './calendar';
import type { DayRow, Series, World } from './contract';
import { countArrived, countSent } from './count-clicks';
import { countHeard, countPaid } from './count-conversions';
import type { Plan } from './plan';
import { type Events, simulate } from './simulate';
import type { Conversion } from './simulate-conversions';
import { tally } from './tally';
import type { View } from './view';

/** So many sub ids of the newest conversions are listed. */
const LISTED = 200;

/** The world as two platforms tell it. */
export function count(plan: Plan, events: Events = simulate(plan)): World {
  const paid = plan.mistakenFor;
  const other = paid ? { plan: paid, events: simulate(paid) } : { plan, events };
  const sides = {
    sender: senderSeries(plan, events),
    payer: payerSeries(plan, other.plan, other.events),
  };
  const there = plan.hereIs === 'sender' ? 'payer' : 'sender';
  return {
    here: sides[plan.hereIs],
    there: sides[there],
    currency: 'USD',
    rates: plan.rates,
    snapshots: plan.snapshots.map(({ of, before }) => {
      const until = plan[of].asOf - before;
      const { days } =
        of === 'sender' ? countSender(plan, events, until) : countPayer(other.plan, other.events, until);
      return { of: of === plan.hereIs ? 'here' : 'there', asOf: instant(until), days };
    }),
  };
}

function senderSeries(plan: Plan, events: Events): Series {
  const { sender } = plan;
  const { days, rows } = countSender(plan, events, sender.asOf);
  return {
    ...series(plan, sender),
    payoutModel: sender.saidPayoutModel,
    conversionTime: sender.saysBooksBy,
    days,
    ...(sender.subIds ? { subIds: rows.slice(-LISTED).map((row) => clickId(plan, row)) } : {}),
  };
}

function payerSeries(plan: Plan, paid: Plan, events: Events): Series {
  const { payer } = plan;
  const { days, rows } = countPayer(paid, events, payer.asOf);
  return {
    ...series(plan, payer),
    payoutModel: null,
    conversionTime: payer.saysBooksBy,
    days,
    ...(payer.subIds ? { subIds: rows.slice(-LISTED).map((row) => row.subId ?? clickId(paid, row)) } : {}),
  };
}

function series(plan: Plan, view: View): Omit<Series, 'days' | 'payoutModel' | 'conversionTime'> {
  const { first, last, says } = view.omits;
  return {
    platform: view.platform,
    role: view.role,
    timeZone: view.saidZone,
    currency: view.saidCurrency,
    from: dayLabel(plan.from + (says ? first : 0)),
    to: dayLabel(plan.from + plan.days - 1 - (says ? last : 0)),
    asOf: instant(view.asOf),
    complete: view.complete,
    notes: view.notes,
    scope: view.scope,
  };
}

interface Counted {
  days: DayRow[];
  /** One per conversion that is counted. */
  rows: Conversion[];
}

function countSender(plan: Plan, events: Events, until: number): Counted {
  const book = tally(plan, plan.sender);
  countSent(plan, events.clicks, book, until);
  const rows = countHeard(plan, events.conversions, book, until);
  for (const edit of plan.sender.edits) {
    if (edit.at > until) continue;
    for (let day = edit.from; day <= edit.to; day += 1) {
      book.scale(day, ['visits', 'clicks', 'uniqueClicks'], edit.clicks);
      book.scale(day, ['conversions', 'payout', 'advertiserRevenue'], edit.conversions);
    }
  }
  return { days: book.rows(until), rows };
}

function countPayer(plan: Plan, events: Events, until: number): Counted {
  const book = tally(plan, plan.payer);
  countArrived(plan, events.clicks, book, until);
  const rows = countPaid(plan, events.conversions, book, until);
  return { days: book.rows(until), rows };
}

export function clickId({ seed }: Plan, { number }: Conversion): string {
  return `w${(seed * 100_003 + number).toString(36).toUpperCase().padStart(23, '0')}`;
}
