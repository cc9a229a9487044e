import { type KeyboardEvent, useRef } from 'react';

/** A few choices side by side, one of them pressed. Arrow keys move and choose, as in a native radio group. */
export function Segmented<Value extends string>({ label, options, value, onChange }: Props<Value>) {
  const group = useRef<HTMLDivElement>(null);

  // Before anything is chosen the first one takes the focus.
  const reached = options.some((option) => option.value === value) ? value : options[0]?.value;

  function move(event: KeyboardEvent) {
    const step = STEPS.get(event.key);
    if (!step) return;
    event.preventDefault();
    const index = options.findIndex((option) => option.value === value) + step;
    const next = options.at(index % options.length);
    if (!next) return;
    onChange(next.value);
    group.current?.querySelector<HTMLElement>(`[data-value="${next.value}"]`)?.focus();
  }

  return (
    <div className="seg" role="radiogroup" aria-label={label} ref={group} onKeyDown={move}>
      {options.map((option) => (
        // biome-ignore lint/a11y/useSemanticElements: a native radio cannot be drawn as a segment without a second element
        <button
          key={option.value}
          type="button"
          role="radio"
          data-value={option.value}
          aria-checked={option.value === value}
          tabIndex={option.value === reached ? 0 : -1}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}

interface Props<Value extends string> {
  label: string;
  options: readonly { value: Value; label: string }[];
  value: Value;
  onChange(value: Value): void;
}

const STEPS = new Map([
  ['ArrowLeft', -1],
  ['ArrowUp', -1],
  ['ArrowRight', 1],
  ['ArrowDown', 1],
]);
