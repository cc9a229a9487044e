import { Absent, Money } from '@/components/number';
import { useTexts } from '@/components/texts';
import { Tile } from '@/components/tile';
import { VerdictShape } from '@/components/verdict';
import type { LinkChoice, LinkDecision, LinkedOffer } from '@/utils/messages/links';
import { LinkText } from './link-text';
import { Suggestion } from './suggestion';

/** One offer: what it earned lately, what it leads to, and the way to change that. */
export function LinkRow({ own, onChoose, onDecide, onUndo }: LinkRowProps) {
  const { say } = useTexts();
  const { connection, offer, traffic, links, suggestions, mark, connectionName } = own;
  const name = offer.name ?? `#${offer.id}`;
  const here = { connection, offer: offer.id };
  const isLinked = links.some(({ there }) => there.length > 0);
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
          <LinkText
            key={link.to?.connection ?? ''}
            link={link}
            name={name}
            onRefuse={(to) => onDecide({ here, there: { connection: to, offers: [] } })}
            onUndo={() => onUndo({ here, there: link.to?.connection ?? null })}
          />
        ))}
        {links.length === 0 && (
          <p className="un">
            <VerdictShape verdict="unlinked" />
            {say('verdict.unlinked')}
          </p>
        )}
        {suggestions.map((suggestion) => (
          <Suggestion
            key={`${suggestion.to?.connection} ${suggestion.there[0]?.id}`}
            suggestion={suggestion}
            name={name}
            onAccept={(there) => onDecide({ here, there })}
          />
        ))}
      </div>
      <div className="actions">
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

interface LinkRowProps {
  own: LinkedOffer;
  onChoose(): void;
  onDecide(choice: LinkChoice): void;
  onUndo(decision: LinkDecision): void;
}
