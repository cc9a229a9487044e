import type { ReactNode } from 'react';
import { Field } from './field';
import { type Parsed, useDraft } from './use-draft';

/** A number with its unit; what is typed applies by itself as soon as it is one. */
export function NumberField<Value extends number | string>({
  label,
  hint,
  unit,
  value,
  write,
  read,
  onChange,
}: NumberFieldProps<Value>) {
  const { text, error, type, leave } = useDraft({ value, write, read, onChange });
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <span className="with-unit">
          <input
            {...control}
            className={`${control.className} num`}
            // A number field would refuse the comma that half of the world writes.
            type="text"
            inputMode="decimal"
            autoComplete="off"
            value={text}
            onChange={({ target }) => type(target.value)}
            onBlur={leave}
            onKeyDown={({ key }) => key === 'Enter' && leave()}
          />
          {unit && (
            <span className="unit" aria-hidden="true">
              {unit}
            </span>
          )}
        </span>
      )}
    </Field>
  );
}

/** `2.5` and `2,5`; undefined where it is no number, or below zero. */
export function readNumber(text: string): number | undefined {
  const plain = text.trim().replace(',', '.');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

interface NumberFieldProps<Value> {
  label: string;
  hint?: ReactNode;
  /** Beside the number; the label says it too. */
  unit?: string;
  value: Value;
  write(value: Value): string;
  read(text: string): Parsed<Value>;
  onChange(value: Value): void;
}
