import { dayVariance } from '@/utils/compare/explain/chance';
import { ratioOf, sum } from '@/utils/compare/explain/measure';
import { at, type Pair, replace } from '@/utils/compare/explain/pair';

interface Silence {
  /** First and last day with next to nothing, with the day on which it began or ended. */
  from: number;
  to: number;
  missing: number;
  partial: number;
}

/** The longest run of days on which the payer counts on and the sender hears nothing, while clicks go on. */
export function findSilence(pair: Pair): Silence | null {
  const { conversions } = pair;
  if (!conversions) return null;
  let best: { from: number; to: number; missing: number } | null = null;
  for (let day = 0; day < pair.days.length; day++) {
    if (!isSilent(pair, day)) continue;
    const from = day;
    let missing = 0;
    let to = from;
    for (; day < pair.days.length && (isSilent(pair, day) || isEmpty(pair, day)); day++) {
      missing += at(conversions.payer, day) - at(conversions.sender, day);
      if (isSilent(pair, day)) to = day;
    }
    if (!best || missing > best.missing) best = { from, to, missing };
  }
  if (!best || best.missing < 6) return null;
  return withEdges(pair, best);
}

/** The payer counts, the sender hardly anything, on a day that has clicks on both sides. */
function isSilent(pair: Pair, day: number): boolean {
  const { conversions, clicks } = pair;
  if (!conversions || !pair.kept[day]) return false;
  const payer = at(conversions.payer, day);
  if (payer < 1 || at(conversions.sender, day) > 0.1 * payer) return false;
  return !clicks || sum(clicks.sender, pair) === 0 || at(clicks.sender, day) > 0;
}

function isEmpty({ conversions, kept }: Pair, day: number): boolean {
  return !kept[day] || (at(conversions?.payer ?? [], day) === 0 && at(conversions?.sender ?? [], day) === 0);
}

/** The day before and the day after may be silent in part. */
function withEdges(pair: Pair, { from, to, missing }: Omit<Silence, 'partial'>): Silence {
  const before = hearsNothingBefore(pair, from) ? 0 : isShort(pair, from - 1) ? from - 1 : from;
  const after = isShort(pair, to + 1) ? to + 1 : to;
  return { from: before, to: after, missing, partial: from - before + (after - to) };
}

function hearsNothingBefore({ conversions, kept }: Pair, from: number): boolean {
  return kept.every((day, index) => index >= from || !day || at(conversions?.sender ?? [], index) === 0);
}

function isShort({ conversions, days, kept }: Pair, day: number): boolean {
  if (!conversions || day < 0 || day >= days.length || !kept[day]) return false;
  const payer = at(conversions.payer, day);
  return payer - at(conversions.sender, day) > 2 * Math.sqrt(dayVariance('conversions', payer, 1));
}

/** What the payer counted on those days put in on the sender's side, in the proportion of the other days. */
export function filled(pair: Pair, isMissing: (day: number) => boolean): Pair {
  let corrected = pair;
  for (const metric of ['conversions', 'payout'] as const) {
    const compared = pair[metric];
    if (!compared) continue;
    const others = { ...pair, kept: pair.kept.map((kept, day) => (kept && !isMissing(day) ? 1 : 0)) };
    const usual = sum(compared.sender, others) > 0 ? ratioOf(others, compared) : 1;
    const factor = usual > 0.5 && usual < 2 ? usual : 1;
    const whole = compared.sender.map((n, day) =>
      isMissing(day) ? Math.max(n, at(compared.payer, day) / factor) : n,
    );
    corrected = replace(corrected, metric, 'sender', whole);
  }
  return corrected;
}
