import { at, type Pair } from '@/utils/compare/explain/pair';

export const NEWEST = 4;

/** Short on the last days only; all before is equal but for ordinary loss. */
export function newestDays(pair: Pair): { days: number; missing: number; share: number } | null {
  const { conversions, days } = pair;
  if (!conversions || days.length < 5) return null;
  let [count, missing, older, before] = [0, 0, 0, 0];
  days.forEach((_, day) => {
    if (!pair.kept[day]) return;
    const short = at(conversions.payer, day) - at(conversions.sender, day);
    if (day < days.length - NEWEST) {
      older += short;
      before += at(conversions.payer, day);
    } else {
      missing += short;
      if (short > 0) count = Math.max(count, days.length - day);
    }
  });
  const isCalm = Math.abs(older) <= Math.max(0.25 * missing, 0.03 * before);
  if (missing < 4 || !isCalm || !isConcentrated(pair, missing, Math.max(0, older))) return null;
  return { days: count, missing, share: missing / (missing + Math.abs(older)) };
}

/** More on the newest days than their part of all conversions would bring there by chance. */
function isConcentrated({ conversions, days }: Pair, missing: number, older: number): boolean {
  const all = conversions?.payer.reduce((sum, n) => sum + n, 0) ?? 0;
  const newest = conversions?.payer.slice(days.length - NEWEST).reduce((sum, n) => sum + n, 0) ?? 0;
  const part = newest / Math.max(all, 1);
  return missing > (missing + older) * part + 3 * Math.sqrt((missing + older) * part * (1 - part));
}
