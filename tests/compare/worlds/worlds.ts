import type { Cause } from '@/utils/model/explanation';
import { STORIES } from './causes';
import type { Story } from './causes/story';
import type { World } from './contract';
import { count } from './count';
import { copy, draw, type Needs } from './draw';
import type { Plan } from './plan';
import { random } from './random';
import { happensAlike, simulate } from './simulate';

/** A world, what is true of it, and its twin in which that did not happen. */
export interface Told {
  seed: number;
  /** What was made to happen; empty where nothing was. */
  causes: readonly Cause[];
  /** What is as true of it, by construction. */
  alsoTrue: readonly Cause[];
  /** Nothing in it tells its cause. */
  untold: boolean;
  world: World;
  twin: World;
  plan: Plan;
}

/** The world of a seed in which one named thing happened. */
export function worldOf(seed: number, cause: Cause): Told {
  return tell(seed, [cause]);
}

/** Pairs that happen to one and the same offer; what one needs does not exclude the other. */
const PAIRS = [
  ['currency', 'click-loss'],
  ['currency', 'postback-stopped'],
  ['time-zone', 'postback-stopped'],
  ['time-zone', 'click-loss'],
  ['statuses', 'click-loss'],
  ['visits-vs-clicks', 'postback-started-late'],
  ['fixed-payout', 'click-loss'],
  ['fixed-payout', 'postback-stopped'],
  ['bot-clicks', 'postback-started-late'],
  ['total-vs-unique', 'late-rejection'],
  ['rows-cut', 'fixed-payout'],
  ['bad-macro', 'bot-clicks'],
  ['payout-change', 'postback-stopped'],
  ['key-scope', 'currency'],
] as const satisfies readonly (readonly Cause[])[];

export function worldOfTwo(seed: number): Told {
  return tell(seed, random(seed, 'pair').pick(PAIRS));
}

export function worldOfNone(seed: number): Told {
  return tell(seed, []);
}

/** Too few days, or hardly any people: the floors are 20 clicks, 3 conversions, 5 units of money. */
export function worldOfLittle(seed: number): Told {
  const chance = random(seed, 'little');
  const short = chance.chance(0.5);
  const plan = draw(seed, short ? { days: [1, 4] } : {});
  if (!short) {
    plan.traffic.visitsPerDay = 8 / plan.days;
    plan.traffic.leavesLander = plan.traffic.leavesLander === null ? null : 0.9;
    plan.offer.rate = 0.1;
    plan.offer.payouts = [{ from: Number.NEGATIVE_INFINITY, amount: 1_000_000 }];
    plan.offer.saleSpread = 0;
    plan.sender.fixedPayout = null;
  }
  plan.snapshots = [];
  // Something may well be wrong: it still cannot be known.
  plan.postbacks.loss = chance.between(0, 0.5);
  plan.path.loss = chance.between(0, 0.5);
  const world = count(plan);
  return { seed, causes: [], alsoTrue: [], untold: true, world, twin: world, plan };
}

function tell(seed: number, causes: readonly Cause[]): Told {
  const chance = random(seed, 'stories');
  const stories = causes.map((cause) => chance.pick(STORIES[cause]));
  const needs: Needs = Object.assign({}, ...stories.map((story) => story.needs));
  const twin = draw(seed, needs);
  for (const [index, story] of stories.entries()) story.prepare?.(twin, random(seed, `prepare ${index}`));
  const plan = copy(twin);
  for (const [index, story] of stories.entries()) story.happen(plan, random(seed, `happen ${index}`));
  const events = simulate(plan);
  const world = count(plan, events);
  return {
    seed,
    causes,
    alsoTrue: stories.flatMap((story: Story) => story.alsoTrue?.(plan) ?? []),
    untold: stories.some((story: Story) => story.untold?.(plan)),
    world,
    twin: causes.length === 0 ? world : count(twin, happensAlike(plan, twin) ? events : simulate(twin)),
    plan,
  };
}
