import { describe, expect, it } from 'vitest';
import { explain } from '@/utils/compare/explain/explain';
import { CAUSES } from '@/utils/model/explanation';
import { confuse, firstNamed, shareRight, writeTable } from '../compare/worlds/judge';
import { manyWorlds, worldsOfCauses } from '../compare/worlds/many';
import { worldOfNone } from '../compare/worlds/worlds';

/** Of every cause, and fifteen times as many without any. */
const SIZE = Number(process.env.WORLDS ?? 300);
/** Another run of worlds than the unit suite's. */
const FIRST = Number(process.env.FIRST_WORLD ?? 3);

/** What daily sums alone tell least of; docs/comparison.md says why. */
const HARD = new Map([
  ['zone-change', 0.6],
  ['postback-delay', 0.65],
  ['conversion-date-basis', 0.7],
]);

describe('in thousands of random worlds', () => {
  const confusion = confuse(explain, worldsOfCauses(FIRST, SIZE));

  it('the true cause stands first in nine of ten', () => {
    process.stdout.write(`${writeTable(confusion)}\n`);
    expect(shareRight(confusion)).toBeGreaterThanOrEqual(0.9);
  });

  it.each(CAUSES)('%s stands first in most of its own', (cause) => {
    expect(shareRight(confusion, cause)).toBeGreaterThanOrEqual(HARD.get(cause) ?? 0.85);
  });

  it('nothing is claimed where nothing is wrong', () => {
    const claims = [...manyWorlds(FIRST, SIZE * 15, worldOfNone)]
      .map((told) => `${firstNamed(explain, told)} in ${told.seed}`)
      .filter((named) => !/^(nothing|too little)/.test(named));
    process.stdout.write(`claimed without a cause: ${claims.length} of ${SIZE * 15} ${claims.join(', ')}\n`);
    expect(claims.length).toBeLessThanOrEqual(0.01 * SIZE * 15);
  });
});
