/** The lower of the two in the middle; null of nothing. */
export function median(values: readonly number[]): number | null {
  return atShare(values, 0.5);
}

/** The value below which a share of the values lies; null of nothing. */
export function atShare(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? null;
}
