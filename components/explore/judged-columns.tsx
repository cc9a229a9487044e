import { Money, Percent } from '@/components/number';
import type { Judged } from '@/utils/model/comparison';
import type { ComparedNumbers, ComparedRow } from '@/utils/model/explore';
import type { Texts } from '@/utils/texts/texts';
import { Amount, GapPercent } from './compared-cells';
import { type GridColumn, largest, widthFor } from './grid-columns';

type Column = GridColumn<ComparedRow>;

/** Ours, theirs and the difference of one metric. */
export function judgedColumns(
  texts: Texts,
  metric: Judged,
  samples: readonly ComparedNumbers[],
  earlier: boolean,
): Column[] {
  const { say } = texts;
  const group = say(`metric.${metric}`);
  const widthOf = (what: Amounts) => {
    const widest = largest(samples, (numbers) => numberOf(numbers, metric, what));
    return widthFor(widest ? tellAmount(texts, widest, metric, what) : '', WIDTHS[metric]);
  };
  const column = (what: 'here' | 'there', head: string): Column => ({
    ...{ key: `${metric}.${what}`, sort: `${metric}.${what}`, group, align: 'end', head },
    width: widthOf(what),
    cell: (row) => <Amount row={row} metric={metric} side={what} />,
  });
  const ratio: Column = {
    ...{ key: `${metric}.ratio`, group, width: metric === 'clicks' ? 62 : 84, align: 'end', tint: true },
    ...(metric === 'payout'
      ? { sort: 'payout.ratio', head: say('explore.gap-percent') }
      : { sort: `${metric}.gap`, head: say('explore.gap') }),
    cell: (row) => <GapPercent gap={row.gaps[metric]} quiet={metric === 'clicks'} say={say} />,
  };
  const difference: Column = {
    ...{
      key: 'payout.gap',
      sort: 'payout.gap',
      group,
      width: widthOf('gap'),
      align: 'end',
      tint: true,
      head: say('explore.gap'),
    },
    cell: (row) => <Money amount={row.gaps.payout.difference} currency={row.currency.here ?? ''} signed />,
  };
  const before: Column = {
    ...{
      key: `${metric}.before`,
      group,
      width: 72,
      align: 'end',
      tint: true,
      head: say('explore.gap-before'),
    },
    cell: (row) => (
      <span className="muted">
        <Percent ratio={row.earlier?.[metric].ratio} />
      </span>
    ),
  };
  return [
    column('here', say('explore.tracked')),
    column('there', say('explore.says')),
    ...(metric === 'payout' ? [difference] : []),
    ratio,
    ...(earlier ? [before] : []),
  ];
}

type Amounts = 'here' | 'there' | 'gap';

function numberOf({ here, there, gaps }: ComparedNumbers, metric: Judged, what: Amounts) {
  return what === 'gap' ? gaps[metric].difference : { here, there }[what][metric];
}

/** As its cell says it, for measuring. */
function tellAmount({ format }: Texts, numbers: ComparedNumbers, metric: Judged, what: Amounts): string {
  const told = numberOf(numbers, metric, what);
  const { currency, converted } = numbers;
  if (metric !== 'payout') return format.count(Number(told ?? 0));
  if (what === 'gap') return format.money(String(told), currency.here ?? '', { signed: true });
  const amount = format.money(String(told), currency[what] ?? '', { narrow: true });
  return converted ? `≈ ${amount}` : amount;
}

/** In px. */
const WIDTHS: Record<Judged, number> = { clicks: 60, conversions: 60, payout: 82 };
