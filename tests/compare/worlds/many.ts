import { CAUSES } from '@/utils/model/explanation';
import { type Told, worldOf } from './worlds';

/** So many, from seeds far apart. */
export function* manyWorlds<T>(first: number, count: number, make: (seed: number) => T): Generator<T> {
  for (let index = 0; index < count; index += 1) yield make(first + index * 7);
}

/** As many of every cause. */
export function* worldsOfCauses(first: number, size: number): Generator<Told> {
  for (const [index, cause] of CAUSES.entries()) {
    yield* manyWorlds(first, size, (seed) => worldOf(seed + index * 1009, cause));
  }
}
