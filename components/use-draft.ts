import { useEffect, useEffectEvent, useState } from 'react';

/** What stands in a field that applies by itself: a moment after the last key, and at once on leaving it. */
export function useDraft<Value>({ value, write, read, onChange }: DraftOptions<Value>): Draft {
  const [typed, setTyped] = useState<string | null>(null);
  const parsed = typed === null ? null : read(typed);

  function commit(text: string): boolean {
    const now = read(text);
    if ('error' in now) return false;
    if (write(now.value) !== write(value)) onChange(now.value);
    return true;
  }

  const settle = useEffectEvent(commit);
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(settle, PAUSE, typed);
    return () => clearTimeout(timer);
  }, [typed]);

  return {
    text: typed ?? write(value),
    error: parsed && 'error' in parsed ? parsed.error : undefined,
    type: setTyped,
    leave() {
      if (typed !== null && commit(typed)) setTyped(null);
    },
  };
}

/** Milliseconds after the last key: not for every digit on the way to a number. */
const PAUSE = 500;

export type Parsed<Value> = { value: Value } | { error: string };

interface DraftOptions<Value> {
  value: Value;
  write(value: Value): string;
  read(text: string): Parsed<Value>;
  onChange(value: Value): void;
}

interface Draft {
  text: string;
  /** What is wrong with what stands there; nothing of it applies. */
  error: string | undefined;
  type(text: string): void;
  leave(): void;
}
