import { DAY, HOUR } from './calendar';
import type { Plan } from './plan';
import { type Random, random } from './random';
import type { Clicks } from './simulate-clicks';
import type { Tally } from './tally';
import type { Payer, Sender, View } from './view';

/** A bot farm comes from few addresses: so many of its hits look like new people. */
const BOTS_UNIQUE = 0.02;

/** What the sender saw up to a moment: everybody who came, and everybody it sent on. */
export function countSent(plan: Plan, clicks: Clicks, tally: Tally, until: number): void {
  const { sender, traffic } = plan;
  const direct = traffic.leavesLander === null && sender.directClicks === 'none';
  const farm = random(plan.seed, 'farm');
  eachSlot(clicks, sender, until, (at, seconds) => {
    if (!tally.open(seconds)) return;
    const bots = clicks.bots[at] ?? 0;
    const sent = clicks.clicks[at] ?? 0;
    const again = Math.min(sent, (clicks.againInHour[at] ?? 0) + (clicks.againInDay[at] ?? 0));
    tally.add('visits', (clicks.visits[at] ?? 0) + bots);
    const people = sent - again + farm.binomial(bots, BOTS_UNIQUE);
    if (direct && sender.fields.has('clicks')) return;
    tally.add('clicks', sent + bots);
    tally.add('uniqueClicks', people);
  });
}

/** What the payer saw arrive up to a moment, as far as key, link and rows let it through. */
export function countArrived(plan: Plan, clicks: Clicks, tally: Tally, until: number): void {
  const { payer } = plan;
  const cut = random(plan.seed, 'cut');
  eachSlot(clicks, payer, until, (at, seconds) => {
    if (!tally.open(seconds)) return;
    const share = seconds < (payer.rowsUntil ?? Infinity) ? payer.covers * payer.rowsShare : 0;
    const arrived = clicks.arrived[at] ?? 0;
    const turnedAway = clicks.refused[at] ?? 0;
    const accepted = share === 1 ? arrived - turnedAway : cut.binomial(arrived - turnedAway, share);
    const sent = clicks.clicks[at] ?? 0;
    const again = sent === 0 ? 0 : cut.binomial(againWithin(clicks, at, payer), Math.min(1, accepted / sent));
    const people = Math.max(0, accepted - again);
    tally.add('clicks', payer.clicksAre === 'unique' ? people : accepted);
    tally.add('uniqueClicks', people);
    tally.add('invalidClicks', thin(cut, turnedAway, share));
  });
}

function thin(cut: Random, count: number, share: number): number {
  return share === 1 ? count : cut.binomial(count, share);
}

function againWithin(clicks: Clicks, at: number, { uniqueWithin }: Payer): number {
  const hour = uniqueWithin >= HOUR ? (clicks.againInHour[at] ?? 0) : 0;
  const day = uniqueWithin >= DAY ? (clicks.againInDay[at] ?? 0) : 0;
  const month = uniqueWithin > DAY ? (clicks.againInMonth[at] ?? 0) : 0;
  return Math.min(clicks.clicks[at] ?? 0, hour + day + month);
}

/** What was over when the side was asked. */
function eachSlot(
  clicks: Clicks,
  view: View | Sender,
  until: number,
  see: (at: number, seconds: number) => void,
): void {
  const last = Math.min(until, view.asOf);
  for (let at = 0; at < clicks.visits.length; at += 1) {
    const seconds = clicks.start + at * clicks.step;
    if (seconds + clicks.step > last) return;
    see(at, seconds);
  }
}
