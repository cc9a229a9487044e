import { Icon } from '@/components/icon';
import { useTexts } from '@/components/texts';
import type { Definitions, LinkView, OtherSide } from '@/utils/model/comparison';
import type { EntityRef } from '@/utils/model/report';
import { tellRates } from './tell-rates';

/** What the comparison rests on: which offer is which, and what is counted. */
export function Evidence({ other, onChange }: { other: OtherSide; onChange(offer: EntityRef): void }) {
  const texts = useTexts();
  const { say } = texts;
  const [first, ...more] = other.links;
  const rates = tellRates(texts, other.definitions.money);
  return (
    <section className="pan-sec">
      <div className="evid">
        {first && <LinkLine link={first} onChange={onChange} />}
        {more.length > 0 && (
          <details className="more">
            <summary>{say('link.more', { count: more.length })}</summary>
            {more.map((link) => (
              <div className="evid" key={link.here.id}>
                <LinkLine link={link} onChange={onChange} />
              </div>
            ))}
          </details>
        )}
        <Icon name="info" small />
        <span className="mid wide">{useDefinitions(other.definitions)}</span>
        {rates.length > 0 && (
          <>
            <Icon name="info" small />
            <span className="mid wide">{rates.join('; ')}</span>
          </>
        )}
      </div>
    </section>
  );
}

/** How the link was found, and the way to correct it. */
export function LinkLine({ link, onChange }: { link: LinkView; onChange(offer: EntityRef): void }) {
  const { say } = useTexts();
  const { here, there, origin, evidence } = link;
  const isProven = origin === 'url-id' || origin === 'external-id';
  return (
    <>
      <Icon name="link" small />
      <span className="long">
        {say(`link.${origin}`)} {evidence && origin !== 'manual' && <code>{evidence}</code>}
        {there.map((offer) => (
          <span key={offer.id}>
            {' → '}
            <b className="medium">{offer.name}</b> <span className="nw">#{offer.id}</span>
          </span>
        ))}
        {isProven && <span className="muted"> · {say('link.certain')}</span>}
      </span>
      <button
        type="button"
        className="btn link"
        aria-label={say('link.change-of', { name: here.name ?? here.id })}
        onClick={() => onChange(here)}
      >
        {say('link.change')}
      </button>
    </>
  );
}

function useDefinitions(definitions: Definitions): string {
  const { clicks, statuses, bookedBy, timeZone, affiliate, campaignIn = [], owed } = definitions;
  const { say, format } = useTexts();
  return [
    say(`definitions.${clicks}`),
    owed === 'advertiserRevenue' && say('definitions.advertiserRevenue'),
    statuses.map((status) => say(`table.${status}`)).join(' + '),
    say(`definitions.${bookedBy}`),
    say('definitions.zone', { zone: format.zone(timeZone) }),
    affiliate && say('definitions.affiliate', { id: affiliate }),
    campaignIn.length > 0 && say('definitions.campaign-in', { sub: campaignIn.join(', ') }),
  ]
    .filter(Boolean)
    .join(' · ');
}
