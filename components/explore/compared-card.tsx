import { Count, Money } from '@/components/number';
import { VerdictShape } from '@/components/verdict';
import type { Judged, Side } from '@/utils/model/comparison';
import type { ComparedRow } from '@/utils/model/explore';
import type { Texts } from '@/utils/texts/texts';
import { GapPercent } from './compared-columns';
import { nameOfRow, tellWhy } from './tell-row';

/** In px: a name, a line for each metric, and what is around them. */
export const COMPARED_CARD = 112;

/** A row in a narrow window: ours, theirs and the difference below each other's heads, as in a ledger. */
export function ComparedCard({ row, texts, sides }: ComparedCardProps) {
  const { say } = texts;
  const name = nameOfRow(texts, row, sides.get(row.connection ?? '')?.name ?? '');
  return (
    <div className="ledger-card">
      <p className="name-cell">
        {row.level === 0 && <VerdictShape verdict={row.verdict} label={say(`verdict.${row.verdict}`)} />}
        <b className="cut medium grow" title={name}>
          {name}
        </b>
        <span className="muted cut">{tellWhy(texts, row)}</span>
      </p>
      {METRICS.map((metric) => (
        <p key={metric} className="ledger-line">
          <span className="mid">{say(`metric.${metric}`)}</span>
          <Told row={row} metric={metric} side="here" />
          <Told row={row} metric={metric} side="there" />
          <GapPercent gap={row.gaps[metric]} quiet={metric === 'clicks'} say={say} />
        </p>
      ))}
    </div>
  );
}

const METRICS = ['clicks', 'conversions', 'payout'] as const;

function Told({ row, metric, side }: { row: ComparedRow; metric: Judged; side: 'here' | 'there' }) {
  return (
    <span>
      {metric === 'payout' ? (
        <Money amount={row[side].payout} currency={row.currency[side] ?? ''} narrow />
      ) : (
        <Count value={row[side][metric]} />
      )}
    </span>
  );
}

interface ComparedCardProps {
  row: ComparedRow;
  texts: Texts;
  sides: ReadonlyMap<string, Side>;
}
