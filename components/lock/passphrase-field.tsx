import { Field } from '../field';

/** One line for a passphrase. Not for the browser's own keeper: beside the keys it would lock nothing. */
export function PassphraseField({ label, hint, error, value, isFirst = false, onChange }: PassphraseProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <input
          {...control}
          type="password"
          autoComplete="new-password"
          spellCheck={false}
          maxLength={4096}
          // biome-ignore lint/a11y/noAutofocus: where it is first, there is nothing else to do
          autoFocus={isFirst}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}

interface PassphraseProps {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  value: string;
  /** Takes the focus as it appears. */
  isFirst?: boolean;
  onChange(value: string): void;
}
