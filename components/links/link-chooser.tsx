import { type FormEvent, useId, useState } from 'react';
import { Icon } from '@/components/icon';
import { Count, Money } from '@/components/number';
import { SearchField } from '@/components/search-field';
import { useTexts } from '@/components/texts';
import { Tile } from '@/components/tile';
import { VerdictShape } from '@/components/verdict';
import type { LinkView, Side } from '@/utils/model/comparison';
import type { MetricTexts } from '@/utils/model/metrics';
import type { EntityRef } from '@/utils/model/report';

/** Own row on top, what could be meant under it, "none of these" last: one choice, remembered. */
export function LinkChooser(props: LinkChooserProps) {
  const { own, search, onSearch, onChoose, onBack, isSaving, titleId } = props;
  const { say } = useTexts();
  const [choice, setChoice] = useState<Choice | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (choice) onChoose(choice === 'none' ? null : choice);
  };
  return (
    <form className="choose" onSubmit={submit}>
      <Intro own={own} titleId={titleId} />
      <div className="find">
        <SearchField label={say('choose.search')} value={search} onChange={onSearch} />
      </div>
      <div className="opts">
        <OwnRow {...props} />
        <Candidates {...props} choice={choice} setChoice={setChoice} />
      </div>
      <footer>
        <button type="submit" className="btn primary" disabled={!choice || isSaving}>
          <Icon name="link" small />
          {choice === 'none' ? say('choose.keep-none') : say('choose.link')}
        </button>
        {onBack && (
          <button type="button" className="btn plain" onClick={onBack}>
            {say('choose.not-now')}
          </button>
        )}
        <span className="grow" />
        {choice && choice !== 'none' && (
          <span className="t11 muted cut">
            {choice.connectionName} #{choice.offer.id}
          </span>
        )}
      </footer>
    </form>
  );
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
  return (
    <>
      <div className="opt titles">
        <span>{ownTitle}</span>
        <span className="num">{say('choose.conversions')}</span>
        <span className="num">{say('metric.payout')}</span>
      </div>
      <div className="opt self">
        <Tile mark={here.mark} />
        <span className="cut medium" title={offer.name ?? undefined}>
          {offer.name ?? `#${offer.id}`}
        </span>
        <span className="num strong">
          <Count value={metrics.conversions} />
        </span>
        <span className="num strong">
          <Money amount={metrics.payout} currency={currency} />
        </span>
        <span className="ev cut">
          {here.name}
          {clicks !== undefined && ` · ${say('choose.clicks', { count: clicks })}`}
        </span>
      </div>
    </>
  );
}

function Candidates({ candidates, choice, setChoice, own }: CandidatesProps) {
  const { say, format } = useTexts();
  const group = useId();
  const offers = candidates?.offers;
  const linked = own.link?.there ?? [];

  function tellFound({ offers: { length }, found }: { offers: readonly Candidate[]; found: number }) {
    if (length === found) return say('choose.found', { count: found });
    return say('links.first', { shown: format.count(length), found: format.count(found) });
  }

  return (
    <fieldset>
      <legend className="opt titles" aria-live="polite">
        {candidates ? tellFound(candidates) : say('choose.looking')}
      </legend>
      <div className="scroll">
        {offers?.map((candidate) => (
          <label className="opt" key={`${candidate.connection} ${candidate.offer.id}`}>
            <input
              type="radio"
              name={group}
              checked={choice === candidate}
              onChange={() => setChoice(candidate)}
            />
            <Tile mark={candidate.mark} />
            <span className="cut medium" title={candidate.offer.name ?? undefined}>
              {candidate.offer.name ?? `#${candidate.offer.id}`}
            </span>
            <span className="ev cut">
              #{candidate.offer.id} · {candidate.connectionName}
              {linked.some(({ id }) => id === candidate.offer.id) && ' ✓'}
            </span>
          </label>
        ))}
        {offers?.length === 0 && <p className="nothing mid">{say('choose.nothing')}</p>}
      </div>
      <label className="opt">
        <input type="radio" name={group} checked={choice === 'none'} onChange={() => setChoice('none')} />
        <span className="no-side">
          <span className="medium">{say('choose.none')}</span> · <small>{say('choose.none-text')}</small>
        </span>
      </label>
    </fieldset>
  );
}

/** An offer of another connection that could be meant. */
interface Candidate {
  connection: string;
  connectionName: string;
  mark: string;
  offer: EntityRef;
}

type Choice = Candidate | 'none';

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
  candidates: { offers: readonly Candidate[]; found: number } | undefined;
  search: string;
  isSaving: boolean;
  onSearch(text: string): void;
  /** Null: none of these. */
  onChoose(candidate: Candidate | null): void;
  onBack?: (() => void) | undefined;
}

interface CandidatesProps extends LinkChooserProps {
  choice: Choice | null;
  setChoice(choice: Choice): void;
}
