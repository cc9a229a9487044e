import type { ReactNode } from 'react';
import { Money, Percent } from '@/components/number';
import { useTexts } from '@/components/texts';
import { Tile } from '@/components/tile';
import { VerdictChip, VerdictShape } from '@/components/verdict';
import type { Gap, OtherSide, PanelView } from '@/utils/model/comparison';
import { dayAt } from '@/utils/model/day';
import { tellReason } from './tell-reason';

/** The gap first, then the reason: one second for both. */
export function VerdictSection({ view, other, isNamed = false, children }: VerdictSectionProps) {
  const texts = useTexts();
  const { say } = texts;
  const isOpen = view.days.closed === null;
  const reason = isOpen ? say('panel.open') : tellReason(texts, view, other);
  const verdict = isOpen ? 'unknown' : other.verdict;
  return (
    <section
      className="verdict"
      aria-label={view.there.length > 1 ? `${say('table.gap')}: ${other.name}` : say('table.gap')}
    >
      <VerdictShape verdict={verdict} large />
      <div>
        {isNamed && <Named side={other} />}
        {other.scope === 'shared' && (
          <p className="mid">{say('shared.headline', { count: other.links.length })}</p>
        )}
        <p className="hero-num">
          <Headline other={other} />
          <VerdictChip
            verdict={verdict}
            ratio={ratioOf(other)}
            word={isOpen ? say('verdict.so-far') : undefined}
          />
        </p>
        {reason && <p className="why">{reason}</p>}
        {children}
        <PartlyJudged days={view.days} />
      </div>
    </section>
  );
}

/** One of several connections: the gap is with it alone. */
function Named({ side: { mark, name } }: { side: OtherSide }) {
  return (
    <p className="whose" title={name}>
      <Tile mark={mark} size="s" />
      <span className="cut">{name}</span>
    </p>
  );
}

/** Money where both sides tell it, else conversions. */
function Headline({ other: { gaps, currency, definitions } }: { other: OtherSide }) {
  const { say, format } = useTexts();
  if (gaps.payout.difference !== null) {
    return (
      <b data-column="payout.gap">
        {definitions.money?.state === 'converted' && '≈ '}
        <Money amount={gaps.payout.difference} currency={definitions.money?.currency ?? currency} signed />
      </b>
    );
  }
  const { difference } = gaps.conversions;
  if (difference === null) return null;
  return (
    <b>
      {format.signed(Number(difference))} <small className="unit">{say('metric.conversions')}</small>
    </b>
  );
}

function PartlyJudged({ days: { closed, range, timeZone } }: { days: PanelView['days'] }) {
  const { say, format } = useTexts();
  if (!closed || closed.to === range.to) return null;
  const today = dayAt(Temporal.Now.instant().toString(), timeZone);
  return (
    <p className="t12 muted">
      {say('panel.judged-closed', { day: format.days({ from: closed.to, to: closed.to }, today) })}
    </p>
  );
}

/** Of the money where it is told; it decides. */
function ratioOf({ gaps }: OtherSide): number | null {
  return (gaps.payout.difference === null ? gaps.conversions : gaps.payout).ratio;
}

/** A gap in a row: shape, percent, and in its own words for those who see neither. */
export function GapCell({ gap, judged }: { gap: Gap; judged: boolean }) {
  const { say } = useTexts();
  const verdict = judged ? gap.verdict : 'unknown';
  if (gap.difference === null && gap.ratio === null) return <span className="muted">–</span>;
  return (
    <span className={`g g-${verdict}`}>
      <VerdictShape verdict={verdict} label={say(`verdict.${verdict}`)} />
      <Percent ratio={gap.ratio} />
    </span>
  );
}

interface VerdictSectionProps {
  view: PanelView;
  other: OtherSide;
  /** True where other connections stand beside it. */
  isNamed?: boolean;
  /** What belongs to the reason. */
  children?: ReactNode;
}
