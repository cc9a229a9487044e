import { Count, Money } from '@/components/number';
import { VerdictShape } from '@/components/verdict';
import type { Judged, Side } from '@/utils/model/comparison';
import type { ComparedNumbers, ComparedRow } from '@/utils/model/explore';
import type { Texts } from '@/utils/texts/texts';
import { GapPercent } from './compared-cells';
import { nameOfRow, tellOnly, tellWhy } from './tell-row';

/** In px: a name, a line for each metric, and what is around them. */
export const COMPARED_CARD = 112;

/** A row in a narrow window: ours, theirs and the difference below each other's heads, as in a ledger. */
export function ComparedCard({ row, texts, sides }: ComparedCardProps) {
  const name = nameOfRow(texts, row, sides.get(row.connection ?? '')?.name ?? '');
  return (
    <Card
      numbers={row}
      isJudged={row.level === 0}
      why={tellOnly(texts, row, sides) || tellWhy(texts, row)}
      {...{ name, texts }}
    />
  );
}

/** All linked offers together. */
export function TotalCard({ totals, texts, name }: { totals: ComparedNumbers; texts: Texts; name: string }) {
  return <Card numbers={totals} isJudged why="" {...{ name, texts }} />;
}

function Card({ numbers, name, isJudged, why, texts: { say } }: CardProps) {
  const { verdict, gaps } = numbers;
  return (
    <div className="ledger-card">
      <p className="name-cell">
        {isJudged && <VerdictShape verdict={verdict} label={say(`verdict.${verdict}`)} />}
        <b className="cut medium grow" title={name}>
          {name}
        </b>
        <span className="muted cut">{why}</span>
      </p>
      {METRICS.map((metric) => (
        <p key={metric} className="ledger-line">
          <span className="mid">{say(`metric.${metric}`)}</span>
          <Told numbers={numbers} metric={metric} side="here" />
          <Told numbers={numbers} metric={metric} side="there" />
          <span data-column={`${metric}.ratio`} tabIndex={-1}>
            <GapPercent gap={gaps[metric]} quiet={metric === 'clicks'} say={say} />
          </span>
        </p>
      ))}
    </div>
  );
}

const METRICS = ['clicks', 'conversions', 'payout'] as const;

function Told({ numbers, metric, side }: ToldProps) {
  return (
    <span data-column={`${metric}.${side}`} tabIndex={-1}>
      {metric === 'payout' ? (
        <Money amount={numbers[side].payout} currency={numbers.currency[side] ?? ''} narrow />
      ) : (
        <Count value={numbers[side][metric]} />
      )}
    </span>
  );
}

interface ComparedCardProps {
  row: ComparedRow;
  texts: Texts;
  sides: ReadonlyMap<string, Side>;
}

interface CardProps {
  numbers: ComparedNumbers;
  name: string;
  isJudged: boolean;
  why: string;
  texts: Texts;
}

interface ToldProps {
  numbers: ComparedNumbers;
  metric: Judged;
  side: 'here' | 'there';
}
