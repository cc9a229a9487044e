import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AskBackground } from '@/utils/messages/ask';
import type { SummaryRange } from '@/utils/model/summary';

/**
 * The numbers of a range. What is stored comes at once; while platforms are still being asked it is asked for again,
 * also every few seconds: an announcement is lost when the worker is stopped in between.
 */
export function useSummary(ask: AskBackground, range: SummaryRange) {
  const client = useQueryClient();
  const question = summaryQuery(ask, range);
  const query = useQuery({
    ...question,
    refetchInterval: ({ state }) => (state.data?.waiting.length ? 3_000 : false),
  });
  const refresh = useMutation({
    mutationFn: () => ask('summary.get', { range, refresh: true }),
    onSuccess: (summary) => client.setQueryData(question.queryKey, summary),
  });
  return {
    summary: query.data,
    error: refresh.error ?? query.error,
    refreshing: refresh.isPending || Boolean(query.data?.waiting.length),
    refresh: () => refresh.mutate(),
  };
}

/** The question as it can be asked before anything is drawn. */
export function summaryQuery(ask: AskBackground, range: SummaryRange) {
  return {
    queryKey: ['summary', range],
    queryFn: () => ask('summary.get', { range, refresh: false }),
    // Long enough that what was asked for beforehand is not asked for again when it is drawn.
    staleTime: 1000,
  };
}
