import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Notice } from '@/components/notice';
import { useTexts } from '@/components/texts';
import { ChangePassphrase, SetPassphrase, TurnOff } from './security-forms';
import type { Shell } from './shell';

/** The passphrase: set, changed, turned off, and locking at once. */
export function Security({ shell }: { shell: Shell }) {
  const { say } = useTexts();
  const lock = useQuery({ queryKey: ['lock'], queryFn: () => shell.ask('lock.state', null) });
  const [done, setDone] = useState<string | null>(null);
  const client = useQueryClient();
  const finish = (message: string) => {
    setDone(message);
    void client.invalidateQueries();
  };
  return (
    <>
      <header className="head">
        <h1>{say('options.security')}</h1>
      </header>
      <div role="status">{done && <Notice tone="plain" icon="check" title={done} />}</div>
      {lock.data === 'off' && (
        <section className="card part">
          <h2>{say('lock.off-title')}</h2>
          <p className="mid">{say('lock.off-text')}</p>
          <SetPassphrase
            set={async (passphrase) => {
              await shell.ask('lock.turn-on', { passphrase });
              finish(say('lock.turned-on'));
            }}
          />
        </section>
      )}
      {lock.data === 'unlocked' && (
        <>
          <LockNow shell={shell} />
          <section className="card part">
            <h2>{say('lock.change')}</h2>
            <ChangePassphrase
              change={async (asked) => {
                await shell.ask('lock.change', asked);
                finish(say('lock.changed'));
              }}
            />
          </section>
          <section className="card part">
            <h2>{say('lock.turn-off')}</h2>
            <p className="mid">{say('lock.turn-off-text')}</p>
            <TurnOff
              turnOff={async (passphrase) => {
                await shell.ask('lock.turn-off', { passphrase });
                finish(say('lock.turned-off'));
              }}
            />
          </section>
        </>
      )}
    </>
  );
}

function LockNow({ shell }: { shell: Shell }) {
  const { say } = useTexts();
  const client = useQueryClient();
  const lock = useMutation({
    mutationFn: () => shell.ask('lock.lock', null),
    onSettled: () => client.invalidateQueries(),
  });
  return (
    <section className="card part row-part">
      <div className="grow">
        <h2>{say('lock.on-title')}</h2>
        <p className="mid">{say('lock.on-text')}</p>
      </div>
      <button
        type="button"
        className="btn primary page"
        disabled={lock.isPending}
        onClick={() => lock.mutate()}
      >
        {say('lock.now')}
      </button>
    </section>
  );
}
