import { z } from 'zod/mini';
import {
  type Dimension,
  ENTITY_KINDS,
  type EntityKind,
  type EntityRef,
  type RowKeys,
  SUB_IDS,
} from '@/utils/model/report';
import { count, id, text } from '../../shapes';
import type { CodeOf } from '../countries';
import { dayOf, hourOf } from '../rows';
import { columns } from './columns';

/** A row of a report; only its level says of which row above it is a part. */
export const reportRow = z.object({
  level: count,
  // Empty where a row is of no entity; not there in the documents, which say `id`.
  entity_id: z.nullish(z.union([z.string(), z.number()])),
  id: z.optional(id),
  name: z.optional(text),
  ...columns,
});
type Row = z.infer<typeof reportRow>;

/** How GET /report calls our words. */
export const GROUPINGS = new Map<Dimension, string>([
  ['campaign', 'campaign'],
  ['offer', 'offer'],
  ['network', 'affiliateNetwork'],
  ['source', 'trafficSource'],
  ['country', 'geoCountry'],
  // The tokens of the traffic source, in its own order.
  ...SUB_IDS.map((word, index) => [word, `token_${index + 1}`] as const),
  ['day', 'days'],
  ['hour', 'hourOfDay'],
]);

/** What a row is about, one key a word. */
export function keysOf(path: readonly Row[], levels: readonly Dimension[], codeOf: CodeOf): RowKeys {
  const keys: RowKeys = {};
  for (const [index, word] of levels.entries()) {
    const row = path[index];
    if (!row) continue;
    const name = row.name ?? '';
    if (isEntity(word)) keys[word] = refOf(row);
    else if (word === 'day') keys.day = dayOf(name);
    else if (word === 'hour') keys.hour = hourOf(name);
    else keys[word] = word === 'country' ? codeOf(name) : name;
  }
  if (keys.hour !== undefined) keys.hour = `${keys.day}T${keys.hour}`;
  return keys;
}

/** `Keto US (id:12)`, as some rows are named; the last one counts, and marks that nobody sees may stand behind it. */
const NAMED_ID = /\(id:[\s\p{Cf}]*(\d+)\)[\s\p{Cf}]*$/u;

/** The id where it is told, else the one behind the name; empty for traffic that never got to one. */
function refOf({ entity_id, id, name }: Row): EntityRef {
  return refIn(name ?? '', entity_id === undefined ? id : entity_id);
}

export function refIn(named: string, id?: string | number | null): EntityRef {
  const told = NAMED_ID.exec(named);
  return { id: String(id || told?.[1] || ''), name: named.slice(0, told?.index).trimEnd() || null };
}

function isEntity(word: Dimension): word is EntityKind {
  return (ENTITY_KINDS as readonly string[]).includes(word);
}
