import { DAY, HOUR } from '../calendar';
import type { Plan } from '../plan';
import { hide, type Stories, type Story, show } from './story';

/** Every click that can be unique is told so on the sender's side. */
function tellsUnique({ sender, traffic }: Plan): void {
  sender.directClicks = 'visits';
  show(sender, 'clicks', 'uniqueClicks');
  traffic.again.day += 0.08;
}

const totalVsUnique: Story = {
  needs: { payers: ['everflow', 'everflowNetwork', 'cake', 'affilae'] },
  prepare: tellsUnique,
  happen(plan) {
    plan.payer.clicksAre = 'unique';
  },
};

/** Binom's "clicks" by campaign or day are hits on the campaign, also where a lander stands between. */
const visitsVsClicks: Story = {
  needs: { lander: true, sender: 'tracker' },
  prepare: ({ sender }) => hide(sender, 'uniqueClicks'),
  happen: ({ sender }) => hide(sender, 'clicks'),
};

/** Both tell unique people only, by other windows. */
const otherWindow: Story = {
  needs: { payers: ['affise', 'affiseAdmin', 'everflow'] },
  prepare({ sender, payer, traffic }, chance) {
    hide(sender, 'visits', 'clicks');
    hide(payer, 'clicks', 'invalidClicks');
    show(sender, 'uniqueClicks');
    show(payer, 'uniqueClicks');
    sender.directClicks = 'visits';
    traffic.again.day = chance.between(0.08, 0.3);
    traffic.again.month = chance.between(0.08, 0.3);
  },
  happen({ payer }, chance) {
    payer.uniqueWithin = chance.pick([HOUR, 30 * DAY]);
  },
  // With totals on neither side, fewer people there may as well be people who never arrived.
  alsoTrue: ({ payer }) => (payer.uniqueWithin > DAY ? ['click-loss'] : []),
};

/** An Everflow account that counts unique ones only, by a session of its own. */
const otherWindowBesideTotal: Story = {
  needs: { payers: ['everflow', 'everflowNetwork'] },
  prepare(plan, chance) {
    tellsUnique(plan);
    show(plan.payer, 'uniqueClicks');
    plan.traffic.again.hour = chance.between(0.05, 0.2);
    plan.traffic.again.month = chance.between(0.08, 0.3);
  },
  happen({ payer }, chance) {
    payer.clicksAre = 'unique';
    payer.uniqueWithin = chance.pick([HOUR, 30 * DAY]);
  },
  // It is both: unique beside total, and unique by another window.
  alsoTrue: () => ['total-vs-unique'],
};

export const CLICK_KINDS = {
  'total-vs-unique': [totalVsUnique],
  'visits-vs-clicks': [visitsVsClicks],
  'uniqueness-window': [otherWindow, otherWindowBesideTotal],
} satisfies Stories;
