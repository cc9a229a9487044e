import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Settings } from '@/utils/model/settings';
import type { Shell } from './shell';

const SETTINGS = ['settings'];

/** Changes settings at once on this page, and then everywhere; what could not be kept goes back. */
export function useChange({ ask }: Shell) {
  const client = useQueryClient();
  return useMutation({
    mutationKey: SETTINGS,
    mutationFn: (changes: Partial<Settings>) => ask('settings.set', changes),
    onMutate(changes) {
      client.setQueryData<Settings>(SETTINGS, (known) => known && { ...known, ...changes });
    },
    onSuccess(saved) {
      // An earlier answer does not know yet what was changed since.
      if (client.isMutating({ mutationKey: SETTINGS }) === 1) client.setQueryData(SETTINGS, saved);
    },
    onError: () => client.invalidateQueries({ queryKey: SETTINGS }),
  });
}
