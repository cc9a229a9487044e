import { DAY, HOUR, zone } from './calendar';
import type { Plan } from './plan';
import { type Random, random } from './random';

/** Clicks that became nothing are alike: they are kept by the hour or half hour they fell in and what befell them. */
export interface Clicks {
  /** When the first step begins, and how long each lasts. */
  start: number;
  step: number;
  /** People on the sender's campaign, and those sent on. */
  visits: Uint32Array;
  clicks: Uint32Array;
  /** Of the clicks: again by the same person within an hour, within a day, within a month. */
  againInHour: Uint32Array;
  againInDay: Uint32Array;
  againInMonth: Uint32Array;
  /** Of the clicks: reached the payer; of these: turned away. */
  arrived: Uint32Array;
  refused: Uint32Array;
  bots: Uint32Array;
}

export function simulateClicks(plan: Plan): Clicks {
  const { traffic, path, step } = plan;
  const clicks = emptyClicks(plan);
  const stream = (name: string) => random(plan.seed, name);
  const [days, people, again] = [stream('days'), stream('people'), stream('again')];
  const [way, turned, bots] = [stream('way'), stream('turned'), stream('bots')];
  let volume = 0;
  let loss = 0;
  const counter = path.cap === null ? null : capCounter(plan, path.cap);
  for (let at = 0; at < clicks.visits.length; at += 1) {
    const seconds = clicks.start + at * step;
    if (seconds % DAY === 0) {
      volume = volumeOf(plan, seconds / DAY, days);
      loss = Math.min(0.9, path.loss * Math.exp(path.lossUnrest * days.normal()));
    }
    const visits = people.poisson(((volume * step) / DAY) * hourFactor(traffic.hours, seconds));
    const sent = traffic.leavesLander === null ? visits : people.binomial(visits, traffic.leavesLander);
    const arrived = sent - way.binomial(sent, loss);
    clicks.visits[at] = visits;
    clicks.clicks[at] = sent;
    clicks.againInHour[at] = again.binomial(sent, traffic.again.hour);
    clicks.againInDay[at] = again.binomial(sent, traffic.again.day);
    clicks.againInMonth[at] = again.binomial(sent, traffic.again.month);
    clicks.arrived[at] = arrived;
    const refused = turned.binomial(arrived, path.refused);
    clicks.refused[at] = counter ? Math.max(refused, counter(seconds, arrived)) : refused;
    const wave = traffic.botWaves.find(({ from, to }) => seconds >= from && seconds < to);
    if (wave) clicks.bots[at] = bots.poisson((wave.perDay * step) / DAY);
  }
  return clicks;
}

function emptyClicks(plan: Plan): Clicks {
  const { step } = plan;
  const start = (plan.from - plan.lead) * DAY;
  const make = () => new Uint32Array(Math.ceil((endOf(plan) - start) / step));
  return {
    start,
    step,
    visits: make(),
    clicks: make(),
    againInHour: make(),
    againInDay: make(),
    againInMonth: make(),
    arrived: make(),
    refused: make(),
    bots: make(),
  };
}

function volumeOf({ traffic, from }: Plan, day: number, days: Random): number {
  const weekday = traffic.week[(((day % 7) + 7) % 7) as number] ?? 1;
  const growth = (1 + traffic.growthPerDay) ** (day - from);
  return traffic.visitsPerDay * weekday * growth * Math.exp(traffic.unrest * days.normal());
}

function hourFactor(hours: readonly number[], seconds: number): number {
  return hours[Math.floor((seconds % DAY) / HOUR)] ?? 1;
}

/** Turns away whatever comes after the cap of a day. */
function capCounter({ payer }: Plan, cap: number): (seconds: number, arrived: number) => number {
  const { dayOf } = zone(payer.zone);
  let today = Number.NaN;
  let taken = 0;
  return (seconds, arrived) => {
    const day = dayOf(seconds);
    if (day !== today) [today, taken] = [day, 0];
    const accepted = Math.min(arrived, Math.max(0, cap - taken));
    taken += accepted;
    return arrived - accepted;
  };
}

/** When the last of both sides was asked. */
export function endOf({ from, days, sender, payer }: Plan): number {
  return Math.max(sender.asOf, payer.asOf, (from + days + 1) * DAY);
}
