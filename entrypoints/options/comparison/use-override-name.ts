import { useTexts } from '@/components/texts';
import type { ConnectionCard } from '@/utils/messages/connections';
import type { BandOverride } from '@/utils/model/settings';
import { useOffer } from '../links/use-offers';
import type { Shell } from '../shell';

/** What an override is about, in the person's own names. */
export function useOverrideName(
  { ask }: Shell,
  cards: readonly ConnectionCard[],
  { here, there, offer }: BandOverride,
): { pair: string; link: string } {
  const { say } = useTexts();
  const nameOf = (id: string) => cards.find((card) => card.id === id)?.name ?? say('overrides.gone');
  const own = useOffer(ask, offer === null ? null : { connection: here, offer });
  const link = offer === null ? say('overrides.all-links') : (own?.offer.name ?? `#${offer}`);
  return { pair: `${nameOf(here)} → ${nameOf(there)}`, link };
}
