import { useTexts } from '@/components/texts';
import { Tile } from '@/components/tile';
import { VerdictShape } from '@/components/verdict';
import type { OfferLink } from '@/utils/messages/links';
import { tellOffers } from './tell-offers';

/** The other side's name and id, whose it is, why it is known, and the one thing that can be done about it. */
export function LinkText({ link, name, onRefuse, onUndo }: LinkTextProps) {
  const { say } = useTexts();
  const { to, there, origin, evidence } = link;
  const isDecided = origin === 'manual' || origin === 'none';
  const names = there.length > 0 ? tellOffers(there) : (to?.name ?? say('link.none'));
  const undo = (
    <button
      type="button"
      className="btn plain sm"
      aria-label={say('links.undo-link-of', { name, there: names })}
      onClick={onUndo}
    >
      {say('links.undo')}
    </button>
  );
  if (!to || there.length === 0) {
    return (
      <p className="un">
        <VerdictShape verdict="unknown" />
        <span className="grow">{to ? say('links.none-of', { name: to.name }) : say('link.none')}</span>
        {undo}
      </p>
    );
  }
  return (
    <div className="to">
      <Tile mark={to.mark} />
      <p className="cut medium" title={names}>
        {names}
      </p>
      {isDecided && undo}
      {!isDecided && (
        <button
          type="button"
          className="btn plain sm"
          aria-label={say('links.not-this-of', { name, there: names })}
          onClick={() => onRefuse(to.connection)}
        >
          {say('links.not-this')}
        </button>
      )}
      <p className="why">
        {to.name} · {say(`link.${origin}`)} {origin !== 'manual' && evidence && <code>{evidence}</code>}
      </p>
    </div>
  );
}

interface LinkTextProps {
  link: OfferLink;
  /** Of the offer here. */
  name: string;
  onRefuse(connection: string): void;
  onUndo(): void;
}
