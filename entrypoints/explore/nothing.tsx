import { Brand } from '@/components/brand';
import { Icon, type IconName } from '@/components/icon';
import { useTexts } from '@/components/texts';
import type { Shell } from './shell';

/** The whole page where there is no table to show, and the one thing that helps. */
export function Nothing({ what, shell }: { what: 'empty' | 'locked' | 'silent'; shell: Shell }) {
  const { say } = useTexts();
  return (
    <main className="explore nothing">
      <header className="ex-top">
        <Brand />
        <h1>{say('explore.title')}</h1>
      </header>
      <section className="ex-nothing" role={what === 'silent' ? 'alert' : undefined}>
        <Icon name={ICONS[what]} />
        <h2>{say(`explore.${what}`)}</h2>
        <p className="mid">{say(`explore.${what}-text`)}</p>
        {what === 'silent' ? (
          <button type="button" className="btn primary" onClick={() => location.reload()}>
            {say('action.reload')}
          </button>
        ) : (
          <button
            type="button"
            className="btn primary"
            onClick={() => shell.openOptions(what === 'empty' ? '#add' : '')}
          >
            {say(what === 'empty' ? 'panel.add' : 'explore.unlock')}
          </button>
        )}
      </section>
    </main>
  );
}

const ICONS: Record<'empty' | 'locked' | 'silent', IconName> = {
  empty: 'link',
  locked: 'lock',
  silent: 'warn',
};
