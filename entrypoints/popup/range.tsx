import { useNow } from '@/components/age';
import { Segmented } from '@/components/segmented';
import { useTexts } from '@/components/texts';
import { dayAt } from '@/utils/model/day';
import { SUMMARY_RANGES, type Summary, type SummaryRange } from '@/utils/model/summary';

/** The presets, then what the chosen one resolves to: days, zone, currency. */
export function Range({ range, onChange, summary }: RangeProps) {
  const { say } = useTexts();
  return (
    <div className="pop-range">
      <Segmented
        label={say('range.label')}
        options={SUMMARY_RANGES.map((value) => ({ value, label: say(`range.${value}`) }))}
        value={range}
        onChange={onChange}
      />
      {summary && <Resolved summary={summary} />}
    </div>
  );
}

function Resolved({ summary: { days, timeZone, ledgers } }: { summary: Summary }) {
  const { format } = useTexts();
  const currencies = ledgers.map(({ currency }) => currency).join(', ');
  const words = [format.days(days, dayAt(useNow(), timeZone)), format.zone(timeZone), currencies];
  const text = words.filter(Boolean).join(' · ');
  return (
    <span className="asof cut" title={text}>
      {text}
    </span>
  );
}

interface RangeProps {
  range: SummaryRange;
  onChange(range: SummaryRange): void;
  summary: Summary | undefined;
}
