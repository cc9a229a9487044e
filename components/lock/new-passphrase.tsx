import { useTexts } from '../texts';
import { PassphraseField } from './passphrase-field';
import { strengthOf } from './strength';

/** A passphrase that is typed twice. */
export interface Typed {
  passphrase: string;
  again: string;
}
export const UNTYPED: Typed = { passphrase: '', again: '' };

export function isGood({ passphrase, again }: Typed): boolean {
  return strengthOf(passphrase) !== 'short' && passphrase === again;
}

/** The two fields of a new passphrase, with how long it would stand. */
export function NewPassphrase({ label, typed, onChange }: NewPassphraseProps) {
  const { say } = useTexts();
  const { passphrase, again } = typed;
  const strength = strengthOf(passphrase);
  const differs = again !== '' && !passphrase.startsWith(again);
  return (
    <>
      <PassphraseField
        label={label}
        hint={say(passphrase ? `lock.strength-${strength}` : 'lock.strength-hint')}
        value={passphrase}
        onChange={(value) => onChange({ ...typed, passphrase: value })}
      />
      <meter
        className={`strength ${strength}`}
        aria-hidden="true"
        min={0}
        max={3}
        value={passphrase ? STEPS[strength] : 0}
      />
      <PassphraseField
        label={say('lock.again')}
        error={differs ? say('lock.differs') : undefined}
        value={again}
        onChange={(value) => onChange({ ...typed, again: value })}
      />
    </>
  );
}

const STEPS = { short: 0.4, weak: 1, fair: 2, strong: 3 } as const;

interface NewPassphraseProps {
  label: string;
  typed: Typed;
  onChange(typed: Typed): void;
}
