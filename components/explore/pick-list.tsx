import type { ReactNode } from 'react';

/** Boxes to tick; what is ticked is named in their own order. */
export function PickList<Value extends string>({ label, options, chosen, onChange }: PickListProps<Value>) {
  return (
    <fieldset className="pick-list">
      <legend className="vh">{label}</legend>
      {options.map(({ value, text }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={({ target }) =>
              onChange(
                options
                  .map((option) => option.value)
                  .filter((each) => (each === value ? target.checked : chosen.includes(each))),
              )
            }
          />
          {text}
        </label>
      ))}
    </fieldset>
  );
}

interface PickListProps<Value extends string> {
  label: string;
  options: readonly { value: Value; text: ReactNode }[];
  chosen: readonly Value[];
  onChange(chosen: Value[]): void;
}
