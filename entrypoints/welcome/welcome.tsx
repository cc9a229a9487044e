import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Icon, type IconName } from '@/components/icon';
import { Page } from '@/components/page';
import { useTexts } from '@/components/texts';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';
import { Hero } from './hero';
import { PinIt } from './pin-it';
import type { Shell } from './shell';

/** The first page after an installation: one question, one picture, two ways on, three facts, the pin. */
export function Welcome({ shell }: { shell: Shell }) {
  const settings = useQuery({ queryKey: ['settings'], queryFn: () => shell.ask('settings.get', null) });
  if (settings.isPending) return null;
  return (
    <Page settings={settings.data ?? DEFAULT_SETTINGS}>
      <main className="welcome">
        <Hero shell={shell} />
        <Facts />
        <PinIt isFirefox={shell.isFirefox} />
      </main>
    </Page>
  );
}

function Facts() {
  const { say } = useTexts();
  const title = say('welcome.title');
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <section className="facts">
      {FACTS.map(([name, icon]) => (
        <div key={name}>
          <h2>
            <Icon name={icon} />
            {say(`welcome.${name}`)}
          </h2>
          <p>{say(`welcome.${name}-text`)}</p>
        </div>
      ))}
    </section>
  );
}

const FACTS = [
  ['keys', 'lock'],
  ['numbers', 'pc'],
  ['looks', 'eye'],
] as const satisfies readonly (readonly [string, IconName])[];
