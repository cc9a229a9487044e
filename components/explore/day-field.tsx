import { type FormEvent, useState } from 'react';
import { useTexts } from '@/components/texts';
import { countDays, type DayRange, isDay } from '@/utils/model/day';

/** Two days of one's own choice, both included. */
export function DayField({ range, onUse }: { range: DayRange; onUse(range: DayRange): void }) {
  const { say } = useTexts();
  const [days, setDays] = useState(range);
  const problem = problemOf(days);
  const edit = (end: 'from' | 'to') => (event: { target: { value: string } }) =>
    setDays({ ...days, [end]: event.target.value });
  const use = (event: FormEvent) => {
    event.preventDefault();
    if (!problem) onUse(days);
  };
  return (
    <form className="day-field" onSubmit={use}>
      <label className="field">
        <span className="name">{say('days.first')}</span>
        <input className="in" type="date" value={days.from} onChange={edit('from')} required />
      </label>
      <label className="field">
        <span className="name">{say('days.last')}</span>
        <input className="in" type="date" value={days.to} onChange={edit('to')} required />
      </label>
      <button type="submit" className="btn">
        {say('days.use')}
      </button>
      {problem && (
        <p className="hint c-alert" role="alert">
          {say(`days.${problem}`)}
        </p>
      )}
    </form>
  );
}

function problemOf(days: DayRange): 'backwards' | 'too-many' | null {
  if (!isDay(days.from) || !isDay(days.to) || days.from > days.to) return 'backwards';
  return countDays(days) > MOST_DAYS ? 'too-many' : null;
}

const MOST_DAYS = 400;
