import type { RowTable, TableRow } from '../dashboard';
import { findGrids, type Grid, placeCells, readHeader, textOf } from './grid';
import { isTotals } from './read-totals';

/** What a badge needs of a header: the column with the entity, and the one with its conversions. */
type RowColumn = 'entity' | 'conversions';

export interface RowWords {
  /** Header text in lower case → what it means. */
  words: ReadonlyMap<string, RowColumn>;
  by: RowTable['by'];
  /** The key in the entity's cell; null where there is none. */
  readKey(cell: Element): string | null;
}

/** The one table on screen whose header names both columns; null where there is none, or more than one. */
export function findRowTable(document: Document, { words, by, readKey }: RowWords): RowTable | null {
  const tables = new Map<Element, RowTable>();
  for (const grid of findGrids(document)) {
    const places = placesOf(grid, words);
    const body = bodyOf(grid);
    if (places && body) tables.set(body, tableOf(grid, body, places, by, readKey));
  }
  const [table] = tables.values();
  return table && tables.size === 1 ? table : null;
}

interface Places {
  entity: number;
  conversions: number;
}

function placesOf({ header }: Grid, words: RowWords['words']): Places | null {
  const places = new Map([...readHeader(header, words)].map(([place, column]) => [column, place]));
  const [entity, conversions] = [places.get('entity'), places.get('conversions')];
  return entity && conversions ? { entity, conversions } : null;
}

/** The parent that most rows share, as far as the first few and the last tell. */
function bodyOf({ header, rows }: Grid): Element | null {
  const parents = rows
    .filter((row) => row !== header && !isTotals(row))
    .slice(0, 8)
    .map((row) => row.parentElement);
  return parents[0] ?? null;
}

function tableOf(
  { header }: Grid,
  body: Element,
  places: Places,
  by: RowTable['by'],
  readKey: RowWords['readKey'],
): RowTable {
  function read(row: Element): TableRow | null {
    if (row === header || isTotals(row)) return null;
    const cells = new Map(placeCells(row));
    const [source, cell] = [cells.get(places.entity), cells.get(places.conversions)];
    const key = source && cell && /\d/.test(textOf(cell)) ? readKey(source) : null;
    return key && source && cell ? { key, source, cell } : null;
  }
  return { body, by, read };
}
