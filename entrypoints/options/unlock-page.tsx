import { useQueryClient } from '@tanstack/react-query';
import { Brand } from '@/components/brand';
import { Unlock } from '@/components/lock/unlock';
import type { Shell } from './shell';

/** All of the options while the passphrase is missing. */
export function UnlockPage({ shell: { ask } }: { shell: Shell }) {
  const client = useQueryClient();
  const anew = () => client.invalidateQueries();
  return (
    <main className="options-locked">
      <h1>
        <Brand />
        Trackside
      </h1>
      <div className="card">
        <Unlock
          unlock={(passphrase) => ask('lock.unlock', { passphrase }).then(anew)}
          giveUp={() => ask('lock.give-up', null).then(anew)}
        />
      </div>
    </main>
  );
}
