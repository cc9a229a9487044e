import { type ReactNode, useEffect, useId, useState } from 'react';

/** A box to tick, its label, and what it does. */
export function CheckField({ label, hint, checked, onChange }: CheckFieldProps) {
  const id = useId();
  const [clicked, setClicked] = useState<boolean | null>(null);
  useEffect(() => {
    if (clicked === null) return;
    const timer = setTimeout(setClicked, MOMENT, null);
    return () => clearTimeout(timer);
  }, [clicked]);
  return (
    <div className="check">
      <input
        id={id}
        type="checkbox"
        aria-describedby={`${id}-hint`}
        checked={clicked ?? checked}
        onChange={({ target }) => {
          setClicked(target.checked);
          onChange(target.checked);
        }}
      />
      <label htmlFor={id}>{label}</label>
      <div className="hint" id={`${id}-hint`}>
        {hint}
      </div>
    </div>
  );
}

/** Milliseconds for which a click shows before what it changes has changed: without it the tick would flicker. */
const MOMENT = 100;

interface CheckFieldProps {
  label: string;
  hint: ReactNode;
  checked: boolean;
  onChange(checked: boolean): void;
}
