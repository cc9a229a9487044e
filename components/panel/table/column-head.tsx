import type { ReactNode } from 'react';
import { useNow } from '@/components/age';
import { Icon } from '@/components/icon';
import { useTexts } from '@/components/texts';
import { Tile } from '@/components/tile';
import { VerdictShape } from '@/components/verdict';
import type { OtherSide, Side } from '@/utils/model/comparison';
import { tellMoment } from '@/utils/texts/age';
import { tellFailure } from '@/utils/texts/failure';

/** Whose numbers these are. */
export function ColumnHead({ side, children }: { side: Side; children: ReactNode }) {
  return (
    <th scope="col" title={side.name}>
      <span className="who">
        <Tile mark={side.mark} size="s" />
        <span className="cut">{side.name}</span>
      </span>
      {children}
    </th>
  );
}

/** One of several: pressed, the rest of the panel is about it. */
export function ChoosableHead({ side, chosen, base, onChoose }: ChoosableHeadProps) {
  return (
    <th scope="col" className={chosen ? 'chosen' : undefined}>
      <button type="button" className="who" title={side.name} aria-pressed={chosen} onClick={onChoose}>
        <Tile mark={side.mark} size="s" />
        <span className="cut">{side.name}</span>
      </button>
      <SideState side={side} />
      {base && <small className="below">{base}</small>}
    </th>
  );
}

/** Its age, or why it has none. */
export function SideState({ side }: { side: OtherSide }) {
  const texts = useTexts();
  const now = useNow();
  if (side.failure) {
    return (
      <small className="below own c-alert">
        <Icon name="warn" small />
        {tellFailure(texts, side.failure, side.name).short}
      </small>
    );
  }
  if (side.asOf) {
    return <small className="below">{tellMoment(texts, side.asOf, now, Temporal.Now.timeZoneId())}</small>;
  }
  if (side.verdict !== 'wait') return <small className="below">{texts.say('table.never')}</small>;
  return (
    <small className="below own">
      <VerdictShape verdict="wait" />
      {texts.say('verdict.wait')}
    </small>
  );
}

interface ChoosableHeadProps {
  side: OtherSide;
  chosen: boolean;
  /** Of what its gaps are percentages; null: of our own column. */
  base: string | null;
  onChoose(): void;
}
