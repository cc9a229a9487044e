import { type ReactNode, useState } from 'react';
import { isGood, NewPassphrase, UNTYPED } from '@/components/lock/new-passphrase';
import { PassphraseField } from '@/components/lock/passphrase-field';
import { useAttempt } from '@/components/lock/use-attempt';
import { Notice } from '@/components/notice';
import { useTexts } from '@/components/texts';

export function SetPassphrase({ set }: { set(passphrase: string): Promise<unknown> }) {
  const { say } = useTexts();
  const [typed, setTyped] = useState(UNTYPED);
  const { busy, problem, attempt } = useAttempt(set);
  return (
    <Form
      button={say(busy ? 'lock.setting' : 'lock.set-button')}
      ready={!busy && isGood(typed)}
      onSubmit={() => attempt(typed.passphrase)}
    >
      <NewPassphrase label={say('locked.passphrase')} typed={typed} onChange={setTyped} />
      <Notice tone="notice" icon="key" title={say('lock.lost')} />
      {problem && <Notice tone="alert" title={problem} />}
    </Form>
  );
}

export function ChangePassphrase({ change }: ChangeProps) {
  const { say } = useTexts();
  const [current, setCurrent] = useState('');
  const [typed, setTyped] = useState(UNTYPED);
  const { busy, problem, attempt, forget } = useAttempt(change);

  async function submit() {
    if (!(await attempt({ passphrase: current, next: typed.passphrase }))) return;
    setCurrent('');
    setTyped(UNTYPED);
  }

  return (
    <Form
      button={say(busy ? 'lock.setting' : 'lock.change-button')}
      ready={!busy && current !== '' && isGood(typed)}
      onSubmit={submit}
    >
      <PassphraseField
        label={say('lock.current')}
        error={problem}
        value={current}
        onChange={(value) => {
          setCurrent(value);
          forget();
        }}
      />
      <NewPassphrase label={say('lock.new')} typed={typed} onChange={setTyped} />
    </Form>
  );
}

export function TurnOff({ turnOff }: { turnOff(passphrase: string): Promise<unknown> }) {
  const { say } = useTexts();
  const [passphrase, setPassphrase] = useState('');
  const { busy, problem, attempt, forget } = useAttempt(turnOff);
  return (
    <Form
      button={say('lock.turn-off-button')}
      ready={!busy && passphrase !== ''}
      plain
      onSubmit={() => attempt(passphrase)}
    >
      <PassphraseField
        label={say('locked.passphrase')}
        error={problem}
        value={passphrase}
        onChange={(value) => {
          setPassphrase(value);
          forget();
        }}
      />
    </Form>
  );
}

function Form({ button, ready, plain = false, children, onSubmit }: FormProps) {
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onSubmit();
      }}
    >
      {children}
      <div>
        <button type="submit" className={plain ? 'btn page' : 'btn primary page'} disabled={!ready}>
          {button}
        </button>
      </div>
    </form>
  );
}

interface ChangeProps {
  change(asked: { passphrase: string; next: string }): Promise<unknown>;
}

interface FormProps {
  button: string;
  ready: boolean;
  /** Not the one thing to do here. */
  plain?: boolean;
  children: ReactNode;
  onSubmit(): unknown;
}
