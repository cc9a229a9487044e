import { Money, Percent } from '@/components/number';
import { useTexts } from '@/components/texts';
import { VerdictShape, verdictInk } from '@/components/verdict';
import type { OfferState, Side } from '@/utils/model/comparison';
import type { EntityRef } from '@/utils/model/report';
import { LinkLine } from './evidence';

/** Offers by money at stake; each opens on its link. */
export function Offers({ title, offers, sides, onChoose }: OffersProps) {
  if (offers.length === 0) return null;
  return (
    <section aria-label={title}>
      <div className="sec">
        <span>
          {title}
          <span className="n">{offers.length}</span>
        </span>
      </div>
      <ul>
        {offers.map((state) => (
          <li key={state.offer.id} className="offer">
            {state.link?.there.length ? (
              <LinkedOffer state={state} sides={sides} onChoose={onChoose} />
            ) : (
              <UnlinkedOffer state={state} onChoose={onChoose} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function LinkedOffer({ state, sides, onChoose }: OfferProps & Pick<OffersProps, 'sides'>) {
  const { say } = useTexts();
  const { verdict, ratio, difference, currency, link } = state;
  const there = sides.find(({ connection }) => connection === state.otherConnection);
  return (
    <details>
      <summary className="offer-row">
        <VerdictShape verdict={verdict} label={say(`verdict.${verdict}`)} />
        <Name state={state} />
        <span className="num">
          <Money amount={difference} currency={currency} signed />
        </span>
        <span className={`num strong ${verdictInk(verdict)}`}>
          <Percent ratio={ratio} />
        </span>
        <small className="cut">{there?.name ?? ''}</small>
      </summary>
      {link && (
        <div className="evid">
          <LinkLine link={link} onChange={onChoose} />
        </div>
      )}
    </details>
  );
}

function UnlinkedOffer({ state, onChoose }: OfferProps) {
  const { say } = useTexts();
  const { offer, metrics, currency, link } = state;
  return (
    <div className="offer-row">
      <VerdictShape verdict="unlinked" label={say('verdict.unlinked')} />
      <Name state={state} />
      <span className="num">
        <Money amount={metrics.payout} currency={currency} />
      </span>
      <button
        type="button"
        className="btn link"
        aria-label={say('link.choose-of', { name: offer.name ?? offer.id })}
        onClick={() => onChoose(offer)}
      >
        {say('link.choose')}
      </button>
      <small className="cut">{link ? say('link.none') : say('verdict.unlinked')}</small>
    </div>
  );
}

function Name({ state: { offer } }: { state: OfferState }) {
  const name = offer.name ?? `#${offer.id}`;
  return (
    <span className="cut medium" title={name}>
      {name}
    </span>
  );
}

interface OffersProps {
  title: string;
  offers: readonly OfferState[];
  sides: readonly Side[];
  onChoose(offer: EntityRef): void;
}

type OfferProps = { state: OfferState } & Pick<OffersProps, 'onChoose'>;
