import type { Day, Instant } from '@/utils/model/day';
import { type PastedSpan, spanAt } from '@/utils/model/pasted';
import type { Settings } from '@/utils/model/settings';
import type { KeptEntities, Question, Told } from '@/utils/store/report-store';
import type { Budget } from '../scheduler/budget';
import { lifetime, lifetimeOfEntities, secondsBetween } from './age';
import { type Due, dueOf } from './due';

export interface FreshnessOptions {
  now: () => Instant;
  budget: Pick<Budget, 'left'>;
  settings: { get(): Promise<Pick<Settings, 'recheckDays'>> };
  /** When a connection that nobody can ask was told which days, oldest first; null for all others. */
  spansOf?: (connection: string) => Promise<readonly PastedSpan[] | null>;
}

export interface Freshness {
  /** What is missing or too old. What was answered in full before is asked again only while the day's budget lasts. */
  dueAmong(
    question: Question,
    days: readonly Day[],
    /** What is kept of them, already being read. */
    reading: Promise<ReadonlyMap<Day, Told>>,
    timeZone: string,
  ): Promise<Due>;
  isYoung(connection: string, list: Promise<KeptEntities | null>): Promise<boolean>;
}

/** How long what was said may be repeated: platforms' answers age, pasted ones are replaced. */
export function createFreshness({ now, budget, settings, spansOf }: FreshnessOptions): Freshness {
  const ageOf = (asOf: Instant) => secondsBetween(asOf, now());
  const spansFor = async (connection: string) => (await spansOf?.(connection)) ?? null;

  return {
    async dueAmong({ connection }, days, reading, timeZone) {
      const [{ recheckDays }, spans, kept] = await Promise.all([
        settings.get(),
        spansFor(connection),
        reading,
      ]);
      const isOld = (day: Day, told: Told) =>
        spans === null
          ? ageOf(told.asOf) > lifetime(day, told, timeZone, recheckDays)
          : isPastedSince(told.asOf, spanAt(spans, day) ?? spans.at(-1));
      const due = dueOf(days, kept, isOld);
      return due.again.length > 0 && (await budget.left(connection)) === 0 ? { ...due, again: [] } : due;
    },

    async isYoung(connection, reading) {
      const [spans, list] = await Promise.all([spansFor(connection), reading]);
      if (list === null) return false;
      return spans === null
        ? ageOf(list.asOf) < lifetimeOfEntities(list)
        : !isPastedSince(list.asOf, spans.at(-1));
    },
  };
}

function isPastedSince(asOf: Instant, span: PastedSpan | undefined): boolean {
  return span !== undefined && Temporal.Instant.compare(asOf, span.pastedAt) < 0;
}
