import type { Judged } from '@/utils/model/comparison';
import type { Explained, FoundCause } from '@/utils/model/explanation';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';
import { buildPair } from './build-pair';
import { GROUNDS } from './detector';
import { detectors } from './detectors';
import { type Judgement, judge } from './judge';
import { type Pair, total } from './pair';
import { type Readings, readPair, unsettled } from './reading';
import { shareOf } from './share';
import type { World } from './world';

/**
 * Why the two sides differ. Causes are corrected one after the other, each on what the ones before have left; a cause
 * is named only where it is read from settings or takes away at least half. Nothing is named below 5 days.
 */
export function explain(world: World): Explained {
  const pair = buildPair(world);
  if (!pair) return NOTHING;
  const readings = readPair(pair);
  const about = { gap: gapsOf(pair, readings), definition: definitionOf(pair) };
  if (!isEnough(pair)) return { ...about, causes: [], unexplained: 0, enough: false };
  const { found, rest } = findCauses(pair);
  const definition = Object.assign(
    { ...about.definition },
    ...found.map(({ finding }) => finding.definition),
  );
  const causes = found.map(toCause).sort((a, b) => a.order - b.order);
  return {
    ...about,
    definition,
    causes: causes.map(({ cause }) => cause),
    unexplained: unexplainedShare(readings, readPair(rest)),
    enough: true,
  };
}

const MOST = 3;

const FEWEST_DAYS = 5;

const NOTHING: Explained = {
  gap: { clicks: null, conversions: null, payout: null },
  definition: { clicks: 'clicks', conversions: ['approved', 'pending', 'hold'], money: 'payout' },
  causes: [],
  unexplained: 0,
  enough: false,
};

function findCauses(pair: Pair): { found: Judgement[]; rest: Pair } {
  const found: Judgement[] = [];
  let rest = pair;
  while (found.length < MOST) {
    const best = findBest(rest, new Set(found.map(({ finding }) => finding.cause)));
    if (!best) break;
    found.push(best);
    const { corrected, looseness = 0 } = best.finding;
    rest = { ...corrected, looseness: Math.max(looseness, rest.looseness) };
  }
  return { found, rest };
}

/** The simplest of the causes that are adequate: settings before definitions before shapes, then the fewest free numbers. */
function findBest(pair: Pair, known: ReadonlySet<string>): Judgement | null {
  const readings = readPair(pair);
  let best: Judgement | null = null;
  for (const { cause, detect } of detectors) {
    if (known.has(cause)) continue;
    const finding = detect(pair, readings);
    const judged = finding && judge(pair, finding, readings);
    if (judged && (!best || judged.score > best.score)) best = judged;
  }
  return best;
}

function toCause({ finding, metric, explains, isAdequate }: Judgement): { cause: FoundCause; order: number } {
  const { cause, facts } = finding;
  // Settings first; the others as they explain, in which the order of their grounds has its weight.
  const order = isAdequate ? Math.min(1, GROUNDS.indexOf(finding.ground)) : GROUNDS.length;
  return { cause: { cause, metric, explains, facts } as FoundCause, order };
}

/** Days to see a shape in, and numbers that a gap can be more than chance in. */
function isEnough(pair: Pair): boolean {
  if (pair.days.length < FEWEST_DAYS) return false;
  return (
    COUNTED.some((metric) => sizeOf(pair, metric) >= MANY_FLOORS * DEFAULT_SETTINGS.bands[metric].floor) ||
    isMoneyOnly(pair)
  );
}

const COUNTED = ['clicks', 'conversions'] as const;

/** Below this many floors (100 clicks, 15 conversions) a difference of a floor is chance. */
const MANY_FLOORS = 5;

function isMoneyOnly(pair: Pair): boolean {
  return !pair.clicks && !pair.conversions && sizeOf(pair, 'payout') > 0;
}

function sizeOf(pair: Pair, metric: Judged): number {
  const compared = pair[metric];
  return compared ? Math.max(total(compared.sender), total(compared.payer)) : 0;
}

function gapsOf(pair: Pair, readings: Readings): Explained['gap'] {
  const gap = (metric: Judged) => {
    const reading = readings[metric];
    if (!reading) return null;
    const [here, there] =
      pair.here === 'sender' ? [reading.sender, reading.payer] : [reading.payer, reading.sender];
    return here === 0 ? null : (there - here) / here;
  };
  return { clicks: gap('clicks'), conversions: gap('conversions'), payout: gap('payout') };
}

function definitionOf(pair: Pair): Explained['definition'] {
  const { sender, payer } = pair.money;
  return {
    clicks: pair.clickKind,
    conversions: ['approved', 'pending', 'hold'],
    money: sender === 'payout' && payer === 'payout' ? 'payout' : 'advertiserRevenue',
  };
}

function unexplainedShare(before: Readings, after: Readings): number {
  const [loudest] = unsettled(before);
  const [a, b] = loudest ? [before[loudest], after[loudest]] : [];
  if (!a || !b) return 0;
  return loudest ? Math.min(1, 1 - shareOf(loudest, a, b, !a.open).explains) : 0;
}
