import { type Detector, type Finding, sideOf } from '@/utils/compare/explain/detector';
import { at, other, type Pair, type Place, without } from '@/utils/compare/explain/pair';
import { JUDGED } from '@/utils/model/comparison';

export const dateRange: Detector = {
  cause: 'date-range',
  detect: (pair) => declaredRange(pair) ?? missingEdge(pair),
};

/** Days that only one of the asked ranges holds. */
function declaredRange(pair: Pair): Finding | null {
  const { sender, payer } = pair;
  const from = later(sender.about.from, payer.about.from);
  const to = earlier(sender.about.to, payer.about.to);
  const outside = pair.days.filter((day) => (from && day < from) || (to && day > to));
  const used = outside.filter((day) => hasNumbers(pair, pair.days.indexOf(day)));
  if (used.length === 0 || outside.length === pair.days.length) return null;
  return rangeFinding(pair, new Set(outside), true);
}

/** Whole days missing at an end of one side's answer, clicks and conversions alike. */
function missingEdge(pair: Pair): Finding | null {
  for (const place of ['sender', 'payer'] as const) {
    const missing = new Set([...edge(pair, place, 1), ...edge(pair, place, -1)]);
    if (wasThere(pair, place, missing)) continue;
    if (missing.size > 0 && missing.size < pair.days.length / 2) return rangeFinding(pair, missing, false);
  }
  return null;
}

/** An older answer had numbers of these days: they were taken away, not left out. */
function wasThere({ days, snapshots }: Pair, place: Place, missing: ReadonlySet<string>): boolean {
  return snapshots.some(
    ({ of, present }) => of === place && days.some((day, index) => missing.has(day) && present[index]),
  );
}

function edge(pair: Pair, place: Place, step: 1 | -1): string[] {
  const found: string[] = [];
  const { days } = pair;
  for (let day = step === 1 ? 0 : days.length - 1; day >= 0 && day < days.length; day += step) {
    if (!pair.kept[day] || !isSilent(pair, place, day) || isSilent(pair, other(place), day)) break;
    found.push(days[day] ?? '');
  }
  return found;
}

/** Nothing at all on one side; where clicks are not known, not even a row. */
function isSilent(pair: Pair, place: Place, day: number): boolean {
  if (!pair.clicks && pair[place].present[day]) return false;
  const known = JUDGED.filter((metric) => pair[metric]);
  return known.every((metric) => at(pair[metric]?.[place] ?? [], day) === 0);
}

function hasNumbers(pair: Pair, day: number): boolean {
  return JUDGED.some(
    (metric) => at(pair[metric]?.sender ?? [], day) + at(pair[metric]?.payer ?? [], day) > 0,
  );
}

function rangeFinding(pair: Pair, outside: ReadonlySet<string>, certain: boolean): Finding {
  const list = [...outside].sort();
  const [first = ''] = list;
  const place: Place = pair.days.some((day, index) => day === first && !isSilent(pair, 'sender', index))
    ? 'sender'
    : 'payer';
  return {
    cause: 'date-range',
    ground: certain ? 'settings' : 'definition',
    metrics: JUDGED,
    corrected: without(pair, (day) => outside.has(pair.days[day] ?? '')),
    facts: { side: sideOf(pair, place), days: list.length, first, last: list.at(-1) ?? first },
    fitted: 0,
    certain,
  };
}

function later(a: string | null | undefined, b: string | null | undefined): string | null {
  return a && b ? (a > b ? a : b) : null;
}

function earlier(a: string | null | undefined, b: string | null | undefined): string | null {
  return a && b ? (a < b ? a : b) : null;
}
