import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import type { DayRange } from '@/utils/model/day';
import { remember } from '../connectors/remember';
import { forgetDatabases, readDatabase } from '../store/traces';
import { createLife } from './mortal';
import { begin, createDisk, createWorker, type Disk, type Household } from './sync-world';

/**
 * Kills the worker of a sync at its await number 1, 1 + stride, … and lets a second one go on: the numbers must be
 * those of a sync that nobody killed, and no more than one request may be repeated.
 *
 * @returns at how many points it was killed, and how many requests a sync takes
 */
export async function killEverywhere(household: Household, days: DayRange, { stride = 1, start = 1 } = {}) {
  const asked: string[] = [];
  const remembering = { ...household, fetch: remember((request) => void asked.push(request)) };
  const whole = await run(0);
  let kills = 0;
  for (let point = start; point <= whole.points; point += stride, kills++) {
    const killed = await run(point);
    expect({ point, digest: killed.digest, left: killed.left }).toEqual({
      point,
      digest: whole.digest,
      left: [],
    });
    expect({ point, requests: missing(killed.requests, whole.requests) }).toEqual({ point, requests: [] });
    const repeated = killed.requests.length - whole.requests.length;
    expect(repeated, `requests repeated after a kill at point ${point}`).toBeLessThanOrEqual(1);
  }
  return { kills, requests: whole.requests.length };

  async function run(killAt: number) {
    await forgetDatabases();
    asked.length = 0;
    const disk = createDisk();
    await begin(disk, remembering, days);
    const life = createLife(killAt);
    await Promise.race([createWorker(disk, remembering, life).sync.resume(), life.died]);
    if (killAt > 0) await createWorker(disk, remembering).sync.resume();
    const digest = createHash('sha256').update(await readDatabase('trackside-reports'));
    return {
      points: life.points(),
      requests: [...asked],
      digest: digest.digest('hex'),
      left: await leftOf(disk, household),
    };
  }
}

/** What an hour later still lies about. */
async function leftOf(disk: Disk, household: Household): Promise<string[]> {
  const later = () => Temporal.Instant.from(household.now()).add({ hours: 2 }).toString();
  await createWorker(disk, { ...household, now: later }).scheduler.sweep();
  const answers = await readDatabase('trackside-checkpoints');
  return [...disk.local.items.keys(), ...(answers.includes('[["answers",[],[]]]') ? [] : [answers])];
}

function missing(some: readonly string[], all: readonly string[]): string[] {
  return all.filter((each) => !some.includes(each));
}
