import type { Conversion as Row } from '@/utils/model/conversion';
import type { MatchSide } from '@/utils/model/match';
import { instant } from './calendar';
import { clickId } from './count';
import { exchange, isSeen, statusAt } from './count-conversions';
import type { Plan } from './plan';
import { simulate } from './simulate';
import type { Conversion } from './simulate-conversions';

/** Both sides' conversions one by one, as they list them at the time of their last answer. */
export function list(plan: Plan): { here: MatchSide; there: MatchSide } {
  const paid = plan.mistakenFor ?? plan;
  const sides = { sender: listHeard(plan), payer: listPaid(plan, paid) };
  const there = plan.hereIs === 'sender' ? 'payer' : 'sender';
  return { here: sides[plan.hereIs], there: sides[there] };
}

function listHeard(plan: Plan): MatchSide {
  const { sender } = plan;
  const money = exchange(plan, sender);
  const heard = simulate(plan).conversions.filter(({ arrivesAt }) => arrivesAt <= sender.asOf);
  const rows = heard.flatMap((conversion) => {
    const at = conversion.arrivesAt;
    const payout = money(sender.fixedPayout ?? conversion.payout, at);
    const times = sender.countsRepeats ? 1 + conversion.repeats : 1;
    const clickIds = [clickId(plan, conversion)];
    return Array.from({ length: times }, () =>
      row({ at, clickedAt: conversion.clickedAt, payout, clickIds, status: null }),
    );
  });
  return { platform: sender.platform, conversions: numbered(rows, 'h') };
}

function listPaid({ payer }: Plan, paid: Plan): MatchSide {
  const money = exchange(paid, payer);
  const seen = simulate(paid).conversions.filter(
    (conversion) => conversion.convertedAt <= payer.asOf && isSeen(conversion, payer),
  );
  const rows = seen.flatMap((conversion) => {
    const at = conversion.convertedAt;
    const payout = money(conversion.payout, at);
    const times = payer.countsRepeats ? 1 + conversion.repeats : 1;
    const status = statusAt(conversion, payer.asOf);
    const clickIds = ['spring', conversion.subId ?? clickId(paid, conversion)].filter((id) => id !== '');
    return Array.from({ length: times }, () =>
      row({ at, clickedAt: conversion.clickedAt, payout, clickIds, status }),
    );
  });
  return { platform: payer.platform, conversions: numbered(rows, 't') };
}

interface Listed extends Pick<Row, 'clickIds' | 'status' | 'payout'> {
  at: Conversion['convertedAt'];
  clickedAt: Conversion['clickedAt'];
}

function row({ at, clickedAt, ...told }: Listed): Omit<Row, 'id'> {
  return {
    ...told,
    ...{ transactionId: null, offer: null, statusRaw: null, currency: 'USD' },
    clickedAt: instant(clickedAt),
    convertedAt: instant(at),
  };
}

function numbered(rows: readonly Omit<Row, 'id'>[], side: string): Row[] {
  return rows.map((each, index) => ({ id: `${side}${index}`, ...each }));
}
