import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import type { OfferPlace } from '@/components/links/offer-place';
import type { AskBackground } from '@/utils/messages/ask';
import type { LinkChoice, LinkedOffer } from '@/utils/messages/map';

const OFFERS = 'offers';

/** The offers that match; while platforms are still being asked they are asked for again. */
export function useOffers(ask: AskBackground, search: string) {
  const text = useDeferredValue(search.trim());
  return useQuery({
    queryKey: [OFFERS, text],
    queryFn: () => ask('links.list', { text }),
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

/** Forgets what was decided about an offer. */
export function useUndo(ask: AskBackground) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (here: LinkChoice['here']) => ask('links.undo', here),
    onSettled: () => client.invalidateQueries({ queryKey: [OFFERS] }),
  });
}
