import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Page } from '@/components/page';
import { Context } from '@/components/panel/context';
import { DayChoice } from '@/components/panel/day-choice';
import { Empty } from '@/components/panel/empty';
import { Head } from '@/components/panel/head';
import { Skeleton } from '@/components/panel/skeleton';
import { useTexts } from '@/components/texts';
import type { DayChoice as Choice } from '@/utils/messages/map';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/model/settings';
import { Body } from './body';
import { Problem } from './problem';
import type { Shell } from './shell';
import { usePanel, usePrefetchPanel } from './use-panel';

export function Panel({ shell }: { shell: Shell }) {
  // What a person waits for is on its way before it is known in which language to write it.
  usePrefetchPanel(shell.ask);
  const settings = useQuery({ queryKey: ['settings'], queryFn: () => shell.ask('settings.get', null) });
  const lock = useQuery({ queryKey: ['lock'], queryFn: () => shell.ask('lock.state', null) });
  if (settings.isPending || lock.isPending) return null;
  return (
    <Page settings={overHost(settings.data ?? DEFAULT_SETTINGS)}>
      {lock.data === 'locked' ? <Locked shell={shell} /> : <Surface shell={shell} />}
    </Page>
  );
}

const GROUNDS = ['light', 'dark'] as const;

/** Unless a theme was chosen, as dark as the host's page: its ground stands in our address. */
function overHost(settings: Settings): Settings {
  const ground = GROUNDS.find((each) => location.hash === `#${each}`);
  return settings.theme === 'auto' && ground ? { ...settings, theme: ground } : settings;
}

function Surface({ shell }: { shell: Shell }) {
  const [choice, setChoice] = useState<Choice | null>(null);
  const { view, error, refreshing, refresh } = usePanel(shell.ask, choice);
  const close = () => void shell.ask('panel.close', null);
  useKeys({ Escape: close, KeyR: refresh });
  return (
    <main className="panel">
      <Head subject={view?.subject ?? null} waiting={!error} onClose={close} />
      {view && <Context view={view} refreshing={refreshing} onRefresh={refresh} />}
      {error && <Problem error={error} />}
      {view && view.days.from !== 'page' && (
        <DayChoice
          range={view.days.range}
          timeZone={view.days.timeZone}
          zones={['UTC', Temporal.Now.timeZoneId()]}
          onUse={(range, timeZone) => setChoice({ range, timeZone })}
        />
      )}
      {view && (
        <Body
          key={view.subject.id}
          view={view}
          days={view.days.from === 'choice' ? choice : null}
          shell={shell}
        />
      )}
      {!view && !error && <Skeleton />}
    </main>
  );
}

/** The passphrase is typed on a page of ours alone: here the page around could watch it being asked for. */
function Locked({ shell }: { shell: Shell }) {
  const { say } = useTexts();
  const close = () => void shell.ask('panel.close', null);
  useKeys({ Escape: close, KeyR: () => undefined });
  return (
    <main className="panel">
      <Head subject={null} waiting={false} onClose={close} />
      <Empty icon="lock" title={say('locked.title')} text={say('locked.text')}>
        <button type="button" className="btn primary big" onClick={() => shell.openOptions('')}>
          {say('locked.elsewhere')}
        </button>
      </Empty>
    </main>
  );
}

/** Esc closes, R asks again, but not while something is typed. */
function useKeys(keys: Record<'Escape' | 'KeyR', () => void>) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.code === 'Escape' || (event.code === 'KeyR' && !isTyping)) keys[event.code]();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}
