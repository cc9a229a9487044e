import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { AskBackground } from '@/utils/messages/ask';
import type { LinkChoice } from '@/utils/messages/map';
import { VIEW } from './use-panel';

/**
 * Candidates for a link, best first, and the door through which a choice is kept. Before anything is typed, offers of
 * a like name are suggested, else all of them.
 */
export function useLinks(ask: AskBackground, name: string, onDone: () => void) {
  const client = useQueryClient();
  const [search, setSearch] = useState('');
  const text = useDeferredValue(search.trim());
  const found = useQuery({
    queryKey: ['links', name, text],
    queryFn: async () => {
      const matches = await ask('links.search', { text: (text || name).slice(0, LONGEST) });
      return matches.length > 0 || text ? matches : ask('links.search', { text: '' });
    },
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
