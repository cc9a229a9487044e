import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SyncProgress } from '@/utils/model/sync';

/** Whoever fetches older days. */
export interface SyncDoors {
  list(): Promise<SyncProgress[]>;
  /** What has arrived stays. */
  stop(connection: string): Promise<unknown>;
  start(connection: string): Promise<unknown>;
}

export interface Syncs {
  /** Those under way, and those that were stopped here. */
  syncs: ShownSync[];
  stop(connections: readonly string[]): void;
  goOn(connections: readonly string[]): void;
  isChanging: boolean;
}

export interface ShownSync extends Omit<SyncProgress, 'state'> {
  state: SyncProgress['state'] | 'stopped';
}

/** What is named when only the progress is to be asked for again. */
export const SYNC = 'sync';

/** The fetching of older days as a page shows it. One that was stopped stays to be seen until the page is closed. */
export function useSyncs({ list, stop, start }: SyncDoors): Syncs {
  const client = useQueryClient();
  const query = useQuery({ queryKey: [SYNC], queryFn: list });
  const [stopped, setStopped] = useState<readonly SyncProgress[]>([]);
  const running = query.data ?? [];
  const change = useMutation({
    mutationFn: ({ ids, how }: { ids: readonly string[]; how: SyncDoors['stop'] }) =>
      Promise.all(ids.map(how)),
    onSuccess: () => client.invalidateQueries({ queryKey: [SYNC] }),
  });
  const without = (ids: readonly string[]) => stopped.filter(({ connection }) => !ids.includes(connection));
  const still = without(running.map(({ connection }) => connection));
  return {
    syncs: [...running, ...still.map((sync): ShownSync => ({ ...sync, state: 'stopped' }))],
    stop(ids) {
      setStopped([...without(ids), ...running.filter(({ connection }) => ids.includes(connection))]);
      change.mutate({ ids, how: stop });
    },
    goOn(ids) {
      change.mutate({ ids, how: start }, { onSuccess: () => setStopped(without(ids)) });
    },
    isChanging: change.isPending,
  };
}
