import { Absent, Money } from '@/components/number';
import { useTexts } from '@/components/texts';
import { Tile } from '@/components/tile';
import { VerdictShape } from '@/components/verdict';
import type { LinkedOffer, OfferLink } from '@/utils/messages/map';
import type { EntityRef } from '@/utils/model/report';

/** One offer of a tracker: what it earned lately, and what it leads to. */
export function LinkRow({ own, onChoose, onUndo }: LinkRowProps) {
  const { say } = useTexts();
  const { offer, traffic, links, mark, connectionName } = own;
  const name = offer.name ?? `#${offer.id}`;
  const isLinked = links.some(({ to }) => to !== null);
  const isDecided = links.some(({ origin }) => origin === 'manual' || origin === 'none');
  return (
    <article className="lk" aria-label={name}>
      <div className="own">
        <Tile mark={mark} />
        <h2 className="cut" title={name}>
          {name}
        </h2>
        <p className="cut" title={`${connectionName} · ${offer.id}`}>
          {connectionName} · {offer.id}
        </p>
      </div>
      <p className="num">
        {traffic ? <Money amount={traffic.metrics.payout} currency={traffic.currency} /> : <Absent />}
      </p>
      <div className="leads">
        {links.map((link) => (
          <LinkText key={link.to?.connection ?? ''} link={link} />
        ))}
        {links.length === 0 && (
          <p className="un">
            <VerdictShape verdict="unlinked" />
            {say('verdict.unlinked')}
          </p>
        )}
      </div>
      <div className="actions">
        {isDecided && (
          <button
            type="button"
            className="btn plain"
            aria-label={say('links.undo-of', { name })}
            onClick={onUndo}
          >
            {say('links.undo')}
          </button>
        )}
        <button
          type="button"
          className="btn"
          aria-label={say(isLinked ? 'link.change-of' : 'link.choose-of', { name })}
          onClick={onChoose}
        >
          {isLinked ? say('link.change') : say('link.choose')}
        </button>
      </div>
    </article>
  );
}

/** The other side's name and id, whose it is, and why it is known. */
function LinkText({ link: { to, there, origin, evidence } }: { link: OfferLink }) {
  const { say } = useTexts();
  const why = say(`link.${origin}`);
  if (!to) {
    return (
      <p className="un">
        <VerdictShape verdict="unknown" />
        {why}
      </p>
    );
  }
  const names = there.map(nameWithId).join(', ');
  return (
    <div className="to">
      <Tile mark={to.mark} />
      <p className="cut medium" title={names}>
        {names}
      </p>
      <p className="why">
        {to.name} · {why} {origin !== 'manual' && evidence && <code>{evidence}</code>}
      </p>
    </div>
  );
}

function nameWithId({ id, name }: EntityRef): string {
  return name === null ? `#${id}` : `${name} #${id}`;
}

interface LinkRowProps {
  own: LinkedOffer;
  onChoose(): void;
  onUndo(): void;
}
