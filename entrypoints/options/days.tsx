import { Field } from '@/components/field';
import { Segmented } from '@/components/segmented';
import { useTexts } from '@/components/texts';
import { type Settings, WEEK_STARTS } from '@/utils/model/settings';
import type { Shell } from './shell';
import { useChange } from './use-change';
import { ZoneOptions } from './zone-options';

/** Where days end, and with which one a week begins. */
export function Days({
  shell,
  settings,
}: {
  shell: Shell;
  settings: Pick<Settings, 'timeZone' | 'weekStart'>;
}) {
  const { say, format } = useTexts();
  const change = useChange(shell);
  return (
    <>
      <header className="head">
        <h1>{say('options.days')}</h1>
      </header>
      <section className="card look">
        <Field label={say('days-set.zone')} hint={say('days-set.zone-hint')}>
          {(control) => (
            <select
              {...control}
              value={settings.timeZone ?? ''}
              onChange={({ target }) => change.mutate({ timeZone: target.value || null })}
            >
              <option value="">{say('days-set.zone-auto')}</option>
              <ZoneOptions />
            </select>
          )}
        </Field>
        <div className="field">
          <span>{say('days-set.week')}</span>
          <div>
            <Segmented
              label={say('days-set.week')}
              options={WEEK_STARTS.map((day) => ({ value: `${day}`, label: format.weekdayName(day) }))}
              value={`${settings.weekStart}`}
              onChange={(value) => change.mutate({ weekStart: Number(value) as Settings['weekStart'] })}
            />
          </div>
          <p className="hint">{say('days-set.week-hint')}</p>
        </div>
      </section>
    </>
  );
}
