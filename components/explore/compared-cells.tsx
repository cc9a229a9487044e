import { Count, Money, Percent } from '@/components/number';
import { VerdictShape, verdictInk } from '@/components/verdict';
import type { Gap, Judged, Side } from '@/utils/model/comparison';
import { type ComparedRow, isBreakdown } from '@/utils/model/explore';
import type { Texts } from '@/utils/texts/texts';
import { SideName } from './side-name';
import { tellWhy } from './tell-row';

/** What a row is, and what became of it. */
export function Name({ row, texts: { say }, name }: { row: ComparedRow; texts: Texts; name: string }) {
  // A day or a part has its shape beside its percent, where it is loud.
  const isShown = row.level === 0 && row.by !== 'day' && row.by !== 'hour';
  return (
    <span className="name-cell">
      {isShown && <VerdictShape verdict={row.verdict} label={say(`verdict.${row.verdict}`)} />}
      <span className={row.value === null && isBreakdown(row.by) ? 'cut muted' : 'cut'} title={name}>
        {name}
      </span>
      {!row.closed && row.by === 'day' && <small className="muted">{say('panel.open-days')}</small>}
    </span>
  );
}

/** Where an offer leads. */
export function There({ side, texts: { say } }: { side: Side | undefined; texts: Texts }) {
  if (!side) return <span className="muted">{say('explore.not-linked')}</span>;
  return <SideName side={side} />;
}

/** A side's own number. */
export function Amount({ row, metric, side }: { row: ComparedRow; metric: Judged; side: 'here' | 'there' }) {
  if (metric !== 'payout') return <Count value={row[side][metric]} />;
  const money = <Money amount={row[side].payout} currency={row.currency[side] ?? ''} narrow />;
  return row.converted && row[side].payout !== undefined ? <>≈ {money}</> : money;
}

/** Clicks that agree or drift a little need no shape. */
export function GapPercent({ gap, quiet = false, say }: { gap: Gap; quiet?: boolean; say: Texts['say'] }) {
  const { verdict, ratio } = gap;
  const isLoud = verdict === 'alert' || (verdict === 'notice' && !quiet);
  return (
    <span className={`gap-cell ${verdictInk(verdict)}${isLoud ? ' strong' : ''}`}>
      {(isLoud || verdict === 'floor') && (
        <VerdictShape verdict={verdict} label={say(`verdict.${verdict}`)} />
      )}
      <Percent ratio={ratio} />
    </span>
  );
}

/** In two or three words, or the way to a link. */
export function Why({ row, texts, why, onLink }: WhyProps) {
  if (row.verdict === 'unlinked' && row.level === 0) {
    return (
      <button
        type="button"
        className="btn link"
        tabIndex={-1}
        onClick={(event) => {
          event.stopPropagation();
          onLink(row);
        }}
      >
        {texts.say('explore.choose-link')}
      </button>
    );
  }
  const text = why || tellWhy(texts, row);
  return (
    <span className="cut mid" title={text}>
      {text}
    </span>
  );
}

interface WhyProps {
  row: ComparedRow;
  texts: Texts;
  /** What goes before a reason: who does not know of it. */
  why: string;
  onLink(row: ComparedRow): void;
}
