import { JUDGED, type Judged } from '@/utils/model/comparison';
import type { Explained, FoundCause } from '@/utils/model/explanation';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';
import { type Finding, GROUNDS } from './detector';
import { detectors } from './detectors';
import { buildPair, type Pair } from './pair';
import { ORDINARY, type Reading, type Readings, readPair, unsettled } from './reading';
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
  if (!isEnough(pair, readings)) return { ...about, causes: [], unexplained: 0, enough: false };
  const { found, rest } = findCauses(pair);
  const definition = found.reduce((known, { definition }) => ({ ...known, ...definition }), about.definition);
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
/** What a cause has to take away. */
const HALF = 0.5;

const NOTHING: Explained = {
  gap: { clicks: null, conversions: null, payout: null },
  definition: { clicks: 'clicks', conversions: ['approved', 'pending', 'hold'], money: 'payout' },
  causes: [],
  unexplained: 0,
  enough: false,
};

interface Judgement {
  finding: Finding;
  metric: Judged;
  explains: number;
  isAdequate: boolean;
  score: number;
}

function findCauses(pair: Pair): { found: (Judgement & Pick<Finding, 'definition'>)[]; rest: Pair } {
  const found: Judgement[] = [];
  let rest = pair;
  while (found.length < MOST) {
    const best = findBest(rest, new Set(found.map(({ finding }) => finding.cause)));
    if (!best) break;
    found.push(best);
    rest = best.finding.corrected;
  }
  return { found: found.map((one) => ({ ...one, definition: one.finding.definition ?? {} })), rest };
}

/** The simplest of the causes that are adequate: settings before definitions before shapes, then the fewest free numbers. */
function findBest(pair: Pair, known: ReadonlySet<string>): Judgement | null {
  const readings = readPair(pair);
  let best: Judgement | null = null;
  for (const { cause, detect } of detectors) {
    if (known.has(cause)) continue;
    const finding = detect(pair, readings);
    const judged = finding && judge(finding, readings);
    if (judged && (!best || judged.score > best.score)) best = judged;
  }
  return best;
}

function judge(finding: Finding, before: Readings): Judgement | null {
  const after = readPair(finding.corrected, finding.looseness);
  const all = unsettled(before);
  const open = all.filter((metric) => finding.metrics.includes(metric));
  const [loudest = finding.metrics[0] ?? 'clicks'] = open;
  const explains = finding.explains ?? explainedShare(finding, open, before, after);
  const settled = open.length > 0 && open.every((metric) => !after[metric]?.open);
  const isAdequate = explains >= HALF || (Boolean(finding.certain) && settled);
  if (!isAdequate && !(finding.certain && explains > 0.02)) return null;
  const ground = GROUNDS.indexOf(finding.ground);
  const covered = all.filter((metric) => !after[metric]?.open && open.includes(metric)).length;
  const coverage = all.length > 0 ? covered / all.length : 1;
  const worth = explains + 0.2 * coverage - 0.07 * ground - 0.03 * finding.fitted;
  return {
    finding,
    metric: loudest,
    explains: Math.min(1, explains),
    isAdequate,
    score: isAdequate ? worth : worth - 2,
  };
}

/** Over the metrics with a gap, each as loud as it is. */
function explainedShare(
  finding: Finding,
  open: readonly Judged[],
  before: Readings,
  after: Readings,
): number {
  let weight = 0;
  let sum = 0;
  for (const metric of open) {
    const [a, b] = [before[metric], after[metric]];
    if (!a || !b) continue;
    weight += a.loudness;
    sum += a.loudness * shareOf(metric, a, b, finding.judgedBy === 'days');
  }
  return weight > 0 ? sum / weight : 0;
}

/** 1 − |after| / |before|, of the sum and of the days beyond chance; the worse of both. */
function shareOf(metric: Judged, before: Reading, after: Reading, byDays: boolean): number {
  const days = 1 - Math.max(0, after.apart - after.chance) / Math.max(before.apart - before.chance, 1e-9);
  if (byDays || !before.open) return Math.max(0, days);
  const inAll = 1 - Math.abs(after.delta) / Math.abs(before.delta);
  // What ordinary loss leaves is nobody's cause: a gap of 7 % of which 4 % are ordinary is half explained by 2 %.
  const beyond = 1 - excess(metric, after) / Math.max(excess(metric, before), 1e-9);
  return Math.max(0, Math.min(days, inAll >= HALF ? inAll : Math.min(beyond, 1)));
}

function excess(metric: Judged, { delta, sender, payer }: Reading): number {
  return Math.max(0, Math.abs(delta) - ORDINARY[metric] * Math.max(sender, payer));
}

function toCause({ finding, metric, explains, isAdequate }: Judgement): { cause: FoundCause; order: number } {
  const { cause, facts } = finding;
  const order = !isAdequate ? GROUNDS.length : GROUNDS.indexOf(finding.ground);
  return { cause: { cause, metric, explains, facts } as FoundCause, order };
}

/** Days to see a shape in, and a gap that is not below the floor. */
function isEnough(pair: Pair, readings: Readings): boolean {
  if (pair.days.length < FEWEST_DAYS) return false;
  const known = JUDGED.flatMap((metric) => {
    const reading = readings[metric];
    return reading ? [{ ...reading, floor: DEFAULT_SETTINGS.bands[metric].floor }] : [];
  });
  return known.some(
    ({ sender, payer, delta, floor }) => Math.max(sender, payer) >= 4 * floor || Math.abs(delta) >= floor,
  );
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
  return loudest ? Math.min(1, 1 - shareOf(loudest, a, b, !a.open)) : 0;
}
