/** @returns whether once more is still within so many times in so many milliseconds */
export function createAllowance(times: number, milliseconds: number): () => boolean {
  let taken: number[] = [];
  return () => {
    const now = performance.now();
    taken = taken.filter((at) => now - at < milliseconds);
    if (taken.length >= times) return false;
    taken.push(now);
    return true;
  };
}

/** How often a mark comes back to a page that takes it away. */
export const createReturns = () => createAllowance(5, 60_000);
