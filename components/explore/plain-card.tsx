import type { Side } from '@/utils/model/comparison';
import type { Dimension } from '@/utils/model/report';
import type { Texts } from '@/utils/texts/texts';
import { type PlainColumn, type PlainGridRow, Value } from './plain-columns';
import { nameOfEntity } from './tell-row';

/** In px: a name, two numbers a line, and what is around them. */
export function plainCardHeight(columns: readonly PlainColumn[]): number {
  return 44 + 20 * Math.ceil(columns.length / 2);
}

/** A row in a narrow window: its numbers below its name, each with its own head. */
export function PlainCard({
  row,
  texts,
  sides,
  columns,
  word,
  name = nameOfEntity(texts, row, word),
}: PlainCardProps) {
  return (
    <div className="ledger-card">
      <p className="name-cell">
        <b className="cut medium grow" title={name}>
          {name}
        </b>
        {sides.size > 1 && <span className="muted cut">{sides.get(row.connection)?.name}</span>}
      </p>
      <dl className="pairs">
        {columns.map((column) => (
          <div key={column}>
            <dt>{texts.say(`column.${column}`)}</dt>
            <dd data-column={column} tabIndex={-1}>
              <Value
                numbers={row}
                currency={sides.get(row.connection)?.currency ?? ''}
                {...{ column, texts }}
              />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

interface PlainCardProps {
  row: PlainGridRow;
  texts: Texts;
  sides: ReadonlyMap<string, Side>;
  columns: readonly PlainColumn[];
  word: Dimension;
  /** What stands for a name where the row has none. */
  name?: string;
}
