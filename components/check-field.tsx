import { type ReactNode, useId } from 'react';

/** A box to tick, its label, and what it does. */
export function CheckField({ label, hint, checked, onChange }: CheckFieldProps) {
  const id = useId();
  return (
    <div className="check">
      <input
        id={id}
        type="checkbox"
        aria-describedby={`${id}-hint`}
        checked={checked}
        onChange={({ target }) => onChange(target.checked)}
      />
      <label htmlFor={id}>{label}</label>
      <div className="hint" id={`${id}-hint`}>
        {hint}
      </div>
    </div>
  );
}

interface CheckFieldProps {
  label: string;
  hint: ReactNode;
  checked: boolean;
  onChange(checked: boolean): void;
}
