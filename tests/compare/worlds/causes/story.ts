import type { Cause } from '@/utils/model/explanation';
import type { Needs } from '../draw';
import type { Plan } from '../plan';
import type { Random } from '../random';
import type { Field, View } from '../view';

/** One way in which a named cause really comes about. */
export interface Story {
  needs?: Needs;
  /** Settles, in the world with the cause and in its twin without, what must be there to see it. */
  prepare?(plan: Plan, chance: Random): void;
  /** What happens: in this world, not in its twin. */
  happen(plan: Plan, chance: Random): void;
  /**
   * Causes that are as true of this world by construction, or that the data cannot tell from it. Why: beside it.
   */
  alsoTrue?(plan: Plan): readonly Cause[];
  /** Nothing that the two sides tell distinguishes this world from one without any named cause. */
  untold?(plan: Plan): boolean;
}

/** The ways of each cause, as often as they are listed. */
export type Stories = { readonly [cause in Cause]?: readonly [Story, ...Story[]] };

/** Moves the whole world to another first day. */
export function moveTo(plan: Plan, from: number): void {
  const shift = (from - plan.from) * 86_400;
  plan.from = from;
  plan.sender.asOf += shift;
  plan.payer.asOf += shift;
}

/** Both sides are asked so many seconds after the first moment (UTC) of the day after the last. */
export function askBoth(plan: Plan, after: number): void {
  const asOf = Math.floor((plan.from + plan.days) * 86_400 + after);
  plan.sender.asOf = asOf;
  plan.payer.asOf = asOf;
}

/** A moment within the days asked for: 0 is their beginning, 1 their end. */
export function momentAt(plan: Plan, part: number): number {
  return Math.floor((plan.from + plan.days * part) * 86_400);
}

export function show(view: View, ...fields: Field[]): void {
  view.fields = new Set([...view.fields, ...fields]);
}

export function hide(view: View, ...fields: Field[]): void {
  view.fields = new Set([...view.fields].filter((field) => !fields.includes(field)));
}
