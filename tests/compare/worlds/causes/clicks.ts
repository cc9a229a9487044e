import { DAY, HOUR } from '../calendar';
import type { Plan } from '../plan';
import { momentAt, type Stories, type Story } from './story';

const clickLoss: Story = {
  happen({ path }, chance) {
    path.loss = chance.between(0.07, 0.2);
  },
  // The payer tells one count only, and it may as well be of unique people: as many are lost as come again.
  alsoTrue({ path, payer, sender, traffic }) {
    const again = traffic.again.hour + traffic.again.day;
    const looksUnique = Math.abs(path.loss + path.refused - again) < 0.05;
    return looksUnique && sender.fields.has('uniqueClicks') && !payer.fields.has('uniqueClicks')
      ? ['total-vs-unique']
      : [];
  },
};

const toldRefusals: Story = {
  needs: { payers: ['everflow', 'everflowNetwork', 'affiseAdmin'] },
  happen({ path }, chance) {
    path.refused = chance.between(0.1, 0.5);
  },
};

const arrivalsADay = ({ traffic, path }: Plan) =>
  traffic.visitsPerDay * (traffic.leavesLander ?? 1) * (1 - path.loss);

/** After the cap of the day nobody is taken; told as refused, or seen in the hours. */
const cap = (told: boolean): Story => ({
  needs: told
    ? { payers: ['everflow', 'everflowNetwork', 'affiseAdmin'] }
    : { payers: ['affise', 'cake'], days: [7, 31] },
  prepare({ payer, sender }) {
    if (!told) [payer.hours, sender.hours] = [true, true];
  },
  happen(plan, chance) {
    plan.path.cap = Math.max(5, Math.round(arrivalsADay(plan) * chance.between(0.45, 0.85)));
  },
});

/** Scanners and bots run through the tracker's link; the network never sees them. */
const bots: Story = {
  happen(plan, chance) {
    const perDay = arrivalsADay(plan) * chance.logBetween(1.5, 12);
    plan.traffic.botWaves = Array.from({ length: chance.whole(1, 2) }, () => {
      const from = momentAt(plan, chance.between(0, 0.85));
      return { from, to: from + chance.between(6 * HOUR, 2 * DAY), perDay };
    });
  },
};

export const CLICKS = {
  'click-loss': [clickLoss],
  'refused-clicks': [toldRefusals, toldRefusals, cap(true), cap(false)],
  'bot-clicks': [bots],
} satisfies Stories;
