import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { AskBackground } from '@/utils/messages/ask';
import type { LinkCandidate } from '@/utils/messages/links';
import type { DayChoice } from '@/utils/messages/map';
import { VIEW } from './use-panel';

/** What may be chosen for an offer of this page, and the door through which a choice is kept. */
export function useLinks(ask: AskBackground, offer: string, choice: DayChoice | null, onDone: () => void) {
  const client = useQueryClient();
  const [search, setSearch] = useState('');
  const text = useDeferredValue(search.trim());
  const found = useQuery({
    queryKey: ['offered', offer, choice, text],
    queryFn: () => ask('links.search-here', { offer, text, choice }),
    placeholderData: keepPreviousData,
    // Each answer takes the worth of the one before it, so none of them is kept for later.
    gcTime: 0,
    refetchInterval: ({ state }) => (state.data?.waiting ? 3_000 : false),
  });
  const choose = useMutation({
    mutationFn: (candidate: Pick<LinkCandidate, 'connection' | 'offer'> | null) => {
      const { token = '', offers = [] } = found.data ?? {};
      const place = offers.findIndex(
        (each) => each.connection === candidate?.connection && each.offer.id === candidate.offer.id,
      );
      return ask('links.choose-here', { token, pick: candidate && place });
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [VIEW] });
      onDone();
    },
    onError: () => found.refetch(),
  });
  return {
    search,
    setSearch,
    candidates: found.data,
    error: choose.error ?? found.error,
    choose: choose.mutate,
    isSaving: choose.isPending || found.isPlaceholderData,
  };
}
