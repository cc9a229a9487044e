import { createScheduler, type SchedulerOptions } from '@/entrypoints/background/scheduler/scheduler';
import type { Area } from '@/utils/store/area';
import { createCheckpointStore } from '@/utils/store/checkpoint-store';
import { createHostStore } from '@/utils/store/host-store';

/** The scheduler as the worker builds it, on the given storage. */
export function createTestScheduler({
  local,
  ...options
}: { local: Area } & Pick<SchedulerOptions, 'now'> & Partial<SchedulerOptions>) {
  return createScheduler({
    hosts: createHostStore(local),
    checkpoints: createCheckpointStore(local),
    version: () => 'test',
    touch: () => undefined,
    ...options,
  });
}
