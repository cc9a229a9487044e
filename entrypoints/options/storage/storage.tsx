import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Notice } from '@/components/notice';
import { useTexts } from '@/components/texts';
import type { ConnectionCard } from '@/utils/messages/connections';
import type { Settings } from '@/utils/model/settings';
import type { Shell } from '../shell';
import { ClearDialog } from './clear-dialog';
import { KeepFields } from './keep-fields';
import { KeptTable } from './kept-table';

/** What is kept of the platforms' answers, how much may be, and the one button that throws it away. */
export function Storage({ shell, settings, cards }: StorageProps) {
  const { say } = useTexts();
  const kept = useQuery({ queryKey: ['kept'], queryFn: () => shell.ask('kept.list', null) });
  const [clearing, setClearing] = useState(false);
  const [cleared, setCleared] = useState(false);
  return (
    <>
      <header className="head">
        <h1>{say('options.storage')}</h1>
      </header>
      <p className="mid about">{say('storage.about')}</p>
      {kept.error && (
        <Notice tone="alert" title={say('silent.title')}>
          {say('silent.text')}
        </Notice>
      )}
      {kept.data?.forgetful && (
        <Notice tone="notice" title={say('storage.forgetful')}>
          {say('storage.forgetful-text')}
        </Notice>
      )}
      <div role="status">
        {cleared && <Notice tone="plain" icon="check" title={say('storage.cleared')} />}
      </div>
      {kept.data && <KeptTable kept={kept.data} cards={cards} onClear={() => setClearing(true)} />}
      <KeepFields shell={shell} keep={settings.keep} />
      {clearing && kept.data && (
        <ClearDialog
          shell={shell}
          kept={kept.data}
          onCleared={() => {
            setClearing(false);
            setCleared(true);
          }}
          onClose={() => setClearing(false)}
        />
      )}
    </>
  );
}

interface StorageProps {
  shell: Shell;
  settings: Pick<Settings, 'keep'>;
  cards: readonly ConnectionCard[];
}
