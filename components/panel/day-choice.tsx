import { type FormEvent, useState } from 'react';
import { Icon } from '@/components/icon';
import { useTexts } from '@/components/texts';
import { countDays, type DayRange, isDay, resolvePreset } from '@/utils/model/day';

/** Where the page's days could not be read: nothing is guessed, the person says which. */
export function DayChoice({ range, timeZone, zones, onUse }: DayChoiceProps) {
  const { say, format } = useTexts();
  const [days, setDays] = useState(range);
  const [zone, setZone] = useState(timeZone);
  const problem = findProblem(days);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!problem) onUse(days, zone);
  };
  return (
    <form className="pan-sec day-choice" onSubmit={submit}>
      <Icon name="cal" />
      <div>
        <p className="strong">{say('days.unread')}</p>
        <p className="t12 mid">{say('days.unread-text')}</p>
      </div>
      <fieldset className="seg" aria-label={say('days.presets')}>
        {PRESETS.map((preset) => (
          <button
            key={preset}
            type="button"
            aria-pressed={isPreset(preset, days, zone)}
            onClick={() => choosePreset(preset)}
          >
            {say(`days.${preset}`)}
          </button>
        ))}
      </fieldset>
      <div className="day-fields">
        <label className="field">
          <span>{say('days.first')}</span>
          <input className="in" type="date" value={days.from} onChange={edit('from')} required />
        </label>
        <label className="field">
          <span>{say('days.last')}</span>
          <input className="in" type="date" value={days.to} onChange={edit('to')} required />
        </label>
        <label className="field">
          <span>{say('days.zone')}</span>
          <select className="in" value={zone} onChange={(event) => setZone(event.target.value)}>
            {[...new Set([timeZone, ...zones])].map((name) => (
              <option key={name} value={name}>
                {format.zone(name)}
              </option>
            ))}
            <optgroup label={say('days.zone-all')}>
              {ALL_ZONES.map((name) => (
                <option key={name} value={name}>
                  {format.zone(name)}
                </option>
              ))}
            </optgroup>
          </select>
        </label>
        <button type="submit" className="btn primary">
          {say('days.use')}
        </button>
      </div>
      {problem && (
        <p className="t12 c-notice" role="alert">
          {say(`days.${problem}`)}
        </p>
      )}
    </form>
  );

  /** A preset needs no second click. */
  function choosePreset(preset: Preset): void {
    const range = daysOf(preset, zone);
    setDays(range);
    onUse(range, zone);
  }

  function edit(end: keyof DayRange) {
    return (event: { target: { value: string } }) => setDays({ ...days, [end]: event.target.value });
  }
}

const PRESETS = ['yesterday', '7d', '14d', 'this-month'] as const;
type Preset = (typeof PRESETS)[number];
const ALL_ZONES = Intl.supportedValuesOf('timeZone');
/** The background refuses more. */
const MOST_DAYS = 400;

function daysOf(preset: Preset, zone: string): DayRange {
  return resolvePreset(preset, zone, Temporal.Now.instant().toString());
}

function isPreset(preset: Preset, { from, to }: DayRange, zone: string): boolean {
  const days = daysOf(preset, zone);
  return days.from === from && days.to === to;
}

function findProblem(days: DayRange): 'backwards' | 'too-many' | null {
  if (!isDay(days.from) || !isDay(days.to)) return 'backwards';
  if (days.to < days.from) return 'backwards';
  return countDays(days) > MOST_DAYS ? 'too-many' : null;
}

interface DayChoiceProps {
  range: DayRange;
  timeZone: string;
  /** Zones that are likely meant. */
  zones: readonly string[];
  onUse(range: DayRange, timeZone: string): void;
}
