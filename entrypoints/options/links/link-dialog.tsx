import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useId, useLayoutEffect, useRef, useState } from 'react';
import { LinkChooser } from '@/components/links/link-chooser';
import { Notice } from '@/components/notice';
import { useTexts } from '@/components/texts';
import type { LinkCandidate, LinkedOffer } from '@/utils/messages/links';
import type { Shell } from '../shell';

/** Which offer at a network is this one? Esc leaves everything as it is. */
export function LinkDialog({ shell, own, onClose }: LinkDialogProps) {
  const { say } = useTexts();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // Closed before it is taken away, so that the focus goes back to the button that opened it.
    return () => element?.close();
  }, []);
  const [search, setSearch] = useState('');
  const candidates = useCandidates(shell, own, search);
  const choose = useChoose(shell, own, onClose);
  const error = choose.error ?? candidates.error;
  const { metrics, currency } = candidates.data?.own ?? own.traffic ?? { metrics: {}, currency: '' };
  return (
    <dialog ref={dialog} className="dialog link" aria-labelledby={titleId} onClose={onClose}>
      {error && (
        <Notice tone="alert" title={say('silent.title')}>
          {say('silent.text')}
        </Notice>
      )}
      <LinkChooser
        titleId={titleId}
        ownTitle={say('links.own')}
        own={{ offer: own.offer, metrics, currency, link: linkOf(own) }}
        here={{ name: own.connectionName, mark: own.mark }}
        candidates={candidates.data}
        search={search}
        onSearch={setSearch}
        isSaving={choose.isPending}
        onChoose={choose.mutate}
        onBack={onClose}
      />
    </dialog>
  );
}

function useCandidates({ ask }: Shell, { connection, offer }: LinkedOffer, search: string) {
  const text = useDeferredValue(search.trim());
  return useQuery({
    queryKey: ['candidates', connection, offer.id, text],
    queryFn: () => ask('links.search', { here: { connection, offer: offer.id }, text }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.waiting ? 3_000 : false),
  });
}

function useChoose({ ask }: Shell, { connection, offer }: LinkedOffer, onChosen: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (candidate: Pick<LinkCandidate, 'connection' | 'offer'> | null) =>
      ask('links.choose', {
        here: { connection, offer: offer.id },
        there: candidate && { connection: candidate.connection, offers: [candidate.offer.id] },
      }),
    onSuccess: async () => {
      await client.invalidateQueries();
      onChosen();
    },
  });
}

/** All that it leads to, as one link. */
function linkOf({ links: [first, ...more] }: LinkedOffer) {
  return first ? { origin: first.origin, there: [first, ...more].flatMap(({ there }) => there) } : null;
}

interface LinkDialogProps {
  shell: Shell;
  own: LinkedOffer;
  onClose(): void;
}
