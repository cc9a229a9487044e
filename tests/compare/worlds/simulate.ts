import type { Plan } from './plan';
import { type Clicks, endOf, simulateClicks } from './simulate-clicks';
import { type Conversion, simulateConversions } from './simulate-conversions';

export interface Events {
  clicks: Clicks;
  conversions: Conversion[];
}

/** Lives through the world once, to the end of what anybody asked for. */
export function simulate(plan: Plan): Events {
  const clicks = simulateClicks(plan);
  return { clicks, conversions: simulateConversions(plan, clicks) };
}

/** True where the same happens in both, however differently it is counted. */
export function happensAlike(one: Plan, other: Plan): boolean {
  const what = ({ traffic, path, offer, review, postbacks, payer }: Plan) =>
    JSON.stringify([traffic, path, offer, review, postbacks, path.cap === null ? null : payer.zone]);
  return endOf(one) === endOf(other) && what(one) === what(other);
}
