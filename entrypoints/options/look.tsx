import { Field } from '@/components/field';
import { LanguageOptions } from '@/components/language-options';
import { Segmented } from '@/components/segmented';
import { useTexts } from '@/components/texts';
import type { Settings } from '@/utils/model/settings';
import { chooseLanguage, nameOf } from '@/utils/texts/language';
import { LANGUAGES } from '@/utils/texts/load';
import type { Shell } from './shell';
import { useChange } from './use-change';

const THEMES = ['auto', 'light', 'dark'] as const satisfies readonly Settings['theme'][];

export function Look({ shell, settings }: { shell: Shell; settings: Settings }) {
  const { say } = useTexts();
  const change = useChange(shell);
  const browserLanguage = nameOf(chooseLanguage(LANGUAGES, 'auto', navigator.languages));
  return (
    <>
      <header className="head">
        <h1>{say('options.look')}</h1>
      </header>
      <section className="card look">
        <Field label={say('look.language')}>
          {(control) => (
            <select
              {...control}
              value={settings.language}
              onChange={({ target }) => change.mutate({ language: target.value })}
            >
              <option value="auto">{say('look.language-auto', { name: browserLanguage })}</option>
              <LanguageOptions />
            </select>
          )}
        </Field>
        <div className="field">
          <span>{say('look.theme')}</span>
          <div>
            <Segmented
              label={say('look.theme')}
              options={THEMES.map((value) => ({ value, label: say(`look.theme-${value}`) }))}
              value={settings.theme}
              onChange={(theme) => change.mutate({ theme })}
            />
          </div>
          <p className="hint">{say('look.theme-hint')}</p>
        </div>
      </section>
    </>
  );
}
