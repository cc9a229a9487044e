import { startOfDay } from './clock.ts';
import { evenly, HOUR, OLDER_DAYS, PARTS, type Part } from './spread.ts';
import { KETO_ON_OTHER_DAYS, STREAMS, type Stream } from './story.ts';

/** What one stream did at one moment; money in US cents. */
export interface VoluumFact {
  readonly stream: Stream;
  readonly at: number;
  readonly visits: number;
  readonly clicks: number;
  readonly conversions: number;
  readonly revenue: number;
  readonly cost: number;
}

/** The moment a conversion is booked on: its visit's or its own. */
export type ConversionTimeMode = 'VISIT' | 'CONVERSION';

/** Everything Voluum knows, relative to the UTC day of `now`. */
export function voluumFacts(now: Date, mode: ConversionTimeMode): VoluumFact[] {
  return [...STREAMS.flatMap(storyWeek), ...ketoOnOtherDays()].flatMap((day) => {
    const midnight = startOfDay(now, day.daysAgo);
    const facts = PARTS.flatMap((part) => [
      traffic(day, midnight, part),
      conversions(day, midnight, part, mode),
    ]);
    return facts.filter((fact) => fact.visits > 0 || fact.conversions > 0);
  });
}

/** How long before its conversion a visit was, for the conversions of 02:00; the others came at once. */
export function visitLead(conversionAt: number): number {
  return new Date(conversionAt).getUTCHours() === 2 ? 6 * HOUR : 0;
}

type StreamDay = Omit<VoluumFact, 'at' | 'revenue'> & { readonly daysAgo: number };

function storyWeek(stream: Stream): StreamDay[] {
  return stream.conversions.map((count, index) => ({
    stream,
    daysAgo: 7 - index,
    visits: evenly(stream.visits, index),
    clicks: evenly(stream.clicks, index),
    cost: evenly(stream.cost, index),
    conversions: count,
  }));
}

function ketoOnOtherDays(): StreamDay[] {
  const stream = STREAMS.find((each) => each.offer === 'keto');
  if (!stream) throw new Error('the story has no Keto stream');
  const { older, today } = KETO_ON_OTHER_DAYS.voluum;
  return [...OLDER_DAYS.map((daysAgo) => ({ stream, daysAgo, ...older })), { stream, daysAgo: 0, ...today }];
}

function traffic(day: StreamDay, midnight: number, { hour, share }: Part): VoluumFact {
  const counts = { visits: share(day.visits), clicks: share(day.clicks), cost: share(day.cost) };
  return { stream: day.stream, at: midnight + hour * HOUR, ...counts, conversions: 0, revenue: 0 };
}

function conversions(
  day: StreamDay,
  midnight: number,
  { hour, share }: Part,
  mode: ConversionTimeMode,
): VoluumFact {
  const count = share(day.conversions);
  const at = midnight + hour * HOUR;
  const booked = mode === 'VISIT' ? at - visitLead(at) : at;
  const money = { conversions: count, revenue: count * day.stream.payout };
  return { stream: day.stream, at: booked, visits: 0, clicks: 0, cost: 0, ...money };
}
