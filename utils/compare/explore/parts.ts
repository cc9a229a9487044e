import { type Columns, type WordColumn, wordOf } from '@/utils/model/columns/columns';
import type { Dimension } from '@/utils/model/report';

/** Ends an id; what follows is which part the row is of. */
const MARK = '\u0000';

/** The same rows, each with an id of the word that says whose it is, also where its platform names none. */
export function markPart(columns: Columns, word: Dimension, part: number): Columns {
  const column = wordOf(columns, word);
  const none = column?.ids.length ?? 1;
  const codes = new Uint32Array(columns.length);
  for (let row = 0; row < codes.length; row++) codes[row] = column?.codes[row] || none;
  const ids = (column?.ids ?? ['']).map((id, code) => (code === 0 ? '' : id + MARK + part));
  const marked: WordColumn = {
    ...{ word, codes, ids: [...ids, MARK + part] },
    names: column?.names ? [...column.names, null] : null,
  };
  return { ...columns, words: [...columns.words.filter((each) => each.word !== word), marked] };
}

/** The id as its platform writes it, and whose it is; of an id without a mark the part is 0. */
export function readPart(marked: string): { id: string; part: number } {
  const [id = '', part] = marked.split(MARK);
  return { id, part: Number(part ?? 0) };
}

/** `0~4417`: a row of the first level, by what it is named after. */
export function keyOf(marked: string): string {
  const { id, part } = readPart(marked);
  return `${part}~${id}`;
}
