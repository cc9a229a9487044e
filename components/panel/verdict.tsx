import { Money, Percent } from '@/components/number';
import { useTexts } from '@/components/texts';
import { VerdictChip, VerdictShape } from '@/components/verdict';
import type { Gap, OtherSide, PanelView } from '@/utils/model/comparison';
import { dayAt } from '@/utils/model/day';
import { Explanation } from './explanation';
import { sidesOf, tellReason } from './tell-reason';

/** The gap first, then the reason: one second for both. */
export function VerdictSection({ view, other }: { view: PanelView; other: OtherSide }) {
  const texts = useTexts();
  const { say } = texts;
  const isOpen = view.days.closed === null;
  const reason = isOpen ? say('panel.open') : tellReason(texts, view, other);
  const verdict = isOpen ? 'unknown' : other.verdict;
  return (
    <section className="verdict" aria-label={say('table.gap')}>
      <VerdictShape verdict={verdict} large />
      <div>
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
        {!isOpen && other.explained && (
          <Explanation explained={other.explained} sides={sidesOf(view, other)} />
        )}
        <PartlyJudged days={view.days} />
      </div>
    </section>
  );
}

/** Money where both sides tell it, else conversions. */
function Headline({ other: { gaps, currency, definitions } }: { other: OtherSide }) {
  const { say, format } = useTexts();
  if (gaps.payout.difference !== null) {
    return (
      <b>
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
