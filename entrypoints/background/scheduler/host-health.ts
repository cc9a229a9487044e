import type { Failure } from '@/utils/model/errors';
import type { HostState } from '@/utils/model/host';

/** From here on a host is left alone, but for one probe at the end of each rest. */
const TRIPS_AT = 5;
/** A host that does not answer at all rests after two calls: it hears of us five times in ten minutes at most. */
const SILENCE_COUNTS = 3;

/** Milliseconds. The rest before the first probe doubles with every probe that fails. */
const FIRST_REST = 60_000;
const LONGEST_REST = 15 * 60_000;
const FIRST_BACK_OFF = 1000;
const LONGEST_BACK_OFF = 8000;
/** No platform means longer than a day; a header that says so is a slip. */
const LONGEST_WAIT = 24 * 60 * 60_000;

interface Times {
  now: number;
  /** When the failed call started. */
  began: number;
  /** 0 to 1: a back-off has full jitter, so that not all who wait come back at once. */
  random: number;
}

/** An answer ends a host's record, but for one that was under way before the last failure: it says nothing new. */
export function afterAnswer(before: HostState | undefined, began: number): HostState | undefined {
  return before && began < before.since ? before : undefined;
}

/** @returns undefined where the host itself is well: it refused this question or this key. */
export function afterFailure(
  before: HostState | undefined,
  failure: Failure,
  { now, began, random }: Times,
): HostState | undefined {
  if (failure.kind === 'offline' || failure.kind === 'cancelled') return before;
  const strike = strikeOf(failure);
  const wait = failure.retryAfter ?? null;
  if (wait === null && strike === 0) return afterAnswer(before, began);
  if (before && isTripped(before) && began < before.since) return before;
  const strikes = (before?.strikes ?? 0) + (wait === null ? strike : 0);
  const probes = before && isTripped(before) ? before.probes + 1 : 0;
  const rest = wait === null ? restOf(strikes, probes, random) : Math.min(wait * 1000, LONGEST_WAIT);
  return { strikes, probes, since: now, notBefore: now + rest, failure };
}

/** True where only one probe may go, once the rest is over. */
export function isTripped({ strikes }: HostState): boolean {
  return strikes >= TRIPS_AT;
}

/** Milliseconds until the host may be asked; 0: now. */
export function waitOf({ since, notBefore }: HostState, now: number): number {
  return now < since ? 0 : Math.max(0, notBefore - now);
}

/** Whether the same call may succeed a moment later: a refused key stays refused, a slow range is halved instead. */
export function isPassing({ kind, sign, lost }: Failure): boolean {
  if (kind === 'offline' || sign === 'time-out') return false;
  return kind === 'rate-limit' || kind === 'unavailable' || lost !== undefined;
}

/** What a failure says about the host as a whole; 0: nothing. */
function strikeOf({ kind, lost }: Failure): number {
  if (lost === 'silent') return SILENCE_COUNTS;
  return lost || kind === 'unavailable' || kind === 'rate-limit' ? 1 : 0;
}

function restOf(strikes: number, probes: number, random: number): number {
  if (strikes >= TRIPS_AT) return Math.min(FIRST_REST * 2 ** probes, LONGEST_REST);
  return Math.floor(random * Math.min(FIRST_BACK_OFF * 2 ** strikes, LONGEST_BACK_OFF));
}
