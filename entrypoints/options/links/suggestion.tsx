import { tellLikeness } from '@/components/links/tell-candidate';
import { useTexts } from '@/components/texts';
import { Tile } from '@/components/tile';
import type { LinkChoice, SuggestedLink } from '@/utils/messages/links';
import { tellOffers } from './tell-offers';

/** What it may be, on what ground; one click makes it a link. */
export function Suggestion({ suggestion, name, onAccept }: SuggestionProps) {
  const texts = useTexts();
  const { say } = texts;
  const { to, there } = suggestion;
  if (!to) return null;
  const names = tellOffers(there);
  return (
    <div className="to maybe">
      <Tile mark={to.mark} />
      <p className="cut" title={names}>
        <span className="muted">{say('links.suggested')}</span> {names}
      </p>
      <button
        type="button"
        className="btn sm"
        aria-label={say('links.accept-of', { name, there: names })}
        onClick={() => onAccept({ connection: to.connection, offers: there.map(({ id }) => id) })}
      >
        {say('links.accept')}
      </button>
      <p className="why">
        {to.name} · {tellLikeness(texts, suggestion)}
      </p>
    </div>
  );
}

interface SuggestionProps {
  suggestion: SuggestedLink;
  /** Of the offer here. */
  name: string;
  onAccept(there: NonNullable<LinkChoice['there']>): void;
}
