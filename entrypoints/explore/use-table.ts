import { keepPreviousData, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { RowsAsk } from '@/utils/model/explore';

/** Rows asked for at once: a large screen full. */
const PAGE = 50;

/** Pages asked for before they are looked at, so that whoever scrolls finds rows and not their places. */
const AHEAD = 4;

/** A side is still being asked: its announcement is lost when the worker is stopped in between. */
const WAIT = 3_000;

interface Table<Row> {
  rows: readonly Row[];
  of: number;
  waiting: readonly string[];
}

/** What a table says of itself, and those of its rows that are looked at; the last ones stay until others have come. */
export function useTable<Row, Answer extends Table<Row>>(
  question: object,
  ask: (rows: RowsAsk & { refresh: boolean }) => Promise<Answer>,
) {
  const client = useQueryClient();
  /** Pages in sight. */
  const [seen, setSeen] = useState({ first: 0, last: 0 });
  const [refreshing, setRefreshing] = useState(false);
  const key = ['table', question] as const;
  const optionsOf = (page: number) => ({
    queryKey: [...key, page],
    queryFn: () => ask({ from: page * PAGE, count: PAGE, refresh: false }),
  });
  const head = useQuery({
    ...optionsOf(0),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => ((state.data?.waiting.length ?? 0) > 0 ? WAIT : false),
  });
  const first = Math.max(1, seen.first - 1);
  const last = Math.min(seen.last + AHEAD, Math.floor(((head.data?.of ?? 1) - 1) / PAGE));
  const numbers = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  const pages = useQueries({ queries: numbers.map(optionsOf) });

  async function refresh() {
    setRefreshing(true);
    await ask({ from: 0, count: 1, refresh: true }).finally(() => setRefreshing(false));
    await client.invalidateQueries({ queryKey: ['table'] });
  }

  function rowAt(index: number): Row | undefined {
    const page = Math.floor(index / PAGE);
    const data = page === 0 ? head.data : pages[numbers.indexOf(page)]?.data;
    return data?.rows[index - page * PAGE];
  }

  return {
    table: head.data,
    error: head.error,
    rowAt,
    refreshing: refreshing || (head.data?.waiting.length ?? 0) > 0,
    refresh: () => void refresh(),
    onSeen: useCallback((from: number, to: number) => {
      const [first, last] = [Math.floor(from / PAGE), Math.floor(to / PAGE)];
      setSeen((old) => (old.first === first && old.last === last ? old : { first, last }));
    }, []),
  };
}
