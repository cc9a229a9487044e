import type { Failure } from './errors';

/** What the last failures of a host leave behind; a host that answers has no record. Times in epoch milliseconds. */
export interface HostState {
  /** Failures in a row, where a call without any answer counts for more. */
  strikes: number;
  /** How often it has failed again when it was tried after a rest. */
  probes: number;
  /** When the last failure was: on a clock that stands before it, the record means nothing. */
  since: number;
  /** Nobody asks before. */
  notBefore: number;
  /** The last failure, which stands for the host's answer until then. */
  failure: Failure;
}
