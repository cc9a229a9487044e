/** How long the overlay may live on a page. */
export interface PageLife {
  /** Aborted when a newer copy of the script takes over, or the extension is gone. */
  readonly signal: AbortSignal;
  /** Looks for the extension too, and ends the life where it is gone. */
  readonly isValid: boolean;
  setInterval(call: () => void, milliseconds: number): unknown;
}
