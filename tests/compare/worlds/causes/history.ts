import { DAY } from '../calendar';
import { copy, draw } from '../draw';
import type { Plan } from '../plan';
import type { Random } from '../random';
import { askBoth, hide, momentAt, type Stories, type Story, show } from './story';

/** Asked once soon after the last day, and again days later; returns how long before the last answer. */
function askTwice(plan: Plan, chance: Random, of: 'sender' | 'payer'): void {
  const later = chance.between(3 * DAY, 14 * DAY);
  askBoth(plan, DAY + later);
  plan.snapshots = [{ of, before: Math.floor(later) }];
}

const lateRejection = (told: boolean): Story => ({
  needs: { payers: told ? ['affise', 'affiseAdmin', 'affilae'] : ['everflow', 'everflowNetwork', 'affise'] },
  prepare(plan, chance) {
    askTwice(plan, chance, 'payer');
    if (!told) {
      hide(plan.payer, 'statuses', 'statusPayouts');
      show(plan.payer, 'conversions');
    }
  },
  happen(plan, chance) {
    const start = chance.between(0, 0.4);
    plan.review.purge = {
      at: plan.payer.asOf - Math.floor(chance.between(0.2, 0.9) * (plan.snapshots[0]?.before ?? 0)),
      from: momentAt(plan, start),
      to: momentAt(plan, start + chance.between(0.3, 0.6)),
      share: chance.between(0.1, 0.6),
    };
  },
  // The rejected ones are told: that is as good a reason as their date.
  alsoTrue: () => (told ? ['statuses'] : []),
});

const edited = (kind: 'cleared' | 'cleaned' | 'uploaded'): Story => ({
  needs: { sender: 'tracker' },
  prepare: (plan, chance) => askTwice(plan, chance, 'sender'),
  happen(plan, chance) {
    const length = chance.whole(1, Math.max(1, Math.floor(plan.days / 3)));
    const from = plan.from + chance.whole(0, plan.days - length - 1);
    plan.sender.edits = [
      {
        at: plan.sender.asOf - Math.floor(chance.between(0.1, 0.9) * (plan.snapshots[0]?.before ?? 0)),
        from,
        to: from + length - 1,
        clicks: kind === 'cleared' ? 0 : kind === 'cleaned' ? chance.between(0.2, 0.7) : 1,
        conversions: kind === 'cleared' ? 0 : kind === 'uploaded' ? chance.between(1.3, 2.5) : 1,
      },
    ];
  },
});

/** The link leads to another offer: other volume, other rate, other days. */
const otherOffer: Story = {
  happen(plan, chance) {
    const other = draw(plan.seed + 500_009);
    plan.mistakenFor = {
      ...copy(plan),
      seed: other.seed,
      traffic: { ...other.traffic, unrest: Math.max(0.15, other.traffic.unrest) },
      offer: { ...other.offer, payouts: chance.chance(0.5) ? other.offer.payouts : plan.offer.payouts },
    };
  },
};

/** The campaign feeds several offers, and one of them is linked. */
const oneOfSeveral: Story = {
  prepare({ payer }) {
    payer.scope = null;
  },
  happen({ payer }, chance) {
    payer.covers = chance.between(0.15, 0.75);
  },
};

export const HISTORY = {
  'late-rejection': [lateRejection(true), lateRejection(false), lateRejection(false)],
  'history-edited': [edited('cleared'), edited('cleaned'), edited('uploaded')],
  'wrong-link': [otherOffer, oneOfSeveral],
} satisfies Stories;
