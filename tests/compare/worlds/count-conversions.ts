import { DAY } from './calendar';
import type { Plan } from './plan';
import { random } from './random';
import type { Conversion } from './simulate-conversions';
import type { Tally } from './tally';
import type { Payer, View } from './view';

/** What the sender learnt of up to a moment, booked on the day of the click or of the report: its rows. */
export function countHeard(
  plan: Plan,
  conversions: readonly Conversion[],
  tally: Tally,
  until: number,
): Conversion[] {
  const { sender } = plan;
  const money = exchange(plan, sender);
  const rows: Conversion[] = [];
  for (const conversion of conversions) {
    if (conversion.arrivesAt > until) continue;
    const times = sender.countsRepeats ? 1 + conversion.repeats : 1;
    const at = sender.booksBy === 'click' ? conversion.clickedAt : conversion.arrivesAt;
    const amount = money(sender.fixedPayout ?? conversion.payout, at);
    for (let time = 0; time < times && tally.open(at); time += 1) {
      addHeard(plan, tally, amount);
      rows.push(conversion);
    }
    for (const event of conversion.events) {
      if (event.arrivesAt > until) continue;
      const eventAt = sender.booksBy === 'click' ? conversion.clickedAt : event.arrivesAt;
      if (!tally.open(eventAt)) continue;
      tally.add('events', 1);
      if (sender.countsEvents) addHeard(plan, tally, money(plan.offer.events.payout, eventAt));
    }
  }
  return rows;
}

/** What a reseller is paid by its upstream is its advertiser revenue; it pays its own affiliates less. */
function addHeard({ sender, offer }: Plan, tally: Tally, amount: number): void {
  const reseller = sender.role === 'network';
  tally.add('conversions', 1);
  tally.add('payout', reseller ? Math.round(amount * (1 - offer.margin)) : amount);
  tally.add('advertiserRevenue', amount);
}

/** What the payer says at a moment, booked on the day of the conversion, each with the status it has then. */
export function countPaid(
  plan: Plan,
  conversions: readonly Conversion[],
  tally: Tally,
  until: number,
): Conversion[] {
  const { payer, offer } = plan;
  const money = exchange(plan, payer);
  const rows: Conversion[] = [];
  for (const conversion of conversions) {
    if (conversion.convertedAt > until || !isSeen(conversion, payer)) continue;
    const times = payer.countsRepeats ? 1 + conversion.repeats : 1;
    const paid = { payout: conversion.payout, revenue: conversion.revenue };
    for (let time = 0; time < times && tally.open(conversion.convertedAt); time += 1) {
      addPaid(tally, payer, conversion.convertedAt, statusAt(conversion, until), paid, money);
      rows.push(conversion);
    }
    for (const { at } of conversion.events) {
      if (at > until || !tally.open(at)) continue;
      tally.add('events', 1);
      const more = { payout: offer.events.payout, revenue: offer.events.payout / (1 - offer.margin) };
      if (payer.countsEvents) addPaid(tally, payer, at, statusAt(conversion, until), more, money);
    }
  }
  return rows;
}

type Status = 'approved' | 'pending' | 'hold' | 'rejected';

const COUNTED: Record<Payer['conversionsAre'], readonly Status[]> = {
  live: ['approved', 'pending', 'hold'],
  approved: ['approved'],
  all: ['approved', 'pending', 'hold', 'rejected'],
};

function addPaid(
  tally: Tally,
  payer: Payer,
  at: number,
  status: Status,
  amounts: { payout: number; revenue: number },
  money: (amount: number, at: number) => number,
): void {
  const revenue = money(amounts.revenue, at);
  const payout = payer.payoutIs === 'advertiserRevenue' ? revenue : money(amounts.payout, at);
  tally.add(status, 1);
  tally.add(`${status}Payout`, payout);
  if (!COUNTED[payer.conversionsAre].includes(status)) return;
  tally.add('conversions', 1);
  tally.add('payout', payout);
  tally.add('advertiserRevenue', revenue);
}

export function statusAt(conversion: Conversion, at: number): Status {
  if (conversion.rejectedAt <= at) return 'rejected';
  return conversion.approvedAt <= at ? 'approved' : conversion.begins;
}

export function isSeen(conversion: Conversion, payer: Payer): boolean {
  return (
    conversion.account < payer.covers &&
    conversion.row < payer.rowsShare &&
    conversion.convertedAt < (payer.rowsUntil ?? Infinity)
  );
}

/** Display currency to the side's own, at the rate of the day, cut to the decimals it keeps. */
export function exchange(plan: Plan, view: View): (amount: number, at: number) => number {
  const rates = new Map<number, number>();
  const market = random(plan.seed, 'market');
  const unit = view.decimals === null ? 1 : 10 ** (6 - view.decimals);
  return (amount, at) => {
    const day = Math.floor(at / DAY);
    let worth = rates.get(day);
    if (worth === undefined) {
      worth = view.worth * (1 + view.worthUnrest * market.normal());
      rates.set(day, worth);
    }
    const own = Math.round(amount / worth);
    return view.decimals === null ? own : Math.floor(own / unit) * unit;
  };
}
