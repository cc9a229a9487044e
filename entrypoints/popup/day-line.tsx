import { useNow } from '@/components/age';
import { Sparkline } from '@/components/sparkline';
import { useTexts } from '@/components/texts';
import { dayAt } from '@/utils/model/day';
import { compare, type Micros, toMicros, toText, toUnits } from '@/utils/model/money';
import type { Ledger, Summary } from '@/utils/model/summary';

/** What a line can be drawn of: the profit, else the gap, where every day tells it. */
export function lineOf({ byDay }: Ledger): 'profit' | 'gap' | null {
  if (byDay.length < 2) return null;
  return (['profit', 'gap'] as const).find((name) => byDay.every((day) => day[name] !== null)) ?? null;
}

/** The ledger's days as a line beside its number; lowest, highest and last in words. */
export function DayLine({ summary, ledger, of }: { summary: Summary; ledger: Ledger; of: 'profit' | 'gap' }) {
  const { say, format } = useTexts();
  const today = dayAt(useNow(), summary.timeZone);
  if (lineOf(ledger) !== of) return null;
  const amounts = ledger.byDay.map((day) => toMicros(day[of]) ?? 0);
  const sorted = amounts.toSorted(compare);
  const money = (amount: Micros | undefined) => format.money(toText(amount ?? 0), ledger.currency);
  const told = { low: money(sorted[0]), high: money(sorted.at(-1)), last: money(amounts.at(-1)) };
  const label = say(`ledger.days-${of}`, { days: format.days(summary.days, today), ...told });
  return <Sparkline values={amounts.map(toUnits)} label={label} />;
}
