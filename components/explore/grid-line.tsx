import { memo, type ReactNode } from 'react';
import { Icon } from '@/components/icon';
import { useTexts } from '@/components/texts';
import { cellClass, type GridColumn, type GridRow, isEdge, stopOf } from './grid-columns';

/** One row where it stands, or its place while it is being asked for. */
export const GridLine = memo(Line) as typeof Line;

function Line<Row extends GridRow>(props: GridLineProps<Row>) {
  const { row, index, height, above, columns, card, isActive, isOpen, isShown, isOld, onFocus, onShow } =
    props;
  const place = { transform: `translateY(${index * height}px)`, height };
  if (!row) {
    return (
      <tr className="pending" style={place}>
        <td className="cell" />
      </tr>
    );
  }
  return (
    <tr
      className={`level-${row.level}${isShown ? ' shown' : ''}${isOld ? ' old' : ''}`}
      aria-rowindex={index + above + 1}
      aria-level={row.level + 1}
      aria-selected={isShown}
      aria-expanded={row.opens ? isOpen : undefined}
      tabIndex={isActive ? 0 : -1}
      data-index={index}
      style={place}
      onFocus={() => onFocus(index)}
      onClick={() => onShow(row)}
    >
      {card ? (
        <td className="card-cell">
          <Opener {...props} row={row} />
          {card(row)}
        </td>
      ) : (
        columns.map((column, place) => (
          <td key={column.key} className={cellClass(column, isEdge(columns, place))} {...stopOf(column)}>
            {place === 0 && <Opener {...props} row={row} />}
            {column.cell(row)}
          </td>
        ))
      )}
    </tr>
  );
}

/** Shows and hides the rows below. The keyboard has its arrows for it, so it is no stop for Tab. */
function Opener<Row extends GridRow>({ row, isOpen, onToggle }: GridLineProps<Row> & { row: Row }) {
  const { say } = useTexts();
  if (!row.opens) return <span className="no-opener" />;
  return (
    <button
      type="button"
      className="opener"
      tabIndex={-1}
      aria-label={say(isOpen ? 'explore.close-row' : 'explore.open-row')}
      onClick={(event) => {
        event.stopPropagation();
        onToggle(row);
      }}
    >
      <Icon name={isOpen ? 'down' : 'right'} small />
    </button>
  );
}

interface GridLineProps<Row extends GridRow> {
  row: Row | undefined;
  index: number;
  height: number;
  /** How many lines stand above the first row. */
  above: number;
  columns: readonly GridColumn<Row>[];
  card: ((row: Row) => ReactNode) | undefined;
  isActive: boolean;
  isOpen: boolean;
  isShown: boolean;
  isOld: boolean;
  onFocus(index: number): void;
  onToggle(row: Row): void;
  onShow(row: Row): void;
}
