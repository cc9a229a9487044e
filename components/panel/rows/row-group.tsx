import type { ReactNode } from 'react';
import { useTexts } from '@/components/texts';

/** One kind of rows, folded until somebody wants to see them; the first fifty, and how many more there are. */
export function RowGroup<Row>({ title, count, rows, keyOf, draw }: RowGroupProps<Row>) {
  const { say, format } = useTexts();
  if (count === 0) return null;
  const drawn = rows.slice(0, MOST_DRAWN);
  const rest = count - drawn.length;
  return (
    <details className="row-group">
      <summary>
        <span>{title}</span>
        <b className="num">{format.count(count)}</b>
      </summary>
      <ul>
        {drawn.map((row) => (
          <li key={keyOf(row)}>{draw(row)}</li>
        ))}
      </ul>
      {rest > 0 && <p className="muted t11">{say('rows.rest', { count: rest })}</p>}
    </details>
  );
}

const MOST_DRAWN = 50;

interface RowGroupProps<Row> {
  title: string;
  /** Of all, also those that are not in `rows`. */
  count: number;
  rows: readonly Row[];
  keyOf(row: Row): string;
  draw(row: Row): ReactNode;
}
