/** How often a mark comes back to a page that takes it away: five times a minute. */
export function createReturns(): () => boolean {
  let taken: number[] = [];
  return () => {
    const now = performance.now();
    taken = taken.filter((at) => now - at < MINUTE);
    if (taken.length >= MOST) return false;
    taken.push(now);
    return true;
  };
}

const MOST = 5;
const MINUTE = 60_000;
