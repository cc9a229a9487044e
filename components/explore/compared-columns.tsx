import type { ReactNode } from 'react';
import { Count } from '@/components/number';
import type { Side } from '@/utils/model/comparison';
import { type ComparedNumbers, type ComparedRow, isTrait } from '@/utils/model/explore';
import type { Texts } from '@/utils/texts/texts';
import { Name, There, Why } from './compared-cells';
import type { GridColumn } from './grid-columns';
import { judgedColumns } from './judged-columns';
import { nameOfRow, tellOnly } from './tell-row';

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
  hasOffers,
  onLink,
  tellUntold,
}: ComparedColumnsOptions): Column[] {
  const { say } = texts;
  const nameOf = (connection: string | null) => sides.get(connection ?? '')?.name ?? '';
  const there: Column = {
    ...{ key: 'there', head: say('explore.network'), group: '', width: 48, grow: 2, align: 'start' },
    cell: (row) => (hasThere(row) ? <There side={sides.get(row.connection ?? '')} texts={texts} /> : null),
  };
  const whyOf = (row: ComparedRow) =>
    row.verdict === 'wait' ? '' : tellOnly(texts, row, sides) || tellUntold(row);
  const judged = JUDGED_COLUMNS.filter((metric) => shown.includes(metric));
  const statuses = STATUS_COLUMNS.filter((status) => shown.includes(status));
  return [
    {
      ...{ key: 'name', head, group: '', width: 176, grow: 3, align: 'start', sort: 'name' },
      cell: (row) => <Name row={row} texts={texts} name={nameOfRow(texts, row, nameOf(row.connection))} />,
    },
    ...(hasOffers ? [there] : []),
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
      ...{
        key: 'why',
        head: say('explore.why'),
        group: ' ',
        width: 96,
        grow: hasOffers ? 1 : 2,
        align: 'start',
      },
      cell: (row) => <Why {...{ row, texts, onLink }} why={whyOf(row)} />,
    },
  ];
}

/** An affiliate and an advertiser are somebody's own. */
function hasThere({ by, connection }: ComparedRow): boolean {
  return by === 'offer' || (isTrait(by) && connection !== null);
}

const JUDGED_COLUMNS = ['clicks', 'conversions', 'payout'] as const;
const STATUS_COLUMNS = ['approved', 'pending', 'rejected'] as const;

/** The same cells for the line of totals. */
export function totalCell(column: Column, totals: ComparedNumbers, name: string): ReactNode {
  if (column.key === 'name') {
    return (
      <span className="cut" title={name}>
        {name}
      </span>
    );
  }
  if (column.key === 'there' || column.key === 'why') return null;
  return column.cell({ ...totals, ...NO_ROW });
}

const NO_ROW: Omit<ComparedRow, keyof ComparedNumbers> = {
  ...{ key: '', level: 0, by: 'there', offer: null, connection: null, day: null, value: null, only: null },
  ...{ closed: true, cause: null, opens: false },
};

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
  /** Whether any rows are offers or somebody's: those lead somewhere. */
  hasOffers: boolean;
  onLink(row: ComparedRow): void;
  /** Of what has no value: who does not tell it. */
  tellUntold(row: ComparedRow): string;
}
