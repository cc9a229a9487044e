import { Icon } from '@/components/icon';
import { useTexts } from '@/components/texts';
import { addDays, type Day, type DayRange } from '@/utils/model/day';

/** In place of the plot once a day was gone into: the days beside it, and the way back to all of them. */
export function OneDay({ day, within, onDay, onBack }: OneDayProps) {
  const { say, format } = useTexts();
  const [before, after] = [addDays(day, -1), addDays(day, 1)];
  return (
    <nav className="ex-day" aria-label={say('explore.one-day')}>
      <button type="button" className="btn" onClick={onBack}>
        <Icon name="cal" small />
        {format.days(within, within.to)}
      </button>
      <button
        type="button"
        className="ib back"
        aria-label={format.weekday(before)}
        disabled={before < within.from}
        onClick={() => onDay(before)}
      >
        <Icon name="right" />
      </button>
      <h2>{format.weekday(day)}</h2>
      <button
        type="button"
        className="ib"
        aria-label={format.weekday(after)}
        disabled={after > within.to}
        onClick={() => onDay(after)}
      >
        <Icon name="right" />
      </button>
    </nav>
  );
}

interface OneDayProps {
  day: Day;
  /** The days it was gone into from. */
  within: DayRange;
  onDay(day: Day): void;
  onBack(): void;
}
