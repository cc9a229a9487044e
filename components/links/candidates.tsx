import { useId } from 'react';
import { Count, Money, Percent } from '@/components/number';
import { useTexts } from '@/components/texts';
import { Tile } from '@/components/tile';
import { verdictInk } from '@/components/verdict';
import type { Gap } from '@/utils/model/comparison';
import type { LinkOrigin } from '@/utils/model/link';
import type { MetricTexts } from '@/utils/model/metrics';
import type { EntityRef } from '@/utils/model/report';
import type { Texts } from '@/utils/texts/texts';
import { isIdle, tellCandidate } from './tell-candidate';

/** What could be meant, each with its numbers under the offer's own, then "none of these". */
export function Candidates({ candidates, own, linked, choice, onChoose }: CandidatesProps) {
  const texts = useTexts();
  const { say } = texts;
  const group = useId();
  return (
    <fieldset>
      <legend className="opt titles" aria-live="polite">
        {candidates ? tellFound(texts, candidates) : say('choose.looking')}
      </legend>
      <div className="scroll">
        {candidates?.offers.map((candidate) => (
          <Row
            key={keyOf(candidate)}
            group={group}
            candidate={candidate}
            own={own}
            isLinked={linked.some(({ id }) => id === candidate.offer.id)}
            isChosen={choice === keyOf(candidate)}
            onChoose={() => onChoose(keyOf(candidate))}
          />
        ))}
        {candidates?.offers.length === 0 && <p className="nothing mid">{say('choose.nothing')}</p>}
      </div>
      <label className="opt">
        <input type="radio" name={group} checked={choice === 'none'} onChange={() => onChoose('none')} />
        <span className="no-side">
          <span className="medium">{say('choose.none')}</span> · <small>{say('choose.none-text')}</small>
        </span>
      </label>
    </fieldset>
  );
}

function Row({ group, candidate, own, isLinked, isChosen, onChoose }: RowProps) {
  const texts = useTexts();
  const { offer, mark, counts } = candidate;
  const name = offer.name ?? `#${offer.id}`;
  const why = tellCandidate(texts, candidate, own);
  return (
    <label className="opt">
      <input type="radio" name={group} checked={isChosen} onChange={onChoose} />
      <Tile mark={mark} />
      <span className="cut medium name" title={name}>
        {name}
      </span>
      <span className="num">
        <Count value={counts?.metrics.conversions} />
      </span>
      <span className="num">
        <Money amount={counts?.metrics.payout} currency={counts?.currency ?? ''} narrow />
      </span>
      <span className="ev">
        {why}
        {isLinked && ' ✓'}
      </span>
      {counts && counts.gap.ratio !== null && !isIdle(counts) && (
        <span className={`gap num ${isChosen ? `strong ${verdictInk(counts.gap.verdict)}` : 'muted'}`}>
          <Percent ratio={counts.gap.ratio} />
        </span>
      )}
    </label>
  );
}

/** What a candidate is known by, also when the list comes anew. */
export function keyOf({ connection, offer }: Candidate): string {
  return JSON.stringify([connection, offer.id]);
}

function tellFound({ say, format }: Texts, { offers: { length }, found, suggested }: Found): string {
  if (suggested) return say('choose.suggested');
  if (length === found) return say('choose.found', { count: found });
  return say('links.first', { shown: format.count(length), found: format.count(found) });
}

/** An offer of another connection that could be meant. */
export interface Candidate {
  connection: string;
  connectionName: string;
  mark: string;
  offer: EntityRef;
  like: { origin: LinkOrigin; confidence: number; evidence: string } | null;
  counts: { metrics: MetricTexts; currency: string; gap: Gap } | null;
}

export interface Found {
  offers: readonly Candidate[];
  found: number;
  /** True where they are suggestions, not matches of a text. */
  suggested: boolean;
}

/** A candidate's key. */
export type Choice = string | 'none';

interface CandidatesProps {
  candidates: Found | undefined;
  own: { metrics: MetricTexts; currency: string };
  /** What the offer leads to so far. */
  linked: readonly EntityRef[];
  choice: Choice | null;
  onChoose(choice: Choice): void;
}

interface RowProps extends Pick<CandidatesProps, 'own'> {
  group: string;
  candidate: Candidate;
  isLinked: boolean;
  isChosen: boolean;
  onChoose(): void;
}
