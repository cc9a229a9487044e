import { describe, expect, it } from 'vitest';
import { explain } from '@/utils/compare/explain/explain';
import { CAUSES, type Explained, type FoundCause } from '@/utils/model/explanation';
import { confuse, firstNamed, isTrue, shareRight, writeTable } from './worlds/judge';
import { manyWorlds, worldsOfCauses } from './worlds/many';
import { distance, moves } from './worlds/measure';
import { worldOf, worldOfLittle, worldOfNone, worldOfTwo } from './worlds/worlds';

/** Worlds per cause; thousands of them in `npm run test:soak`. */
const SIZE = Number(process.env.WORLDS ?? 5);
/** Another run of worlds. */
const FIRST = Number(process.env.FIRST_WORLD ?? 1);

const several = <T>(count: number, make: (seed: number) => T) => manyWorlds(FIRST, count, make);
const caused = (size: number) => worldsOfCauses(FIRST, size);

describe('in random worlds', () => {
  it('the true cause stands first in nine of ten', () => {
    const confusion = confuse(explain, caused(SIZE));
    process.stdout.write(`${writeTable(confusion)}\n`);
    expect(confusion.rows.size).toBe(CAUSES.length);
    expect(shareRight(confusion)).toBeGreaterThanOrEqual(0.9);
  });

  it('nothing is claimed where nothing is wrong', () => {
    const claims = [...several(SIZE * 15, worldOfNone)]
      .map((told) => `${firstNamed(explain, told)} in ${told.seed}`)
      .filter((named) => !/^(nothing|too little)/.test(named));
    process.stdout.write(`claimed without a cause: ${claims.length} of ${SIZE * 15} ${claims.join(', ')}\n`);
    expect(claims.length).toBeLessThanOrEqual(0.01 * SIZE * 15);
  });

  it('nothing can be known of a few days or people', () => {
    for (const { seed, world } of several(SIZE, worldOfLittle)) {
      expect(explain(world), `seed ${seed}`).toMatchObject({ enough: false, causes: [] });
    }
  });

  it('of two causes one stands first', () => {
    const worlds = [...several(SIZE * 2, worldOfTwo)].filter(({ world, twin }) => moves(world, twin));
    const right = worlds.filter((told) => isTrue(told, firstNamed(explain, told)));
    expect(right.length / worlds.length).toBeGreaterThanOrEqual(0.9);
  });
});

describe('the worlds', () => {
  it('agree within ordinary losses where nothing is wrong', () => {
    for (const { seed, world } of several(SIZE * 2, worldOfNone)) {
      const [clicks, conversions] = [distance('clicks', world), distance('conversions', world)];
      expect(Math.abs(clicks?.net ?? 0), `clicks of ${seed}`).toBeLessThanOrEqual(
        20 + 0.06 * (clicks?.size ?? 0),
      );
      const { net = 0, size = 0 } = conversions ?? {};
      expect(Math.abs(net), `conversions of ${seed}`).toBeLessThanOrEqual(3 + 0.03 * size);
    }
  });

  it('are the same from the same seed', () => {
    for (const cause of CAUSES) expect(worldOf(5, cause)).toEqual(worldOf(5, cause));
  });

  it('are not explained by guessing', () => {
    const worlds = [...caused(1)];
    for (const cause of [null, ...CAUSES]) {
      const guess = {
        gap: { clicks: null, conversions: null, payout: null },
        definition: { clicks: 'clicks', conversions: [], money: 'payout' },
        causes: cause ? [{ cause } as FoundCause] : [],
        unexplained: 1,
        enough: true,
      } satisfies Explained;
      expect(shareRight(confuse(() => guess, worlds))).toBeLessThan(0.2);
    }
  });
});
