import type { Phrase } from './platform';

/**
 * `credentials` key refused · `access` role or portal may not · `address` wrong host, HTML, redirect ·
 * `rate-limit` · `unavailable` 5xx or time-out · `offline` · `answer` not the shape this connector knows ·
 * `request` bad input · `permission` the browser's host permission · `cancelled`.
 */
export const FAILURE_KINDS = [
  'credentials',
  'access',
  'address',
  'rate-limit',
  'unavailable',
  'offline',
  'answer',
  'request',
  'permission',
  'cancelled',
] as const;
export type FailureKind = (typeof FAILURE_KINDS)[number];

/** A failure as a value: what crosses messages and is kept beside old numbers. Holds no secret and no address query. */
export interface Failure {
  kind: FailureKind;
  /** English, for the terminal and for bug reports. */
  message: string;
  /** The next step in the platform's own words; without it the screen says what fits the kind. */
  advice?: Phrase;
  /** Tells two failures of one kind apart where a person needs another next step. */
  sign?: 'html' | 'time-out' | 'locked';
  /** Where the connection to the host failed: `silent` nothing came back, `broken` only a part of it. */
  lost?: 'silent' | 'broken';
  /** The form field it is about. */
  field?: string;
  /** Seconds the platform asked to wait; null where it named none. */
  retryAfter?: number | null;
}

/** The one error that connectors, the guarded client and services throw on purpose. */
export class PlatformError extends Error {
  readonly failure: Failure;

  constructor(kind: FailureKind, message: string, more: Omit<Failure, 'kind' | 'message'> = {}) {
    super(message);
    this.name = 'PlatformError';
    this.failure = { kind, message, ...more };
  }

  /** The background's two scripts each carry this class: an error of the one is an error of the other. */
  static override [Symbol.hasInstance](error: unknown): error is PlatformError {
    return error instanceof Error && error.name === 'PlatformError' && 'failure' in error;
  }
}

/** Any error as a value. An unexpected one keeps its name only: its text may hold an address or a key. */
export function toFailure(error: unknown): Failure {
  if (error instanceof PlatformError) return error.failure;
  const name = error instanceof Error ? error.name : typeof error;
  return { kind: 'answer', message: `Unexpected ${name} inside Trackside.` };
}
