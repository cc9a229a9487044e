import { useState } from 'react';
import { PassphraseField } from '@/components/lock/passphrase-field';
import { Notice } from '@/components/notice';
import { useTexts } from '@/components/texts';
import { Tile } from '@/components/tile';
import type { ImportPlan, PlannedConnection } from '@/utils/model/transfer';

/** What an import would bring: connections with the hosts that they call, and how much else. */
export function PlanView({ plan, opening, applying, onOpen, onApply, onCancel }: PlanViewProps) {
  const { say } = useTexts();
  const { connections, links, settings, origins } = plan;
  return (
    <div className="plan">
      <ul className="card">
        {connections.map((connection) => (
          <Planned key={connection.name} connection={connection} />
        ))}
        <li className="mid">{say('transfer.plan-rest', { links, settings })}</li>
      </ul>
      {plan.keys === 'closed' && <OpenKeys attempt={opening} onOpen={onOpen} />}
      <p className="mid">
        {say(origins.length > 0 ? 'transfer.asks' : 'transfer.asks-none', { count: origins.length })}
      </p>
      {applying.problem && <Notice tone="alert" title={applying.problem} />}
      <div className="actions">
        <button type="button" className="btn primary page" disabled={applying.busy} onClick={onApply}>
          {say('transfer.import-button')}
        </button>
        <button type="button" className="btn page" onClick={onCancel}>
          {say('action.cancel')}
        </button>
      </div>
    </div>
  );
}

function Planned({
  connection: { name, platformName, mark, host, ready },
}: {
  connection: PlannedConnection;
}) {
  const { say } = useTexts();
  return (
    <li>
      <Tile mark={mark} />
      <span className="grow">
        <b className="medium cut" title={name}>
          {name}
        </b>
        <span className="t11 muted cut">{host ?? platformName}</span>
      </span>
      <span className={ready ? 'mid' : 'c-notice'}>{say(ready ? 'transfer.ready' : 'transfer.no-key')}</span>
    </li>
  );
}

function OpenKeys({ attempt: { busy, problem, forget }, onOpen }: OpenKeysProps) {
  const { say } = useTexts();
  const [passphrase, setPassphrase] = useState('');
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onOpen(passphrase);
      }}
    >
      <PassphraseField
        label={say('transfer.open')}
        hint={say('transfer.open-hint')}
        error={problem}
        value={passphrase}
        onChange={(value) => {
          setPassphrase(value);
          forget();
        }}
      />
      <div>
        <button type="submit" className="btn page" disabled={busy || passphrase === ''}>
          {say('transfer.open-button')}
        </button>
      </div>
    </form>
  );
}

interface Attempted {
  busy: boolean;
  problem: string | undefined;
  forget(): void;
}

interface OpenKeysProps {
  attempt: Attempted;
  onOpen(passphrase: string): void;
}

interface PlanViewProps {
  plan: ImportPlan;
  opening: Attempted;
  applying: Attempted;
  onOpen(passphrase: string): void;
  onApply(): void;
  onCancel(): void;
}
