import { AMOUNTS, COUNTS, type MetricName } from '../metrics';
import { DIMENSIONS, type Dimension, ENTITY_KINDS, type EntityKind, type ReportRow } from '../report';
import {
  type Codes,
  type Columns,
  codesFor,
  isAmount,
  isPresent,
  type MetricColumn,
  packNumbers,
  type WordColumn,
} from './columns';

/** Rows as columns; `toRows` gives the same rows back. */
export function toColumns(rows: readonly ReportRow[]): Columns {
  const told = namesIn(rows);
  return {
    length: rows.length,
    words: DIMENSIONS.filter((word) => told.has(word)).map((word) => wordColumn(rows, word)),
    metrics: [...COUNTS, ...AMOUNTS].filter((name) => told.has(name)).map((name) => metricColumn(rows, name)),
  };
}

/** Looking for what no row has is what takes longest: so first what some row has. */
function namesIn(rows: readonly ReportRow[]): ReadonlySet<string> {
  const [words, metrics] = [createNames(), createNames()];
  for (const row of rows) {
    words.learn(row);
    metrics.learn(row.metrics);
  }
  return words.known.union(metrics.known);
}

/** Rows mostly have the keys of the row before: only where they differ a key is looked up. */
function createNames() {
  const known = new Set<string>();
  const before: string[] = [];
  return {
    known,
    learn(record: object): void {
      let place = 0;
      for (const name in record) {
        if (before[place] !== name) {
          before[place] = name;
          known.add(name);
        }
        place++;
      }
    },
  };
}

/**
 * Columns as rows.
 *
 * @param order numbers of the rows wanted; all of them, in their own order, unless told
 */
export function toRows(columns: Columns, order?: ArrayLike<number>): ReportRow[] {
  const rows = Array.from({ length: order?.length ?? columns.length }, (): ReportRow => ({ metrics: {} }));
  for (const column of columns.words) fillWord(rows, column, order);
  for (const column of columns.metrics) fillMetric(rows, column, order);
  return rows;
}

function wordColumn(rows: readonly ReportRow[], word: Dimension): WordColumn {
  return isEntity(word) ? entityColumn(rows, word) : textColumn(rows, word);
}

function textColumn(rows: readonly ReportRow[], word: Exclude<Dimension, EntityKind>): WordColumn {
  const known = new Map<string, number>();
  const ids = [''];
  const codes = new Uint32Array(rows.length);
  for (let index = 0; index < rows.length; index++) {
    const id = rows[index]?.[word];
    if (id === undefined) continue;
    let code = known.get(id);
    if (code === undefined) {
      code = ids.push(id) - 1;
      known.set(id, code);
    }
    codes[index] = code;
  }
  return { word, ids, names: null, codes: packCodes(codes, ids.length), distinct: true };
}

function entityColumn(rows: readonly ReportRow[], word: EntityKind): WordColumn {
  const known = new Map<string, number>();
  const renamed = new Map<string, number>();
  const ids = [''];
  const names: (string | null)[] = [null];
  const codes = new Uint32Array(rows.length);
  for (let index = 0; index < rows.length; index++) {
    const entity = rows[index]?.[word];
    if (!entity) continue;
    const { id, name } = entity;
    let code = known.get(id);
    if (code !== undefined && names[code] !== name) code = renamed.get(JSON.stringify([id, name]));
    if (code === undefined) {
      code = ids.push(id) - 1;
      names.push(name);
      if (known.has(id)) renamed.set(JSON.stringify([id, name]), code);
      else known.set(id, code);
    }
    codes[index] = code;
  }
  const column = { word, ids, names, codes: packCodes(codes, ids.length) };
  return renamed.size === 0 ? { ...column, distinct: true } : column;
}

function packCodes(codes: Uint32Array<ArrayBuffer>, values: number): Codes {
  const packed = codesFor(codes.length, values - 1);
  packed.set(codes);
  return packed;
}

function metricColumn(rows: readonly ReportRow[], name: MetricName): MetricColumn {
  const values = new Float64Array(rows.length);
  const beyond = new Map<number, bigint>();
  let present: MetricColumn['present'] = null;
  for (let index = 0; index < rows.length; index++) {
    const value = rows[index]?.metrics[name];
    if (typeof value === 'number') values[index] = value;
    else if (value === undefined) {
      present ??= new Uint8Array(rows.length).fill(1);
      present[index] = 0;
    } else {
      beyond.set(index, value);
      values[index] = Number(value);
    }
  }
  return { name, values: packNumbers(values), present, beyond };
}

function fillWord(rows: ReportRow[], column: WordColumn, order: ArrayLike<number> | undefined): void {
  const { word, codes, ids, names } = column;
  const refs = names && ids.map((id, code) => ({ id, name: names[code] ?? null }));
  for (let index = 0; index < rows.length; index++) {
    const code = codes[order?.[index] ?? index];
    const row = rows[index];
    if (!code || !row) continue;
    const [id, ref] = [ids[code], refs?.[code]];
    if (isEntity(word)) {
      if (ref) row[word] = ref;
    } else if (id !== undefined) row[word] = id;
  }
}

function fillMetric(rows: ReportRow[], column: MetricColumn, order: ArrayLike<number> | undefined): void {
  const { name, values, beyond } = column;
  for (let index = 0; index < rows.length; index++) {
    const place = order?.[index] ?? index;
    const metrics = rows[index]?.metrics;
    if (!metrics || !isPresent(column, place)) continue;
    const value = values[place] ?? 0;
    if (isAmount(name)) metrics[name] = beyond.get(place) ?? value;
    else metrics[name] = value;
  }
}

function isEntity(word: Dimension): word is EntityKind {
  return (ENTITY_KINDS as readonly string[]).includes(word);
}
