import { DAY, HOUR } from '../calendar';
import { askBoth, momentAt, type Stories, type Story } from './story';

const stopped = (forGood: boolean): Story => ({
  happen(plan, chance) {
    const from = momentAt(plan, chance.between(0.2, 0.85));
    const to = forGood ? Infinity : from + Math.floor(plan.days * chance.between(0.15, 0.4) * DAY);
    plan.postbacks.outages = [{ from, to }];
  },
});

const startedLate: Story = {
  happen(plan, chance) {
    const to = momentAt(plan, chance.between(0.15, 0.8));
    plan.postbacks.outages = [{ from: Number.NEGATIVE_INFINITY, to }];
  },
};

/** Asked soon after the last day, while reports are still on their way. */
const delay = (how: 'bulk' | 'slow', remembered: boolean): Story => ({
  needs: { booksBy: 'click', days: [7, 30] },
  prepare(plan, chance) {
    plan.lead = 6;
    askBoth(plan, chance.between(9 * HOUR, 14 * HOUR));
    plan.snapshots = remembered
      ? [1, 2, 3].map((days) => ({ of: 'sender' as const, before: Math.floor(days * DAY) }))
      : [];
  },
  happen({ postbacks }, chance) {
    if (how === 'bulk') postbacks.bulk = chance.pick([2, 3]) * DAY;
    else postbacks.delay = chance.between(16 * HOUR, 60 * HOUR);
  },
  // Reports in bulk leave out the newest days whole, as if they had stopped, unless older answers show that the
  // newest days of then were filled later.
  alsoTrue: () => (how === 'bulk' && !remembered ? ['postback-stopped'] : []),
});

const MACROS = ['{clickid}', '{click_id}', '{cid}', '', '[cid]', '%7Bclickid%7D'] as const;

const badMacro = (sinceWhen: 'ever' | 'a-day'): Story => ({
  prepare({ payer }) {
    payer.subIds = true;
  },
  happen(plan, chance) {
    const from = sinceWhen === 'ever' ? Number.NEGATIVE_INFINITY : momentAt(plan, chance.between(0.1, 0.6));
    plan.postbacks.unfilled = { share: chance.between(0.06, 0.7), text: chance.pick(MACROS), from };
  },
});

const duplicates = (counts: 'sender' | 'payer', listed: boolean): Story => ({
  prepare(plan, chance) {
    plan.postbacks.repeated = chance.between(0.06, 0.35);
    plan[counts].subIds = listed;
  },
  happen(plan) {
    plan[counts].countsRepeats = true;
  },
  // Without the list of ids a surplus is a surplus.
  untold: () => !listed,
});

/** The advertiser's own count beside the network's: late conversions are refused there, seen here. */
const window = (told: boolean): Story => ({
  needs: told
    ? { payers: ['affise', 'affiseAdmin', 'affilae'], booksBy: 'conversion' }
    : { payers: ['everflow', 'everflowNetwork'], booksBy: 'conversion' },
  prepare(plan, chance) {
    const { offer, postbacks, review } = plan;
    plan.lead = 9;
    postbacks.sent = 'own-pixel';
    review.refusedAtOnce = 0;
    const slow = { share: chance.between(0.2, 0.6), mean: chance.between(DAY, 3 * DAY) };
    offer.lags = [slow, { share: 1, mean: 1200 }];
  },
  happen({ review }, chance) {
    review.window = chance.between(6 * HOUR, 36 * HOUR);
  },
  // Those refused for their age are among the rejected, and series do not tell why.
  alsoTrue: () => (told ? ['statuses'] : []),
  // Not even that: fewer conversions there, every day alike. It stays unexplained; nobody is accused.
  untold: () => !told,
});

export const POSTBACKS = {
  'postback-stopped': [stopped(true), stopped(true), stopped(true), stopped(false)],
  'postback-started-late': [startedLate],
  'postback-delay': [delay('bulk', true), delay('bulk', false), delay('slow', true), delay('slow', false)],
  'bad-macro': [badMacro('ever'), badMacro('a-day')],
  duplicates: [
    duplicates('sender', true),
    duplicates('payer', true),
    duplicates('sender', true),
    duplicates('payer', false),
  ],
  'attribution-window': [window(true), window(false)],
} satisfies Stories;
