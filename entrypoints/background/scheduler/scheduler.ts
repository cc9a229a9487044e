import { type Checkpoints, type CheckpointsOptions, createCheckpoints } from './checkpoints';
import { createFlights, type Flights } from './flights';
import { createHosts, type Hosts, type HostsOptions } from './hosts';

/** Who asks what and when: one flight per question, one queue per host, and a checkpoint per answer. */
export type Scheduler = Flights & Hosts & Checkpoints;

export interface SchedulerOptions extends Pick<CheckpointsOptions, 'now' | 'version'> {
  hosts: HostsOptions['store'];
  checkpoints: CheckpointsOptions['store'];
  random?: () => number;
  sleep?: (milliseconds: number) => Promise<void>;
  touch: () => void;
}

export function createScheduler({
  hosts,
  checkpoints,
  now,
  version,
  touch,
  ...ways
}: SchedulerOptions): Scheduler {
  const { random = Math.random, sleep = wait } = ways;
  const clock = () => Temporal.Instant.from(now()).epochMilliseconds;
  return {
    ...createFlights(),
    ...createHosts({ store: hosts, clock, random, sleep, touch }),
    ...createCheckpoints({ store: checkpoints, now, version }),
  };
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
