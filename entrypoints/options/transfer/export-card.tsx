import { useState } from 'react';
import { CheckField } from '@/components/check-field';
import { isGood, NewPassphrase, UNTYPED } from '@/components/lock/new-passphrase';
import { useAttempt } from '@/components/lock/use-attempt';
import { Notice } from '@/components/notice';
import { useTexts } from '@/components/texts';
import type { Shell } from '../shell';
import { saveFile } from './save-file';

export function ExportCard({ shell }: { shell: Shell }) {
  const { say } = useTexts();
  const [withKeys, setWithKeys] = useState(false);
  const [typed, setTyped] = useState(UNTYPED);
  const { busy, problem, attempt } = useAttempt(async () => {
    const text = await shell.ask('transfer.export', { passphrase: withKeys ? typed.passphrase : null });
    saveFile(`trackside-settings-${Temporal.Now.plainDateISO()}.json`, text);
    setTyped(UNTYPED);
  });
  return (
    <section className="card part">
      <h2>{say('transfer.export')}</h2>
      <p className="mid">{say('transfer.export-text')}</p>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void attempt(undefined);
        }}
      >
        <CheckField
          label={say('transfer.with-keys')}
          hint={say('transfer.with-keys-hint')}
          checked={withKeys}
          onChange={setWithKeys}
        />
        {withKeys && <NewPassphrase label={say('transfer.passphrase')} typed={typed} onChange={setTyped} />}
        {problem && <Notice tone="alert" title={problem} />}
        <div>
          <button type="submit" className="btn primary page" disabled={busy || (withKeys && !isGood(typed))}>
            {say(busy ? 'transfer.exporting' : 'transfer.export-button')}
          </button>
        </div>
      </form>
    </section>
  );
}
