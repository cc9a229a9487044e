import { type FormEvent, useState } from 'react';
import { Icon } from '@/components/icon';
import { Count, Money } from '@/components/number';
import { SearchField } from '@/components/search-field';
import { useTexts } from '@/components/texts';
import { Tile } from '@/components/tile';
import { VerdictShape } from '@/components/verdict';
import type { LinkView, Side } from '@/utils/model/comparison';
import type { MetricTexts } from '@/utils/model/metrics';
import type { EntityRef } from '@/utils/model/report';
import { type Candidate, Candidates, type Choice, type Found, keyOf } from './candidates';
import type { Gate } from './use-gate';

/** Own row on top, what could be meant under it in the same columns, "none of these" last: one choice, remembered. */
export function LinkChooser(props: LinkChooserProps) {
  const { own, candidates, search, onSearch, onChoose, onBack, isSaving, titleId, gate } = props;
  const { say } = useTexts();
  const [chosen, setChosen] = useState<Choice | null>(null);
  const [isEarly, setEarly] = useState(false);
  const choice = chosen ?? bestOf(props);
  const candidate = candidates?.offers.find((each) => keyOf(each) === choice);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isOpen = !gate || gate.isOpen(event.nativeEvent);
    setEarly(!isOpen);
    if (isOpen && (candidate || choice === 'none')) onChoose(candidate ?? null);
  };
  return (
    <form className="choose" onSubmit={submit}>
      <Intro own={own} titleId={titleId} />
      <div className="find">
        <SearchField label={say('choose.search')} value={search} onChange={onSearch} />
      </div>
      <div className="opts">
        <OwnRow {...props} />
        <Candidates
          candidates={candidates}
          own={own}
          linked={own.link?.there ?? []}
          choice={choice}
          onChoose={setChosen}
        />
      </div>
      <footer>
        <button
          type="submit"
          ref={gate?.ref}
          className="btn primary"
          disabled={(!candidate && choice !== 'none') || isSaving}
        >
          <Icon name="link" small />
          {choice === 'none' ? say('choose.keep-none') : say('choose.link')}
        </button>
        {onBack && (
          <button type="button" className="btn plain" onClick={onBack}>
            {say('choose.not-now')}
          </button>
        )}
        <span className="grow" />
        <span className="t11 muted cut" aria-live="polite">
          {isEarly && say('choose.early')}
          {!isEarly && candidate && `${candidate.connectionName} #${candidate.offer.id}`}
        </span>
      </footer>
    </form>
  );
}

/** The best suggestion stands chosen, but for somebody who has said already that there is none. */
function bestOf({ candidates, own }: LinkChooserProps): Choice | null {
  const [best] = candidates?.offers ?? [];
  return best && candidates?.suggested && own.link?.origin !== 'none' ? keyOf(best) : null;
}

function Intro({ own: { link }, titleId }: Pick<LinkChooserProps, 'own' | 'titleId'>) {
  const { say } = useTexts();
  const isLinked = Boolean(link?.there.length);
  return (
    <section className="intro">
      <VerdictShape verdict="unlinked" large />
      <div>
        <h2 id={titleId}>{isLinked ? say('choose.title-change') : say('choose.title')}</h2>
        <p className="mid">{link?.origin === 'none' ? say('choose.none-kept') : say('choose.text')}</p>
      </div>
    </section>
  );
}

function OwnRow({ own, here, ownTitle }: Pick<LinkChooserProps, 'own' | 'here' | 'ownTitle'>) {
  const { say } = useTexts();
  const { offer, metrics, currency } = own;
  const clicks = metrics.clicks ?? metrics.visits;
  const name = offer.name ?? `#${offer.id}`;
  return (
    <>
      <div className="opt titles">
        <span>{ownTitle}</span>
        <span className="num">{say('choose.conversions')}</span>
        <span className="num">{say('metric.payout')}</span>
      </div>
      <div className="opt self">
        <Tile mark={here.mark} />
        <span className="cut medium name" title={name}>
          {name}
        </span>
        <span className="num strong">
          <Count value={metrics.conversions} />
        </span>
        <span className="num strong">
          <Money amount={metrics.payout} currency={currency} narrow />
        </span>
        <span className="ev cut">
          {here.name}
          {clicks !== undefined && ` · ${say('choose.clicks', { count: clicks })}`}
        </span>
      </div>
    </>
  );
}

/** The offer whose other side is looked for. */
interface OwnOffer {
  offer: EntityRef;
  metrics: MetricTexts;
  currency: string;
  /** What it leads to so far. */
  link: Pick<LinkView, 'there' | 'origin'> | null;
}

interface LinkChooserProps {
  own: OwnOffer;
  here: Pick<Side, 'name' | 'mark'>;
  /** Over the own row: where, or of which days its numbers are. */
  ownTitle: string;
  /** Of the heading, for a dialog to be named by. */
  titleId?: string | undefined;
  /** Undefined while they are looked for. */
  candidates: Found | undefined;
  search: string;
  isSaving: boolean;
  /** Where a foreign page is around: only a trusted click on a button that was in sight counts. */
  gate?: Gate;
  onSearch(text: string): void;
  /** Null: none of these. */
  onChoose(candidate: Candidate | null): void;
  onBack?: (() => void) | undefined;
}
