import type { DayPair, OtherSide, PanelView } from '@/utils/model/comparison';
import type { Day } from '@/utils/model/day';
import type { Texts } from '@/utils/texts/texts';
import { type Sides, tellCause } from './tell-cause';

/**
 * The plainest fact that stands beside the gap, with its number and its day; nothing that would have to be guessed.
 *
 * @returns null where the numbers alone say all there is to say
 */
export function tellReason(texts: Texts, view: PanelView, other: OtherSide): string | null {
  // Russian months are shortened with a full stop of their own.
  return findReason(texts, view, other)?.replace(/\.\.$/, '.') ?? null;
}

/** Whose numbers a reason is about. */
export function sidesOf(view: PanelView, { name, currency, definitions }: OtherSide): Sides {
  return { here: view.here?.name ?? '', there: name, currency: definitions.money?.currency ?? currency };
}

function findReason(texts: Texts, view: PanelView, other: OtherSide): string | null {
  const { say } = texts;
  const here = view.here?.name ?? '';
  const there = other.name;
  if (other.verdict === 'wait') return say('reason.wait', { name: there });
  const isConverted = other.definitions.money?.state === 'converted';
  if (view.here && view.here.currency !== other.currency && !isConverted) {
    return say('reason.currency', { here, there, one: view.here.currency, other: other.currency });
  }
  if (!other.complete && !other.failure) return say('reason.partial', { name: there });
  if (other.verdict === 'ok') return say('reason.ok');
  if (other.verdict === 'floor') return say('reason.floor');
  if (other.verdict !== 'alert' && other.verdict !== 'notice') return null;
  const declined = tellDeclined(texts, other);
  const [cause] = other.explained?.causes ?? [];
  // Which conversions were declined says more than that declined ones make the difference.
  if (cause && !(declined && cause.cause === 'statuses'))
    return tellCause(texts, cause, sidesOf(view, other)).what;
  return tellSilence(texts, { here, there }, other) ?? declined ?? tellOneDay(texts, other);
}

/** One side has stopped counting while the other goes on: a broken postback, most often. */
function tellSilence({ say, format }: Texts, names: { here: string; there: string }, other: OtherSide) {
  const days = other.byDay.filter(({ closed }) => closed);
  for (const side of ['here', 'there'] as const) {
    const otherSide = side === 'here' ? 'there' : 'here';
    const silent = trailing(days, (day) => count(day[side].conversions) === 0);
    const missed = sum(silent, (day) => day[otherSide].conversions);
    if (missed < LEAST || silent.length < 2) continue;
    if (silent.length === days.length) return say(`reason.${side}-nothing`, names);
    const day = format.days(oneDay(silent[0]), silent[0]?.day ?? '');
    return say(`reason.${side}-stopped`, { ...names, day, count: missed });
  }
  return null;
}

/** Declined conversions are out of the network's count, while the tracker keeps them. */
function tellDeclined({ say, format }: Texts, { name, metrics, gaps, byDay }: OtherSide): string | null {
  const count = metrics.rejected ?? 0;
  if (count === 0 || Number(gaps.conversions.difference ?? 0) >= 0) return null;
  const late = latePart(byDay, count);
  if (!late) return say('reason.declined', { name, count });
  const day = format.days({ from: late.day, to: late.day }, late.day);
  return say('reason.declined-since', { name, count, late: format.count(late.count), day });
}

/** Most of them in the later half of the days: since when? */
function latePart(byDay: readonly DayPair[], total: number): { day: Day; count: number } | undefined {
  for (let from = byDay.length - 1; from >= Math.ceil(byDay.length / 2); from--) {
    const count = sum(byDay.slice(from), ({ there }) => there.rejected);
    const day = byDay[from]?.day;
    if (day && count >= MOST * total) return { day, count };
  }
  return undefined;
}

function tellOneDay({ say, format }: Texts, { byDay, gaps }: OtherSide): string | null {
  const total = Number(gaps.conversions.difference ?? 0);
  const closed = byDay.filter((pair) => pair.closed);
  const worst = closed.find(({ gaps: { conversions } }) => {
    const part = Number(conversions.difference ?? 0);
    return Math.sign(part) === Math.sign(total) && Math.abs(part) >= MOST * Math.abs(total);
  });
  if (!worst || closed.length < 2 || Math.abs(total) < LEAST) return null;
  const part = Math.min(Math.abs(Number(worst.gaps.conversions.difference)), Math.abs(total));
  const day = format.days(oneDay(worst), worst.day);
  return say('reason.one-day', { part: format.count(part), count: Math.abs(total), day });
}

/** Below it a fact is chance. */
const LEAST = 3;
const MOST = 0.75;

function trailing(days: readonly DayPair[], is: (day: DayPair) => boolean): DayPair[] {
  const last = days.findLastIndex((day) => !is(day));
  return days.slice(last + 1);
}

function sum(days: readonly DayPair[], of: (day: DayPair) => number | undefined): number {
  return days.reduce((total, day) => total + (of(day) ?? 0), 0);
}

/** Absent is not zero. */
function count(value: number | undefined): number {
  return value ?? Number.NaN;
}

function oneDay(pair: DayPair | undefined) {
  return { from: pair?.day ?? '', to: pair?.day ?? '' };
}
