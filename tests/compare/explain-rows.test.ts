import { describe, expect, it } from 'vitest';
import { explain } from '@/utils/compare/explain/explain';
import type { World } from '@/utils/compare/explain/world';
import { matchConversions } from '@/utils/compare/match/match';
import { type ProofSide, proveRows } from '@/utils/compare/match/proof';
import type { Conversion } from '@/utils/model/conversion';
import { addDays, type Day } from '@/utils/model/day';
import type { Cause } from '@/utils/model/explanation';
import type { MatchSide, RowProof } from '@/utils/model/match';
import { confuse, shareRight, writeTable } from './worlds/judge';
import { list } from './worlds/list';
import { type Told, worldOf, worldOfNone } from './worlds/worlds';

/** Worlds per cause. `WORLDS=200 npx vitest run tests/compare/explain-rows.test.ts` for more. */
const SIZE = Number(process.env.WORLDS ?? 4);

/** What both lists of conversions can settle. */
const SETTLED = [
  'statuses',
  'conversion-date-basis',
  'payout-change',
  'postback-stopped',
  'postback-started-late',
  'postback-delay',
  'bad-macro',
] as const satisfies readonly Cause[];

describe('with both lists of conversions, in random worlds', () => {
  it('the true cause stands first in nineteen of twenty', () => {
    const worlds = SETTLED.flatMap((cause, index) =>
      Array.from({ length: SIZE }, (_, number) => withRows(worldOf(1 + number * 7 + index * 1009, cause))),
    );
    const confusion = confuse(explain, worlds);
    process.stdout.write(`${writeTable(confusion)}\n`);
    expect(confusion.rows.size).toBe(SETTLED.length);
    expect(shareRight(confusion)).toBeGreaterThanOrEqual(0.95);
  });

  it('nothing is claimed where nothing is wrong', () => {
    const claims = Array.from({ length: SIZE * 5 }, (_, number) => withRows(worldOfNone(1 + number * 7)))
      .map(({ seed, world }) => `${explain(world).causes[0]?.cause ?? 'nothing'} in ${seed}`)
      .filter((named) => !named.startsWith('nothing'));
    expect(claims.length, claims.join(', ')).toBeLessThanOrEqual(0.01 * SIZE * 5);
  });
});

/** The world with what the lists of its two sides prove. */
function withRows(told: Told): Told {
  const { here, there } = list(told.plan);
  return {
    ...told,
    world: { ...told.world, proof: prove(told.world, here, there, told.plan.sender.zone) } as never,
  };
}

function prove(world: World, here: MatchSide, there: MatchSide, timeZone: string): RowProof | null {
  const days = [...(world.here?.days ?? []), ...(world.there?.days ?? [])].map(({ day }) => day).sort();
  const range = { from: days[0] ?? '', to: days.at(-1) ?? '' };
  const whole = (side: MatchSide): ProofSide => ({ ...side, complete: true });
  const match = matchConversions(here, there, { timeZone });
  return proveRows(match, { here: whole(here), there: whole(there) }, { range, timeZone });
}

const DAYS: readonly Day[] = Array.from({ length: 7 }, (_, index) => addDays('2026-11-10', index));

/** Ten conversions a day on every even hour from 4 on, each worth 5. */
function listed(side: string, told: (at: string, number: number) => Partial<Conversion> | null = () => ({})) {
  return DAYS.flatMap((day, index) =>
    Array.from({ length: 10 }, (_, tenth) => {
      const number = index * 10 + tenth;
      const at = `${day}T${String(4 + 2 * tenth).padStart(2, '0')}:00:00Z`;
      const about = told(at, number);
      return (
        about &&
        conversion(`${side}${number}`, {
          clickIds: [`wABCDEFGHIJK${1000 + number}`],
          convertedAt: at,
          ...about,
        })
      );
    }),
  ).filter((row) => row !== null);
}

function conversion(id: string, told: Partial<Conversion>): Conversion {
  return {
    ...{ id, transactionId: null, clickIds: [], offer: null, status: null, statusRaw: null },
    ...{ payout: 5_000_000, currency: 'USD', clickedAt: null, convertedAt: null, ...told },
  };
}

/** What reports of these lists say, by the day of each conversion. */
function worldWith(here: Conversion[], there: Conversion[]): World {
  const side = (platform: 'voluum' | 'affise', role: string, rows: Conversion[]) => ({
    ...{ platform, role, timeZone: 'UTC', currency: 'USD' },
    days: DAYS.map((day) => {
      const counted = rows.filter(
        ({ convertedAt, status }) => convertedAt?.startsWith(day) && status !== 'rejected',
      );
      const payout = counted.reduce((sum, row) => sum + Number(row.payout), 0) / 1e6;
      return { day, clicks: 400, conversions: counted.length, payout };
    }),
  });
  const world = {
    here: side('voluum', 'tracker', here),
    there: side('affise', 'affiliate', there),
    currency: 'USD',
  };
  const lists = [here, there].map((conversions, index) => ({
    ...{ conversions, platform: index === 0 ? ('voluum' as const) : ('affise' as const) },
  }));
  return { ...world, proof: prove(world, lists[0] as MatchSide, lists[1] as MatchSide, 'UTC') };
}

describe('a gap that the rows settle', () => {
  const approved = { status: 'approved' } as const;

  it('is a postback that stopped, from the first conversion that never arrived', () => {
    const heard = listed('h', (at) => (at < '2026-11-16T08:00' ? {} : null));
    const [cause] = explain(
      worldWith(
        heard,
        listed('t', () => approved),
      ),
    ).causes;
    expect(cause).toEqual({
      ...{ cause: 'postback-stopped', metric: 'conversions', explains: 1 },
      facts: {
        ...{ side: 'here', day: '2026-11-16', last: null, missing: 8 },
        rows: { since: '2026-11-16T08:00:00Z', until: '2026-11-16T22:00:00Z', timeZone: 'UTC' },
      },
    });
  });

  it('is what one side declined, where as many are missing as were declined', () => {
    const [cause] = explain(
      worldWith(
        listed('h'),
        listed('t', (_, number) => ({ status: number % 5 === 0 ? 'rejected' : 'approved' })),
      ),
    ).causes;
    expect(cause).toMatchObject({
      cause: 'statuses',
      facts: { side: 'there', added: ['rejected'], conversions: 14, rows: 14 },
    });
  });

  it('is a new payout, from the day on which the same conversions are worth something else', () => {
    const raised = listed('t', (at) => ({ ...approved, payout: at < '2026-11-13' ? 5_000_000 : 6_000_000 }));
    const [cause] = explain(worldWith(listed('h'), raised)).causes;
    expect(cause).toMatchObject({
      cause: 'payout-change',
      facts: { side: 'there', day: '2026-11-13', before: 5, after: 6 },
    });
  });

  it('is a fixed payout, where all are worth one amount here and another there', () => {
    const paid = listed('t', (_, number) => ({ ...approved, payout: number % 2 ? 6_000_000 : 7_000_000 }));
    const [cause] = explain(worldWith(listed('h'), paid)).causes;
    expect(cause).toMatchObject({ cause: 'fixed-payout', facts: { side: 'here', fixed: 5, other: 6.5 } });
  });

  it('is late postbacks, where the same conversions come a day later', () => {
    const late = listed('h', (at) => ({ convertedAt: at.replace(/^.{10}/, (day) => addDays(day, 1)) }));
    const [cause] = explain(
      worldWith(
        late,
        listed('t', () => approved),
      ),
    ).causes;
    expect(cause).toMatchObject({ cause: 'postback-delay', facts: { side: 'here', days: 1, missing: 0 } });
  });

  it('is nobody’s fault in particular where single ones are missing here and there', () => {
    const lost = listed('h', (_, number) => (number % 9 === 3 ? null : {}));
    const { causes } = explain(
      worldWith(
        lost,
        listed('t', () => approved),
      ),
    );
    expect(causes.map(({ cause }) => cause)).not.toContain('postback-stopped');
  });
});

describe('rows prove nothing', () => {
  const sides = { here: listed('h', (at) => (at < '2026-11-16' ? {} : null)), there: listed('t') };
  const proofOf = (isHereWhole: boolean, isThereWhole: boolean, there = sides.there) => {
    const [a, b] = [sides.here, there].map((conversions) => ({ platform: null, conversions }));
    const match = matchConversions(a as MatchSide, b as MatchSide);
    return proveRows(
      match,
      {
        here: { ...(a as MatchSide), complete: isHereWhole },
        there: { ...(b as MatchSide), complete: isThereWhole },
      },
      { range: { from: DAYS[0] ?? '', to: DAYS.at(-1) ?? '' }, timeZone: 'UTC' },
    );
  };

  it('where a list is cut, and where no two could be joined', () => {
    expect(proofOf(true, true)?.here.silence).toMatchObject({ count: 10, begins: false, ends: true });
    expect(proofOf(false, true)).toBeNull();
    expect(proofOf(true, false)).toBeNull();
    const strangers = sides.there.map((row) => ({ ...row, clickIds: [`other${row.id}`] }));
    expect(proofOf(true, true, strangers)).toBeNull();
  });
});
