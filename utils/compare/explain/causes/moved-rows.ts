import { type Finding, sideOf } from '@/utils/compare/explain/detector';
import { at, other, type Pair, type Place, withConversions } from '@/utils/compare/explain/pair';
import {
  booksByClick,
  onDays,
  proofOf,
  provenDailyShare,
  provenShare,
  withCounted,
} from '@/utils/compare/explain/proven';
import { sumOf } from './conversion-counts';
import { bestLag } from './lag';

/** Conversions that reach the sender a while after the payer counted them, and what is still on its way. */
export function lateRows(pair: Pair): Finding | null {
  const proof = proofOf(pair, 'sender');
  if (!proof || proof.later * 24 < 1) return null;
  const isBooked = pair.proof?.moves?.later === sideOf(pair, 'sender') && !booksByClick(pair, 'sender');
  const missing = sumOf(pair, onDays(pair, proof.waiting));
  if (!isBooked && missing === 0) return null;
  const corrected = withCounted(isBooked ? onDaysOf(pair, 'sender') : pair, 'sender', proof.waiting);
  return {
    cause: 'postback-delay',
    ground: 'document',
    metrics: ['conversions', 'payout'],
    corrected,
    facts: { side: sideOf(pair, 'sender'), days: proof.later, missing },
    fitted: 0,
    explains: Math.max(
      missing > 0 ? provenShare(pair, corrected) : 0,
      isBooked ? provenDailyShare(pair, corrected) : 0,
    ),
  };
}

/** The report of one side has its own list's conversions on the days of their clicks. */
export function clickedRows(pair: Pair): Finding | null {
  const byClick = (['sender', 'payer'] as const).find((place) => booksByClick(pair, place));
  const proof = byClick && proofOf(pair, byClick);
  if (!byClick || !proof || booksByClick(pair, other(byClick))) return null;
  const corrected = withConversions(pair, byClick, onDays(pair, proof.booked.own));
  return {
    cause: 'conversion-date-basis',
    ground: 'document',
    metrics: ['conversions', 'payout'],
    corrected,
    facts: { byClick: sideOf(pair, byClick), lagDays: bestLag(pair, byClick)?.mean ?? 0, declared: false },
    fitted: 0,
    judgedBy: 'days',
    explains: provenDailyShare(pair, corrected),
  };
}

/** Each joined conversion of a side on the day of the other side. */
function onDaysOf(pair: Pair, place: Place): Pair {
  const values = pair.conversions?.[place];
  if (!values) return pair;
  const own = sideOf(pair, place);
  const theirs = sideOf(pair, other(place));
  const indexOf = new Map(pair.days.map((day, index) => [day, index]));
  const booked = values.slice();
  for (const move of pair.proof?.moves?.between ?? []) {
    const [from, to] = [indexOf.get(move[own]), indexOf.get(move[theirs])];
    // One that comes from outside of the range was never among them.
    if (from !== undefined) booked[from] = Math.max(0, at(booked, from) - move.count);
    if (to !== undefined) booked[to] = at(booked, to) + move.count;
  }
  return withConversions(pair, place, booked);
}
