import type { ReportRow } from '@/utils/model/report';

/** The same numbers in every run. */
export function createDice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.floor(((state >>> 0) / 2 ** 32) * sides);
  };
}

/** Rows as a tracker's report has them, 15 fields each: 977 offers in 90 countries, money in micro-units. */
export function drawRows(count: number, seed = 1): ReportRow[] {
  const roll = createDice(seed);
  return Array.from({ length: count }, () => {
    const [offer, campaign, country] = [roll(977), roll(40), roll(90)];
    return {
      campaign: { id: `c${campaign}-6f1e`, name: `Campaign ${campaign} – push` },
      offer: { id: `${4000 + offer}`, name: `Offer ${offer} – CPA, ${country % 7 ? 'desktop' : 'mobile'}` },
      country: `C${country}`,
      sub1: `source-${roll(300)}`,
      metrics: {
        visits: roll(5000),
        clicks: roll(4000),
        conversions: roll(20),
        payout: roll(90_000) * 10_000,
        approvedPayout: roll(60_000) * 10_000,
        mediaCost: roll(2_000_000) * 100,
      },
    };
  });
}
