import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { nameOfEntity } from '@/components/explore/tell-row';
import { type NamedValue, ValuePick } from '@/components/explore/value-pick';
import { useTexts } from '@/components/texts';
import { MOST_ROWS_ASKED, type PlainAsk, type PlainRow } from '@/utils/model/explore';
import type { Dimension } from '@/utils/model/report';
import type { PageParts } from './page-parts';

/** One word of the filter: its values in the rows of these days, those with the most money first. */
export function FilterWord({ word, onChange, ...parts }: FilterWordProps) {
  const texts = useTexts();
  const { say } = texts;
  const [find, setFind] = useState('');
  const { rows, of, isPending } = useValues(word, find, parts);
  const names = useRef(new Map<string, string>());
  const values = namedValues(rows, (row) => nameOfEntity(texts, row, word));
  for (const { id, name } of values) names.current.set(id, name);
  const found = isInPage(word) ? values.filter((value) => isFound(value, find)) : values;
  const nameOf = (id: string) =>
    names.current.get(id) ?? nameOfEntity(texts, { entity: { id, name: null } }, word);
  const note = isPending ? say('explore.loading') : found.length === 0 ? say('explore.no-values') : null;
  return (
    <ValuePick
      word={say(`word.${word}`)}
      values={found}
      more={Math.max(0, of - rows.length)}
      chosen={parts.place.filter[word] ?? []}
      {...{ nameOf, find, note, onChange }}
      onFind={setFind}
    />
  );
}

/** Enough to choose from without a search. */
const SHOWN = 50;

/** Somebody is still being asked, in milliseconds. */
const WAIT = 3_000;

function useValues(word: Dimension, find: string, { shell, place, scope }: PageParts) {
  const { [word]: _, ...filter } = place.filter;
  const { range, timeZone, of } = scope;
  const ask: Omit<PlainAsk, 'turn'> = {
    ...{ connections: of.map(({ connection }) => connection), range, timeZone, before: null },
    ...{ groupBy: [word], filter, open: [], refresh: false, from: 0, uniques: false },
    find: isInPage(word) ? '' : find,
    count: isInPage(word) ? MOST_ROWS_ASKED : SHOWN,
    order: { by: 'payout', descending: true },
  };
  const { data, isPending } = useQuery({
    queryKey: ['values', ask],
    queryFn: () => shell.ask('explore.plain', { ...ask, turn: shell.turn() }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => ((state.data?.waiting.length ?? 0) > 0 ? WAIT : false),
  });
  const { rows = [], of: all = 0, waiting = [] } = data ?? {};
  return { rows, of: all, isPending: isPending || (waiting.length > 0 && rows.length === 0) };
}

/** Countries have their names in the page's language: only here they can be searched for. */
function isInPage(word: Dimension): boolean {
  return word === 'country';
}

function isFound({ id, name }: NamedValue, find: string): boolean {
  return `${name} ${id}`.toLowerCase().includes(find.trim().toLowerCase());
}

/** Each value once: two connections may tell the same. */
function namedValues(rows: readonly PlainRow[], nameOf: (row: PlainRow) => string): NamedValue[] {
  const named = rows.flatMap((row) => (row.entity ? [[row.entity.id, nameOf(row)] as const] : []));
  return [...new Map(named)].map(([id, name]) => ({ id, name }));
}

interface FilterWordProps extends PageParts {
  word: Dimension;
  onChange(ids: string[]): void;
}
