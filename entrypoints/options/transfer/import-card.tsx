import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAttempt } from '@/components/lock/use-attempt';
import { Notice } from '@/components/notice';
import { useTexts } from '@/components/texts';
import type { TransferAsk } from '@/utils/messages/map';
import type { ImportPlan } from '@/utils/model/transfer';
import { FileDrop } from '../file-drop';
import type { Shell } from '../shell';
import { PlanView } from './plan-view';

/** Chooses a file, shows what it would bring, and brings it on one more click. */
export function ImportCard({ shell }: { shell: Shell }) {
  const { say } = useTexts();
  const client = useQueryClient();
  const [chosen, setChosen] = useState<{ asked: TransferAsk; plan: ImportPlan } | null>(null);
  const [done, setDone] = useState<string | null>(null);

  const reading = useAttempt(async (asked: TransferAsk) => {
    setDone(null);
    setChosen({ asked, plan: await shell.ask('transfer.plan', asked) });
  });
  const applying = useAttempt(async ({ asked, granted }: Applied) => {
    const allowed = await granted;
    const { connections, withoutKey, links } = await shell.ask('transfer.apply', asked);
    const counts = say('transfer.done', { connections, links });
    const steps = [
      withoutKey > 0 && say('transfer.done-keys', { count: withoutKey }),
      !allowed && say('transfer.done-sites'),
    ];
    setDone([counts, ...steps].filter(Boolean).join(' '));
    setChosen(null);
    await client.invalidateQueries();
  });

  return (
    <section className="card part">
      <h2>{say('transfer.bring')}</h2>
      <p className="mid">{say('transfer.import-text')}</p>
      <div role="status">{done && <Notice tone="plain" icon="check" title={done} />}</div>
      {!chosen && (
        <FileDrop
          label={say('transfer.choose')}
          hint={say('transfer.or-drop')}
          accept=".json,application/json"
          onText={(text) => reading.attempt({ text, passphrase: null })}
        />
      )}
      {!chosen && reading.problem && <Notice tone="alert" title={reading.problem} />}
      {chosen && (
        <PlanView
          plan={chosen.plan}
          opening={reading}
          applying={applying}
          onOpen={(passphrase) => reading.attempt({ ...chosen.asked, passphrase })}
          // The prompt first of all: after any wait the browser no longer counts the click.
          onApply={() => applying.attempt({ asked: chosen.asked, granted: request(shell, chosen.plan) })}
          onCancel={() => setChosen(null)}
        />
      )}
    </section>
  );
}

/** False where the browser's prompt was refused: the connections come all the same, and wait to be allowed. */
function request({ requestOrigins }: Shell, { origins }: ImportPlan): Promise<boolean> {
  return origins.length === 0 ? Promise.resolve(true) : requestOrigins(origins);
}

interface Applied {
  asked: TransferAsk;
  granted: Promise<boolean>;
}
