import { at, type Pair } from '@/utils/compare/explain/pair';

export const NEWEST = 4;
/** What takes days on its way is missing on more of them, the fewer the older they are. */
const MOST = 7;

export interface NewestDays {
  days: number;
  missing: number;
  share: number;
}

/** Short on the last days only; all before is equal but for ordinary loss. As few days as that holds for. */
export function newestDays(pair: Pair): NewestDays | null {
  const { length } = pair.days;
  if (!pair.conversions || length < 5) return null;
  for (let days = NEWEST; days <= Math.max(NEWEST, Math.min(MOST, length / 2)); days++) {
    const found = shortOn(pair, days);
    if (found) return found;
  }
  return null;
}

function shortOn(pair: Pair, newest: number): NewestDays | null {
  const { conversions, days } = pair;
  if (!conversions) return null;
  let [count, missing, older, before] = [0, 0, 0, 0];
  days.forEach((_, day) => {
    if (!pair.kept[day]) return;
    const short = at(conversions.payer, day) - at(conversions.sender, day);
    if (day < days.length - newest) {
      older += short;
      before += at(conversions.payer, day);
    } else {
      missing += short;
      if (short > 0) count = Math.max(count, days.length - day);
    }
  });
  const isCalm = Math.abs(older) <= Math.max(0.25 * missing, 0.03 * before);
  if (missing < 4 || !isCalm || !isConcentrated(pair, newest, missing, Math.max(0, older))) return null;
  return { days: count, missing, share: missing / (missing + Math.abs(older)) };
}

/** More on the newest days than their part of all conversions would bring there by chance. */
function isConcentrated({ conversions, days }: Pair, count: number, missing: number, older: number): boolean {
  const all = conversions?.payer.reduce((sum, n) => sum + n, 0) ?? 0;
  const newest = conversions?.payer.slice(days.length - count).reduce((sum, n) => sum + n, 0) ?? 0;
  const part = newest / Math.max(all, 1);
  return missing > (missing + older) * part + 2.6 * Math.sqrt((missing + older) * part * (1 - part));
}
