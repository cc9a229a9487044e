import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import type { OfferPlace } from '@/components/links/offer-place';
import type { AskBackground } from '@/utils/messages/ask';
import type { LinkChoice, LinkDecision, LinkedOffer, OfferFilter } from '@/utils/messages/links';

const OFFERS = 'offers';

/** The offers that match; while platforms are still being asked they are asked for again. */
export function useOffers(ask: AskBackground, search: string, only: OfferFilter = 'all') {
  const text = useDeferredValue(search.trim());
  return useQuery({
    queryKey: [OFFERS, text, only],
    queryFn: () => ask('links.list', { text, only }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.waiting ? 3_000 : false),
  });
}

/** The one that the address names, wherever in the list it stands. */
export function useOffer(ask: AskBackground, place: OfferPlace | null): LinkedOffer | undefined {
  const found = useOffers(ask, place?.offer ?? '');
  return found.data?.offers.find(
    ({ connection, offer }) => connection === place?.connection && offer.id === place.offer,
  );
}

/** Decides about one other side of an offer, and takes a decision back. */
export function useDecisions(ask: AskBackground) {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: [OFFERS] });
  const choose = useMutation({ mutationFn: (choice: LinkChoice) => ask('links.choose', choice), onSettled });
  const undo = useMutation({
    mutationFn: (decision: LinkDecision) => ask('links.undo', decision),
    onSettled,
  });
  return { choose: choose.mutate, undo: undo.mutate, error: choose.error ?? undo.error };
}
