import type { ReactNode } from 'react';
import { Count, Money, Percent } from '@/components/number';
import { Tile } from '@/components/tile';
import { VerdictShape, verdictInk } from '@/components/verdict';
import type { Gap, Judged, Side } from '@/utils/model/comparison';
import type { ComparedNumbers, ComparedRow } from '@/utils/model/explore';
import type { Texts } from '@/utils/texts/texts';
import { type GridColumn, widthFor } from './grid-columns';
import { nameOfRow, tellWhy } from './tell-row';

/** Columns of either side's numbers that can be left out. */
export const COMPARED_COLUMNS = [
  'clicks',
  'conversions',
  'payout',
  'approved',
  'pending',
  'rejected',
] as const;
export type ComparedColumn = (typeof COMPARED_COLUMNS)[number];
export const USUAL_COMPARED: readonly ComparedColumn[] = ['clicks', 'conversions', 'payout'];

type Column = GridColumn<ComparedRow>;

/** Ours, theirs, difference; the reason last. */
export function comparedColumns({
  texts,
  sides,
  shown,
  samples,
  earlier,
  head,
  onLink,
}: ComparedColumnsOptions): Column[] {
  const { say } = texts;
  const nameOf = (connection: string | null) => sides.get(connection ?? '')?.name ?? '';
  const judged = JUDGED_COLUMNS.filter((metric) => shown.includes(metric));
  const statuses = STATUS_COLUMNS.filter((status) => shown.includes(status));
  return [
    {
      ...{ key: 'name', head, group: '', width: 160, grow: 3, align: 'start', sort: 'name' },
      cell: (row) => <Name row={row} texts={texts} name={nameOfRow(texts, row, nameOf(row.connection))} />,
    },
    {
      ...{ key: 'there', head: say('explore.network'), group: '', width: 100, grow: 2, align: 'start' },
      cell: (row) =>
        row.by === 'offer' ? <There side={sides.get(row.connection ?? '')} texts={texts} /> : null,
    },
    ...judged.flatMap((metric) => judgedColumns(texts, metric, samples, earlier)),
    ...statuses.map(
      (status): Column => ({
        ...{
          key: status,
          head: say(`table.${status}`),
          group: say('explore.statuses'),
          width: 84,
          align: 'end',
        },
        cell: (row) => <Count value={row.there[status]} />,
      }),
    ),
    {
      ...{ key: 'why', head: say('explore.why'), group: ' ', width: 112, grow: 1, align: 'start' },
      cell: (row) => <Why row={row} texts={texts} onLink={onLink} />,
    },
  ];
}

const JUDGED_COLUMNS = ['clicks', 'conversions', 'payout'] as const;
/** In px. */
const WIDTHS: Record<Judged, number> = { clicks: 60, conversions: 60, payout: 82 };
const STATUS_COLUMNS = ['approved', 'pending', 'rejected'] as const;

function judgedColumns(
  texts: Texts,
  metric: Judged,
  samples: readonly ComparedNumbers[],
  earlier: boolean,
): Column[] {
  const { say } = texts;
  const group = say(`metric.${metric}`);
  const widthOf = (what: 'here' | 'there' | 'gap') =>
    widthFor(
      samples.map((numbers) => tellAmount(texts, numbers, metric, what)),
      WIDTHS[metric],
    );
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

/** As its cell says it, for measuring. */
function tellAmount(
  { format }: Texts,
  { here, there, gaps, currency, converted }: ComparedNumbers,
  metric: Judged,
  what: 'here' | 'there' | 'gap',
): string {
  if (metric !== 'payout') return format.count({ here, there, gap: here }[what][metric] ?? 0);
  if (what === 'gap') return format.money(gaps.payout.difference, currency.here ?? '', { signed: true });
  const amount = format.money({ here, there }[what].payout, currency[what] ?? '', { narrow: true });
  return converted ? `≈ ${amount}` : amount;
}

/** The same cells for the line of totals. */
export function totalCell(column: Column, totals: ComparedNumbers, name: ReactNode): ReactNode {
  if (column.key === 'name') return name;
  if (column.key === 'there' || column.key === 'why') return null;
  return column.cell({ ...totals, ...NO_ROW });
}

const NO_ROW: Omit<ComparedRow, keyof ComparedNumbers> = {
  ...{ key: '', level: 0, by: 'there', offer: null, connection: null, day: null },
  ...{ closed: true, cause: null, opens: false },
};

function Name({ row, texts: { say }, name }: { row: ComparedRow; texts: Texts; name: string }) {
  // A day or a part has its shape beside its percent, where it is loud.
  const isShown = row.level === 0 && row.by !== 'day';
  return (
    <span className="name-cell">
      {isShown && <VerdictShape verdict={row.verdict} label={say(`verdict.${row.verdict}`)} />}
      <span className="cut" title={name}>
        {name}
      </span>
      {!row.closed && row.by === 'day' && <small className="muted">{say('panel.open-days')}</small>}
    </span>
  );
}

function There({ side, texts: { say } }: { side: Side | undefined; texts: Texts }) {
  if (!side) return <span className="muted">{say('explore.not-linked')}</span>;
  return (
    <span className="name-cell mid">
      <Tile mark={side.mark} size="s" />
      <span className="cut" title={side.name}>
        {side.name}
      </span>
    </span>
  );
}

function Amount({ row, metric, side }: { row: ComparedRow; metric: Judged; side: 'here' | 'there' }) {
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

function Why({ row, texts, onLink }: { row: ComparedRow; texts: Texts; onLink(row: ComparedRow): void }) {
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
  const why = tellWhy(texts, row);
  return (
    <span className="cut mid" title={why}>
      {why}
    </span>
  );
}

interface ComparedColumnsOptions {
  texts: Texts;
  /** By connection. */
  sides: ReadonlyMap<string, Side>;
  shown: readonly ComparedColumn[];
  /** Rows whose numbers the columns are made wide enough for, the totals among them. */
  samples: readonly ComparedNumbers[];
  /** Whether the gaps of the days before stand beside. */
  earlier: boolean;
  /** What the first level is. */
  head: string;
  onLink(row: ComparedRow): void;
}
