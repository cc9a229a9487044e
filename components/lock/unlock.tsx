import { type FormEvent, useState } from 'react';
import { Icon } from '../icon';
import { useTexts } from '../texts';
import { GiveUp } from './give-up';
import { PassphraseField } from './passphrase-field';
import { useAttempt } from './use-attempt';
import './lock.css';

/** What stands in place of a page's numbers while it is locked. */
export function Unlock({ unlock, giveUp }: UnlockProps) {
  const { say } = useTexts();
  const [passphrase, setPassphrase] = useState('');
  const { busy, problem, attempt, forget } = useAttempt(unlock);

  function submit(event: FormEvent) {
    event.preventDefault();
    attempt(passphrase);
  }

  return (
    <section className="unlock" aria-labelledby="locked">
      <Icon name="lock" />
      <h2 id="locked">{say('locked.title')}</h2>
      <p className="mid">{say('locked.text')}</p>
      <form onSubmit={submit}>
        <PassphraseField
          label={say('locked.passphrase')}
          error={problem}
          value={passphrase}
          isFirst
          onChange={(value) => {
            setPassphrase(value);
            forget();
          }}
        />
        <button type="submit" className="btn primary big" disabled={busy || passphrase === ''}>
          {say(busy ? 'locked.opening' : 'locked.unlock')}
        </button>
      </form>
      <GiveUp giveUp={giveUp} />
    </section>
  );
}

interface UnlockProps {
  /** Rejects where it is not the passphrase. */
  unlock(passphrase: string): Promise<unknown>;
  giveUp(): Promise<unknown>;
}
