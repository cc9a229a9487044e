import type { Plan } from '../plan';
import type { Random } from '../random';
import { momentAt, type Stories, type Story } from './story';

/** A factor that matters, either way. */
function otherLevel(chance: Random): number {
  return chance.chance(0.5) ? chance.between(0.6, 0.93) : chance.between(1.07, 1.6);
}

const amountOf = ({ offer }: Plan) => offer.payouts[0]?.amount ?? 0;

/** Typed in once: the tracker writes it whatever the postback says. */
const fixedPayout = (says: boolean): Story => ({
  needs: { sender: 'tracker' },
  prepare({ sender }) {
    sender.fixedPayout = null;
    sender.saidPayoutModel = null;
  },
  happen(plan, chance) {
    plan.sender.fixedPayout = Math.round((amountOf(plan) * otherLevel(chance)) / 10_000) * 10_000;
    plan.sender.saidPayoutModel = says ? 'fixed' : null;
  },
  // Not said, and one amount on the other side too: a constant ratio, which near a rate is that of a currency.
  alsoTrue(plan) {
    const ratio = amountOf(plan) / (plan.sender.fixedPayout ?? 1);
    const oneAmount = plan.offer.countries.length === 0 && plan.offer.saleSpread === 0;
    if (says || !oneAmount) return [];
    const rates = Object.values(plan.rates).flatMap((rate) => [rate, 1 / rate]);
    const nearRate = rates.some((rate) => Math.abs(ratio / rate - 1) < 0.03);
    const network = plan.payer.role === 'network' && ratio > 1;
    return [
      ...(nearRate ? ['currency' as const] : []),
      ...(network ? ['advertiser-revenue-vs-payout' as const] : []),
    ];
  },
});

/** Agreed with the network, not entered in the tracker. */
const payoutChange = (says: boolean): Story => ({
  needs: { sender: 'tracker', onePayout: true },
  prepare(plan) {
    plan.sender.fixedPayout = amountOf(plan);
    plan.sender.saidPayoutModel = says ? 'fixed' : null;
  },
  happen(plan, chance) {
    const from = momentAt(plan, chance.between(0.2, 0.8));
    const amount = Math.round((amountOf(plan) * otherLevel(chance)) / 10_000) * 10_000;
    plan.offer.payouts = [...plan.offer.payouts, { from, amount }];
  },
  // It shows because the tracker's payout is fixed; where the tracker says so, that is as true.
  alsoTrue: () => (says ? ['fixed-payout'] : []),
});

const rounding = (side: 'sender' | 'payer'): Story => ({
  needs: { onePayout: true, days: [21, 90], booksBy: 'conversion' },
  prepare({ offer, postbacks, review, sender, traffic }, chance) {
    // Half a cent of each adds up to something where there are many.
    traffic.visitsPerDay = chance.between(30, 60) / (offer.rate * (traffic.leavesLander ?? 1));
    offer.payouts = [
      { from: Number.NEGATIVE_INFINITY, amount: Math.round(chance.logBetween(1.2, 10) * 1e6) },
    ];
    offer.saleSpread = chance.between(0, 0.3);
    postbacks.loss = 0;
    postbacks.delay = 1;
    review.rejects = 0;
    sender.fixedPayout = null;
    sender.saidPayoutModel = 'postback';
  },
  happen(plan) {
    plan[side].decimals = 2;
  },
});

export const MONEY = {
  'fixed-payout': [fixedPayout(true), fixedPayout(false)],
  'payout-change': [payoutChange(true), payoutChange(false)],
  rounding: [rounding('sender'), rounding('payer')],
} satisfies Stories;
