import { JUDGED, type Judged } from '@/utils/model/comparison';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';
import type { Finding, Ground } from './detector';
import type { Pair } from './pair';
import { type Reading, type Readings, readPair, unsettled } from './reading';
import { HALF, sharesOf } from './share';

export interface Judgement {
  finding: Finding;
  metric: Judged;
  explains: number;
  isAdequate: boolean;
  score: number;
}

export function judge(pair: Pair, finding: Finding, readings: Readings): Judgement | null {
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
    0.3 * (all.length > 0 ? settled / all.length : 1) +
    (all.length > 1 && settled === all.length ? 0.12 : 0) -
    0.3 * opened -
    0.1 * Math.min(2, finding.judgedBy === 'days' ? 0 : strain) -
    DOUBT[finding.ground] -
    0.03 * finding.fitted
  );
}

/** What is read weighs more than what is fitted, since a free ratio explains anything steady; a document goes before all. */
const DOUBT: Readonly<Record<Ground, number>> = {
  settings: 0,
  document: -0.4,
  definition: 0.14,
  shape: 0.21,
  residual: 0.42,
};

/** No gap any more, or hardly one. */
function isSettled(before: Reading | null, after: Reading | null): boolean {
  if (!before || !after) return true;
  return !after.open || Math.abs(after.delta) < 0.15 * Math.abs(before.delta);
}

function isFar(reading: Reading | null): boolean {
  if (!reading?.open) return false;
  return Math.abs(reading.delta) > 0.1 * Math.max(reading.sender, reading.payer);
}

/** Read from settings where no metric has a gap of its own: what of the difference is gone. */
function inSum({ certain, metrics }: Finding, before: Readings, after: Readings): number {
  const metric =
    certain &&
    metrics.find((each) => Math.abs(before[each]?.delta ?? 0) >= DEFAULT_SETTINGS.bands[each].floor);
  const [a, b] = metric ? [before[metric], after[metric]] : [];
  return a && b ? 1 - Math.abs(b.delta) / Math.abs(a.delta) : 0;
}
