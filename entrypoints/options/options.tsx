import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Page } from '@/components/page';
import { useTexts } from '@/components/texts';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/model/settings';
import { Comparison } from './comparison/comparison';
import { Connections } from './connections';
import { Days } from './days';
import { Diagnostics } from './diagnostics';
import { Links } from './links/links';
import { Look } from './look';
import { usePlace } from './place';
import { Rail } from './rail';
import { Security } from './security';
import type { Shell } from './shell';
import { Shortcuts } from './shortcuts';
import { Sites } from './sites/sites';
import { Storage } from './storage/storage';
import { Transfer } from './transfer/transfer';
import { UnlockPage } from './unlock-page';

export function Options({ shell }: { shell: Shell }) {
  const settings = useQuery({ queryKey: ['settings'], queryFn: () => shell.ask('settings.get', null) });
  const lock = useQuery({ queryKey: ['lock'], queryFn: () => shell.ask('lock.state', null) });
  if (settings.isPending || lock.isPending) return null;
  return (
    <Page settings={settings.data ?? DEFAULT_SETTINGS}>
      {lock.data === 'locked' ? (
        <UnlockPage shell={shell} />
      ) : (
        <Sections shell={shell} settings={settings.data ?? DEFAULT_SETTINGS} />
      )}
    </Page>
  );
}

function Sections({ shell, settings }: { shell: Shell; settings: Settings }) {
  const { say } = useTexts();
  const place = usePlace();
  const connections = useQuery({
    queryKey: ['connections'],
    queryFn: () => shell.ask('connections.list', null),
  });
  const title = say('options.title');
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <div className="options">
      <Rail current={place.section} broken={connections.data?.filter(isBroken).length ?? 0} />
      <main className="main">
        {place.section === 'comparison' && (
          <Comparison shell={shell} settings={settings} cards={connections.data ?? []} />
        )}
        {place.section === 'storage' && (
          <Storage shell={shell} settings={settings} cards={connections.data ?? []} />
        )}
        {place.section === 'transfer' && <Transfer shell={shell} />}
        {place.section === 'sites' && <Sites shell={shell} />}
        {place.section === 'diagnostics' && <Diagnostics shell={shell} />}
        {place.section === 'days' && <Days shell={shell} settings={settings} />}
        {place.section === 'shortcuts' && shell.keys && <Shortcuts keys={shell.keys} />}
        {place.section === 'security' && <Security shell={shell} />}
        {place.section === 'look' && <Look shell={shell} settings={settings} />}
        {place.section === 'links' && <Links shell={shell} chosen={place.chosen} />}
        {place.section === 'connections' && (
          <Connections shell={shell} cards={connections.data} error={connections.error} place={place.form} />
        )}
      </main>
    </div>
  );
}

function isBroken({ state }: { state: string }): boolean {
  return state === 'failed' || state === 'not-allowed';
}
