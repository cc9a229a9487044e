import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { AskBackground } from '@/utils/messages/ask';
import type { LinkChoice } from '@/utils/messages/map';
import { VIEW } from './use-panel';

/** Candidates for a link, best first, and the door through which a choice is kept. */
export function useLinks(ask: AskBackground, initial: string, onDone: () => void) {
  const client = useQueryClient();
  const [search, setSearch] = useState(initial);
  const text = useDeferredValue(search.trim());
  const found = useQuery({
    queryKey: ['links', text],
    queryFn: () => ask('links.search', { text: text.slice(0, LONGEST) }),
    placeholderData: keepPreviousData,
  });
  const choose = useMutation({
    mutationFn: (choice: LinkChoice) => ask('links.choose', choice),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [VIEW] });
      onDone();
    },
  });
  return {
    search,
    setSearch,
    candidates: found.data,
    error: choose.error ?? found.error,
    choose: choose.mutate,
    isSaving: choose.isPending,
  };
}

/** The background refuses longer ones. */
const LONGEST = 500;
