import { Field } from '@/components/field';
import { NumberField, readNumber } from '@/components/number-field';
import { useTexts } from '@/components/texts';
import type { Parsed } from '@/components/use-draft';
import { REFRESH_MINUTES } from '@/utils/model/settings';
import type { Texts } from '@/utils/texts/texts';
import { Card } from './card';
import type { CardProps } from './comparison';

/** How often platforms are asked: for today, and again for days that are over. */
export function RhythmCard({ settings: { refreshMinutes, recheckDays }, onChange }: CardProps) {
  const texts = useTexts();
  const { say } = texts;
  return (
    <Card title={say('rhythm.title')} about={say('rhythm.recheck')}>
      <div className="fields">
        {WINDOWS.map((name) => (
          <NumberField
            key={name}
            label={say(`rhythm.${name}`)}
            hint={say(`rhythm.${name}-hint`)}
            unit={say('rhythm.days')}
            value={recheckDays[name]}
            write={String}
            read={dayReader(texts)}
            onChange={(days) => onChange({ recheckDays: { ...recheckDays, [name]: days } })}
          />
        ))}
      </div>
      <div className="narrow">
        <Field label={say('rhythm.refresh')} hint={say('rhythm.refresh-hint')}>
          {(control) => (
            <select
              {...control}
              value={refreshMinutes}
              onChange={({ target }) => onChange({ refreshMinutes: minutesOf(target.value) })}
            >
              {REFRESH_MINUTES.map((minutes) => (
                <option key={minutes} value={minutes}>
                  {tellMinutes(texts, minutes)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
    </Card>
  );
}

const WINDOWS = ['clicks', 'summaries', 'conversions'] as const;
const MOST_DAYS = 3650;

function dayReader({ say, format }: Texts) {
  return (text: string): Parsed<number> => {
    const value = readNumber(text);
    const isDays = value !== undefined && Number.isInteger(value) && value <= MOST_DAYS;
    return isDays ? { value } : { error: say('bands.error-whole', { most: format.count(MOST_DAYS) }) };
  };
}

function minutesOf(text: string) {
  return REFRESH_MINUTES.find((minutes) => String(minutes) === text) ?? REFRESH_MINUTES[0];
}

function tellMinutes({ say }: Texts, minutes: number): string {
  if (minutes === 0) return say('rhythm.never');
  return minutes === 60 ? say('rhythm.hour') : say('rhythm.minutes', { count: minutes });
}
