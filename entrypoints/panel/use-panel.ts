import { queryOptions, useMutation, usePrefetchQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AskBackground } from '@/utils/messages/ask';
import type { DayChoice } from '@/utils/messages/map';
import type { PanelView } from '@/utils/model/comparison';

/** Key of the view, so that an announcement can have it asked anew. */
export const VIEW = 'view';

/** A side is still being asked: its announcement is lost when the worker is stopped in between. */
const WAIT = 3_000;

/** Asks for the page's comparison before anything is drawn. */
export function usePrefetchPanel(ask: AskBackground): void {
  usePrefetchQuery(viewQuery(ask, null));
}

/** The comparison of the page under the panel; the last one stays on screen until the next has come. */
export function usePanel(ask: AskBackground, choice: DayChoice | null) {
  const page = useView(ask, null, true);
  // A choice holds only while the page itself does not say its days.
  const isChosen = choice !== null && page.view?.days.from === 'default';
  const chosen = useView(ask, choice, isChosen);
  return isChosen ? chosen : page;
}

function useView(ask: AskBackground, choice: DayChoice | null, enabled: boolean) {
  const client = useQueryClient();
  const asked = viewQuery(ask, choice);
  const query = useQuery({
    ...asked,
    enabled,
    placeholderData: (previous) => previous,
    refetchInterval: ({ state }) => (isWaiting(state.data) ? WAIT : false),
  });
  const refresh = useMutation({
    mutationFn: () => ask('compare.panel', { choice, refresh: true }),
    onSuccess: (view) => client.setQueryData(asked.queryKey, view),
  });
  return {
    view: query.data,
    error: refresh.error ?? query.error,
    refreshing: refresh.isPending || query.isFetching,
    refresh: () => refresh.mutate(),
  };
}

function viewQuery(ask: AskBackground, choice: DayChoice | null) {
  return queryOptions({
    queryKey: [VIEW, choice],
    queryFn: () => ask('compare.panel', { choice, refresh: false }),
  });
}

function isWaiting(view: PanelView | undefined): boolean {
  return view?.verdict === 'wait' || Boolean(view?.there.some(({ verdict }) => verdict === 'wait'));
}
