import { DAY, HOUR } from '../calendar';
import { hide, type Stories, type Story, show } from './story';

const onlyRevenue: Story = {
  needs: { payers: ['affiseAdmin', 'everflowNetwork'], sender: 'tracker' },
  prepare: ({ payer }) => hide(payer, 'advertiserRevenue', 'statusPayouts'),
  happen({ payer }) {
    hide(payer, 'payout');
    show(payer, 'advertiserRevenue');
  },
};

/** The column of the same name in another report: `revenue` is payout in one and advertiser revenue in the next. */
const revenueAsPayout: Story = {
  ...onlyRevenue,
  prepare(plan, chance) {
    hide(plan.payer, 'advertiserRevenue', 'statusPayouts');
    // With amounts from postbacks on our side nothing else makes them differ, but for a currency's rate.
    plan.sender.fixedPayout = null;
    plan.sender.saidPayoutModel = 'postback';
    const nearRate = (ratio: number) =>
      Object.values(plan.rates).some((rate) => Math.abs(ratio / rate - 1) < 0.03);
    while (nearRate(1 / (1 - plan.offer.margin))) plan.offer.margin = chance.between(0.1, 0.35);
  },
  happen({ payer }) {
    payer.payoutIs = 'advertiserRevenue';
  },
};

const WITH_STATUSES = ['affise', 'affiseAdmin', 'affilae'] as const;

/** The tracker took every conversion; later reviews refused some. */
const reviewed: Story = {
  needs: { payers: WITH_STATUSES },
  prepare({ review }) {
    // Few of the rejected ones were never sent on: else most of what is told as rejected explains nothing.
    review.refusedAtOnce *= 0.3;
  },
  happen({ review }, chance) {
    review.waits = chance.between(0.6, 1);
    review.rejects = chance.between(0.08, 0.4);
    review.after = chance.logBetween(0.5 * DAY, 6 * DAY);
  },
  // Days after the conversion: an older answer of the payer shows the same rejections by their date.
  alsoTrue: ({ snapshots }) => (snapshots.some(({ of }) => of === 'payer') ? ['late-rejection'] : []),
};

/** Everflow's count leaves out those on hold. */
const onHold: Story = {
  needs: { payers: ['everflow', 'everflowNetwork'] },
  happen({ review }, chance) {
    review.begins = 'hold';
    review.waits = chance.between(0.1, 0.5);
    review.after = chance.between(10 * DAY, 60 * DAY);
  },
};

/** The postback is sent on approval only. */
const onApproval: Story = {
  needs: { payers: WITH_STATUSES, booksBy: 'click' },
  prepare({ review }, chance) {
    review.waits = chance.between(0.4, 1);
    review.after = chance.between(2 * DAY, 20 * DAY);
  },
  happen({ postbacks }) {
    postbacks.sent = 'at-approval';
  },
  // The sender hears of each conversion later, by as long as its review takes.
  alsoTrue: () => ['postback-delay'],
};

/** CAKE's summary counts rejected ones too, which were never sent on. */
const withRejected = (told: boolean): Story => ({
  needs: { payers: ['cake'] },
  prepare({ payer }) {
    if (told) show(payer, 'statuses');
  },
  happen({ review }, chance) {
    review.refusedAtOnce = chance.between(0.08, 0.35);
  },
});

const events = (counts: 'sender' | 'payer', told: 'both' | 'counting' | 'other'): Story => ({
  prepare(plan, chance) {
    const { offer } = plan;
    offer.events = {
      mean: chance.between(0.2, 1.5),
      payout: chance.chance(0.5) ? 0 : Math.round((offer.payouts[0]?.amount ?? 0) * chance.between(0.2, 2)),
    };
    const other = counts === 'sender' ? 'payer' : 'sender';
    for (const side of ['sender', 'payer'] as const) {
      const tells = told === 'both' || side === (told === 'counting' ? counts : other);
      if (tells) show(plan[side], 'events');
      else hide(plan[side], 'events');
    }
  },
  happen(plan) {
    plan[counts].countsEvents = true;
  },
});

const dateBasis = (told: boolean): Story => ({
  needs: { booksBy: 'conversion' },
  prepare(plan, chance) {
    const slow = { share: chance.between(0.3, 0.9), mean: chance.logBetween(6 * HOUR, 4 * DAY) };
    plan.lead = 12;
    plan.offer.lags = [slow, { share: 1, mean: 900 }];
  },
  happen({ sender, payer }) {
    sender.booksBy = 'click';
    sender.saysBooksBy = told ? 'click' : null;
    payer.saysBooksBy = told ? 'conversion' : null;
  },
});

export const DEFINITIONS = {
  'advertiser-revenue-vs-payout': [onlyRevenue, revenueAsPayout],
  statuses: [reviewed, reviewed, onHold, onApproval, withRejected(true), withRejected(false)],
  events: [
    events('payer', 'both'),
    events('payer', 'counting'),
    events('payer', 'other'),
    events('sender', 'both'),
    events('sender', 'counting'),
    events('sender', 'other'),
  ],
  'conversion-date-basis': [dateBasis(true), dateBasis(false)],
} satisfies Stories;
