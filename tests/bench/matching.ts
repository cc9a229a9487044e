import { matchConversions } from '@/utils/compare/match/match';
import type { Conversion } from '@/utils/model/conversion';
import type { MatchSide } from '@/utils/model/match';

export interface MatchingMeasure {
  /** Of one run over both sides, in milliseconds. */
  ms: number;
  rows: { here: number; there: number };
  pairs: number;
  onlyHere: number;
  onlyThere: number;
}

/**
 * A tracker's conversions against a network's that holds the click id in a moving sub id: nine in ten reach the other
 * side, a tenth of those by their transaction only, and every twentieth click converts twice.
 */
export function measureMatching(rows = 100_000): MatchingMeasure {
  const { here, there } = drawSides(rows);
  const start = performance.now();
  const match = matchConversions(here, there);
  const ms = performance.now() - start;
  return {
    ms,
    rows: { here: here.conversions.length, there: there.conversions.length },
    pairs: match.pairs.length,
    onlyHere: match.onlyHere.length,
    onlyThere: match.onlyThere.length,
  };
}

const MINUTE = 60_000;
const FIRST = Date.UTC(2026, 9, 1);

function drawSides(rows: number): { here: MatchSide; there: MatchSide } {
  const numbers = Array.from({ length: rows }, (_, index) => index);
  return {
    here: { platform: 'voluum', conversions: numbers.map(trackedAs) },
    // Another order than here, as every platform has its own.
    there: { platform: 'affise', conversions: numbers.toReversed().map(reportedAs) },
  };
}

function trackedAs(index: number): Conversion {
  const { click, campaign } = clickOf(index);
  return conversion(index, {
    id: `${click}/${index}`,
    clickIds: [click, `source-${index}`, campaign],
    status: null,
  });
}

/** One row in ten is another click's; one in ten has lost its click id. */
function reportedAs(index: number): Conversion {
  const { click, campaign } = clickOf(index);
  const shown = index % 10 === 3 ? `elsewhere${index}` : index % 10 === 7 ? '{clickid}' : click;
  const moved = index % 4 === 0 ? [campaign, shown] : ['affiliate', campaign, shown];
  return conversion(index, {
    id: `network-${index}`,
    clickIds: [...moved, `n${index}`],
    transactionId: index % 10 === 3 ? null : `order-${index}`,
    convertedAt: new Date(FIRST + index * MINUTE + 2000).toISOString(),
  });
}

function clickOf(index: number): { click: string; campaign: string } {
  const number = index % 20 === 19 ? index - 1 : index;
  return {
    click: `w${(number * 7919).toString(36).padStart(12, '0').toUpperCase()}`,
    campaign: `c${index % 300}`,
  };
}

function conversion(index: number, told: Partial<Conversion>): Conversion {
  return {
    id: '',
    transactionId: `order-${index}`,
    clickIds: [],
    offer: null,
    status: 'approved',
    statusRaw: null,
    payout: 5_000_000,
    currency: 'USD',
    clickedAt: null,
    convertedAt: new Date(FIRST + index * MINUTE).toISOString(),
    ...told,
  };
}
