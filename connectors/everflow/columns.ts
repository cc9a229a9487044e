import { z } from 'zod/mini';
import { PlatformError } from '@/utils/model/errors';
import type { Portal } from '@/utils/model/platform';
import {
  type Dimension,
  ENTITY_KINDS,
  type EntityKind,
  type ReportQuery,
  type RowKeys,
} from '@/utils/model/report';
import { filteredWords } from '../query';
import { id, text } from '../shapes';
import { type Clock, dayOf, hourOf } from './times';

const cell = z.object({ column_type: z.optional(text), id: z.optional(id), label: z.optional(text) });

/** What a row is about, one cell for each column that was asked for. */
export const cells = z.array(cell);

type Cell = z.infer<typeof cell>;

const SUBS = ['sub1', 'sub2', 'sub3', 'sub4', 'sub5'] as const;
const COMMON: readonly Dimension[] = ['offer', 'source', 'country', ...SUBS, 'day', 'hour'];
const NETWORK: readonly Dimension[] = ['campaign', 'affiliate', 'advertiser'];

export function dimensions(portal: Portal | null): readonly Dimension[] {
  return portal === 'affiliate' ? COMMON : [...COMMON, ...NETWORK];
}

/**
 * The words whose columns are asked for: those of the rows, and those of the filter, so that each row shows whether
 * the filter was obeyed. One column at least, hence the days where nothing else is asked; only one of time.
 */
export function columnWords(query: ReportQuery): Dimension[] {
  const words = [...new Set([...query.groupBy, ...filteredWords(query)])];
  const columns = words.includes('hour') ? words.filter((word) => word !== 'day') : words;
  if (columns.length > MOST_COLUMNS) {
    throw new PlatformError('request', `Everflow groups and filters by ${MOST_COLUMNS} words at most.`);
  }
  return columns.length > 0 ? columns : ['day'];
}

const MOST_COLUMNS = 10;

/** Everflow's name for a word; those of the subs are the same. */
export function columnOf(word: Dimension): string {
  return COLUMNS.get(word) ?? word;
}

const COLUMNS = new Map<Dimension, string>([
  ['source', 'source_id'],
  ['country', 'country_code'],
  ['day', 'date'],
]);

/** What a row says for each of the words. A cell is found by its type, and by its place where it has none. */
export function keysOf(row: readonly Cell[], words: readonly Dimension[], clock: Clock): RowKeys {
  const keys: RowKeys = {};
  for (const [index, word] of words.entries()) {
    const column = columnOf(word);
    const placed = row[index]?.column_type ? undefined : row[index];
    const found = row.find(({ column_type: type }) => type === column) ?? placed;
    if (!found) throw new PlatformError('answer', `Everflow sent a row without its column ${column}.`);
    Object.assign(keys, keyOf(word, found, clock));
  }
  return keys;
}

function keyOf(word: Dimension, { id = null, label = null }: Cell, clock: Clock): RowKeys {
  if (word === 'day') return { day: dayOf(id ?? label, clock) };
  if (word === 'hour') {
    const hour = hourOf(id ?? label, clock);
    return { hour, day: hour.slice(0, 10) };
  }
  if (word === 'country') return { country: countryOf([id, label]) };
  // A source is a text of the affiliate's own, without any name beside it.
  if (word === 'source') return { source: { id: id ?? label ?? '', name: null } };
  return isEntity(word) ? { [word]: { id: id ?? '', name: label } } : { [word]: id ?? label ?? '' };
}

/** Which of the two holds the code is not documented; what is no country at all stays as it is. */
function countryOf(texts: readonly (string | null)[]): string {
  const code = texts.find((text) => text && /^[a-z]{2}$/i.test(text));
  return code?.toUpperCase() ?? texts.find((text) => text) ?? '';
}

function isEntity(word: Dimension): word is EntityKind {
  return (ENTITY_KINDS as readonly string[]).includes(word);
}
