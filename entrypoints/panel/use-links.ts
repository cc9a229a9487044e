import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { suggest } from '@/components/links/suggest';
import type { AskBackground } from '@/utils/messages/ask';
import type { LinkChoice } from '@/utils/messages/map';
import { VIEW } from './use-panel';

/** Candidates for a link, best first, and the door through which a choice is kept. */
export function useLinks(ask: AskBackground, name: string, onDone: () => void) {
  const client = useQueryClient();
  const [search, setSearch] = useState('');
  const text = useDeferredValue(search.trim());
  const found = useQuery({
    queryKey: ['links', name, text],
    queryFn: () => suggest((words) => ask('links.search', { text: words }), { typed: text, name }),
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
