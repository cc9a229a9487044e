import { useTexts } from '@/components/texts';
import type { PlainRow, PlainTable } from '@/utils/model/explore';
import type { MetricName, MetricTexts } from '@/utils/model/metrics';
import { type Place, placeHash } from './place';
import type { Order } from './use-report';

/** Rows that can be sorted, each leading to its own page, and their sum. */
export function Table({ table, place, currency, order, onOrder }: TableProps) {
  const { say } = useTexts();
  const { rowsAre } = place;
  return (
    <div className="scroll">
      <table>
        <thead>
          <tr>
            <Head by="name" order={order} onOrder={onOrder}>
              {say(`demo.${rowsAre}`)}
            </Head>
            {COLUMNS.map((column) => (
              <Head key={column} by={column} order={order} onOrder={onOrder}>
                {say(`metric.${column}`)}
              </Head>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <Row key={row.key} row={row} place={place} currency={currency} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say('demo.total')}</th>
            <Numbers metrics={table.totals?.metrics ?? {}} currency={currency} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

interface TableProps {
  table: PlainTable;
  place: Place;
  currency: string;
  order: Order;
  onOrder(order: Order): void;
}

const COLUMNS = ['visits', 'clicks', 'conversions', 'payout', 'mediaCost'] as const satisfies MetricName[];

function Head({ by, order, onOrder, children }: HeadProps) {
  const isOrder = order.by === by;
  const direction = order.descending ? 'descending' : 'ascending';
  const descending = isOrder ? !order.descending : by !== 'name';
  return (
    <th scope="col" aria-sort={isOrder ? direction : undefined}>
      <button type="button" onClick={() => onOrder({ by, descending })}>
        {children}
      </button>
    </th>
  );
}

interface HeadProps extends Pick<TableProps, 'order' | 'onOrder'> {
  by: Order['by'];
  children: string;
}

function Row({ row: { entity, metrics }, place, currency }: RowProps) {
  if (!entity) return null;
  const own = { ...place, entity: { kind: place.rowsAre, id: entity.id } };
  return (
    <tr>
      <td>
        <a href={placeHash(own)}>{entity.name ?? entity.id}</a>
      </td>
      <Numbers metrics={metrics} currency={currency} />
    </tr>
  );
}

interface RowProps extends Pick<TableProps, 'place' | 'currency'> {
  row: PlainRow;
}

function Numbers({ metrics, currency }: { metrics: MetricTexts; currency: string }) {
  const { format } = useTexts();
  return COLUMNS.map((column) => {
    const told = metrics[column];
    const shown = typeof told === 'number' ? format.count(told) : format.money(told, currency);
    return (
      <td key={column}>
        {/* A badge of the overlay stands beside it. */}
        <span>{shown}</span>
      </td>
    );
  });
}
