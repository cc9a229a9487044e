import { useState } from 'react';
import { PlatformError } from '@/utils/model/errors';
import { useTexts } from '../texts';

/** Something that may be refused with a sentence; what was wrong stays until it is tried again or forgotten. */
export function useAttempt<Value>(act: (value: Value) => Promise<unknown>) {
  const { say, pick } = useTexts();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function attempt(value: Value): Promise<boolean> {
    setBusy(true);
    setProblem(undefined);
    try {
      await act(value);
      return true;
    } catch (error) {
      const advice = error instanceof PlatformError ? error.failure.advice : undefined;
      setProblem((advice && pick(advice)) || say('silent.text'));
      return false;
    } finally {
      setBusy(false);
    }
  }

  return { busy, problem, attempt, forget: () => setProblem(undefined) };
}
