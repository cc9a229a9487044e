import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { FormValues, SavePlan } from '@/utils/messages/connections';
import type { Platform } from '@/utils/model/platform';
import type { Shell } from './shell';

/**
 * What Save would ask the browser for, as one types. Secrets are not sent for it: addresses do not depend on them.
 * `current` is false while the plan is still that of what stood in the form before; then nothing may be asked.
 */
export function usePlan(shell: Shell, platform: Platform, values: FormValues) {
  const settled = useSettled(JSON.stringify(values), 150);
  const query = useQuery({
    queryKey: ['plan', platform, settled],
    queryFn: () => shell.ask('connections.plan', { platform, values: JSON.parse(settled) as FormValues }),
    placeholderData: (previous: SavePlan | undefined) => previous,
  });
  // A plan that is only asked for again stays good: a button that turns grey for a moment swallows the click.
  const current = settled === JSON.stringify(values) && !query.isPending && !query.isPlaceholderData;
  return { plan: query.data, current };
}

/** The value once it has stopped changing for so many milliseconds. */
function useSettled(value: string, milliseconds: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
