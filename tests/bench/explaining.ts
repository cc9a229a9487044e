import { explainWorlds } from '@/scripts/cli-explain';
import { inputOf } from '@/scripts/cli-input';
import { addDays } from '@/utils/model/day';

const PAIRS = 1000;
const DAYS = 365;

/** A year of a thousand pairs through the terminal's door: JSON, schema and explanation. */
export async function measureExplaining(): Promise<{ milliseconds: number; pairs: number }> {
  const text = JSON.stringify({ worlds: Array.from({ length: PAIRS }, (_, pair) => worldOf(pair)) });
  const start = performance.now();
  const { results = [] } = { results: [], ...(await explainWorlds(inputOf(text))) };
  return { milliseconds: performance.now() - start, pairs: results.length };
}

const FIRST = '2026-01-01';
const CALENDAR = Array.from({ length: DAYS }, (_, day) => addDays(FIRST, day));

/** Nine kinds of pairs in turn: most of them have something to explain. */
function worldOf(pair: number) {
  const kind = pair % 9;
  const sizes = CALENDAR.map(
    (_, day) => 400 + 200 * Math.sin(day / 7 + pair) + ((day * 7919 + pair * 31) % 97),
  );
  const conversions = sizes.map((size) => Math.round(size / 20));
  const side = { timeZone: 'Etc/UTC', currency: 'USD', from: FIRST, to: CALENDAR.at(-1), complete: true };
  return {
    here: {
      ...side,
      role: 'tracker',
      days: CALENDAR.map((day, index) => {
        const count = kind === 1 && index > 300 ? 0 : (conversions[index] ?? 0);
        return {
          day,
          visits: Math.round(3 * (sizes[index] ?? 0)),
          clicks: Math.round(sizes[index] ?? 0),
          ...paid(count),
        };
      }),
    },
    there: {
      ...side,
      role: 'affiliate',
      days: CALENDAR.map((day, index) => {
        const next = sizes[index + 1] ?? 0;
        const size = sizes[index] ?? 0;
        const clicks = kind === 2 ? 0.85 * size : kind === 3 ? 0.7 * size + 0.3 * next : 0.98 * size;
        const late = kind === 4 ? conversions[Math.max(0, index - 1)] : conversions[index];
        const count = Math.round((late ?? 0) * (kind === 5 ? 0.8 : 1));
        return {
          day,
          clicks: Math.round(clicks),
          ...paid(count),
          approved: count,
          pending: 0,
          rejected: count % 3,
        };
      }),
    },
    currency: 'USD',
  };
}

function paid(conversions: number) {
  return { conversions, payout: String(conversions * 12.5) };
}
