import { JUDGED, type Judged } from '@/utils/model/comparison';
import type { Explained, FoundCause } from '@/utils/model/explanation';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';
import { type Finding, GROUNDS, type Ground } from './detector';
import { detectors } from './detectors';
import { buildPair, type Pair, total } from './pair';
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

function judge(pair: Pair, finding: Finding, readings: Readings): Judgement | null {
  const { looseness = 0 } = finding;
  const before = looseness > 0 ? readPair(pair, looseness) : readings;
  const after = readPair(finding.corrected, looseness);
  const all = unsettled(readings);
  const open = all.filter(
    (metric) => finding.metrics.includes(metric) && !isPrice(finding, metric, readings),
  );
  const metric = finding.metrics.find((each) => open.includes(each)) ?? finding.metrics[0] ?? 'clicks';
  const shares = sharesOf(finding, open, before, after);
  const explains = Math.min(
    1,
    finding.explains ?? (open.length > 0 ? shares.explains : inSum(finding, before, after)),
  );
  const settled = open.length > 0 && open.every((each) => !after[each]?.open);
  const isAdequate = explains >= HALF || (Boolean(finding.certain) && settled);
  if (!isAdequate && !(finding.certain && explains > 0.02)) return null;
  const worth = (finding.explains ?? shares.beyond) + plausibility(finding, all, readings, after);
  return { finding, metric, explains, isAdequate, score: isAdequate ? worth : worth - 2 };
}

/** What a conversion is worth is not a matter of how many there are. */
function isPrice({ metrics }: Finding, metric: Judged, { payout }: Readings): boolean {
  return metric === 'payout' && Boolean(payout?.priced) && metrics.includes('conversions');
}

/** What speaks for a cause besides the share: how much else it settles, how simple it is, how little it strains. */
function plausibility(finding: Finding, all: readonly Judged[], before: Readings, after: Readings): number {
  const settled = all.filter(
    (metric) => finding.metrics.includes(metric) && isSettled(before[metric], after[metric]),
  ).length;
  const opened = JUDGED.filter((metric) => !before[metric]?.open && isFar(after[metric])).length;
  const strain = finding.metrics.reduce((most, metric) => Math.max(most, after[metric]?.strain ?? 0), 0);
  return (
    0.3 * (all.length > 0 ? settled / all.length : 1) -
    0.3 * opened -
    0.1 * Math.min(2, finding.judgedBy === 'days' ? 0 : strain) -
    0.07 * GROUNDS.indexOf(finding.ground) -
    0.03 * finding.fitted
  );
}

/** No gap any more, or hardly one. */
function isSettled(before: Reading | null, after: Reading | null): boolean {
  if (!before || !after) return true;
  return !after.open || Math.abs(after.delta) < 0.15 * Math.abs(before.delta);
}

function isFar(reading: Reading | null): boolean {
  return (
    reading !== null &&
    reading.open &&
    Math.abs(reading.delta) > 0.1 * Math.max(reading.sender, reading.payer)
  );
}

/** Read from settings where no metric has a gap of its own: what of the difference is gone. */
function inSum({ certain, metrics }: Finding, before: Readings, after: Readings): number {
  const metric =
    certain &&
    metrics.find((each) => Math.abs(before[each]?.delta ?? 0) >= DEFAULT_SETTINGS.bands[each].floor);
  const [a, b] = metric ? [before[metric], after[metric]] : [];
  return a && b ? 1 - Math.abs(b.delta) / Math.abs(a.delta) : 0;
}

interface Shares {
  /** 1 − |after| / |before|. */
  explains: number;
  /** The same of what is more than ordinary loss. */
  beyond: number;
}

/** Over the metrics with a gap, each as loud as it is. */
function sharesOf(finding: Finding, open: readonly Judged[], before: Readings, after: Readings): Shares {
  const sum = { explains: 0, beyond: 0 };
  let weight = 0;
  for (const metric of open) {
    const [a, b] = [before[metric], after[metric]];
    if (!a || !b) continue;
    const { explains, beyond } = shareOf(metric, a, b, finding.judgedBy === 'days');
    weight += a.loudness;
    sum.explains += a.loudness * explains;
    sum.beyond += a.loudness * beyond;
  }
  return weight > 0 ? { explains: sum.explains / weight, beyond: sum.beyond / weight } : sum;
}

/** Of the sum and of the days beyond chance; the worse of both. */
function shareOf(metric: Judged, before: Reading, after: Reading, byDays: boolean): Shares {
  const days = byDays || !before.open ? calmed(before, after) : nearer(metric, before, after);
  if (byDays || !before.open) return { explains: days, beyond: days };
  const inAll = 1 - Math.abs(after.delta) / Math.abs(before.delta);
  // What ordinary loss leaves is nobody's cause: where 4 of 7 % are ordinary, a cause of 3 % explains the gap.
  const extra = excess(metric, before);
  const beyond = extra > 0 ? 1 - excess(metric, after) / extra : inAll;
  const best = Math.max(inAll, beyond);
  const explains = inAll >= HALF ? inAll : beyond;
  return { explains: Math.max(0, Math.min(days, explains)), beyond: Math.max(0, Math.min(days, best)) };
}

/** Of the daily differences beyond chance; 1 where they were no more than chance, so that only the sum can tell. */
function nearer(metric: Judged, before: Reading, after: Reading): number {
  if (before.apart <= before.chance) return 1;
  const ordinary = Math.min(Math.abs(after.delta), ORDINARY[metric] * Math.max(after.sender, after.payer));
  return 1 - Math.max(0, after.apart - ordinary - after.chance) / (before.apart - before.chance);
}

/** Of the unrest between the days. */
function calmed(before: Reading, after: Reading): number {
  return before.strain > 0 ? Math.max(0, 1 - Math.sqrt(after.strain / before.strain)) : 0;
}

function excess(metric: Judged, { delta, sender, payer }: Reading): number {
  return Math.max(0, Math.abs(delta) - ORDINARY[metric] * Math.max(sender, payer));
}

function toCause({ finding, metric, explains, isAdequate }: Judgement): { cause: FoundCause; order: number } {
  const { cause, facts } = finding;
  const order = isAdequate ? ORDER[finding.ground] : GROUNDS.length;
  return { cause: { cause, metric, explains, facts } as FoundCause, order };
}

/** Documents and definitions stand in the order in which they explain. */
const ORDER: Readonly<Record<Ground, number>> = {
  settings: 0,
  document: 1,
  definition: 1,
  shape: 2,
  residual: 3,
};

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
