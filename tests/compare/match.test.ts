import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIdPlace } from '@/utils/compare/match/id-place';
import { matchConversions } from '@/utils/compare/match/match';
import { findMissingRun } from '@/utils/compare/match/missing-since';
import type { Conversion } from '@/utils/model/conversion';
import type { MatchSide } from '@/utils/model/match';
import { measureMatching } from '../bench/matching';

type Told = Partial<Conversion>;
const NOON = '2026-11-14T12:00:00Z';

function conversion(told: Told, index: number): Conversion {
  return {
    ...{ id: `row-${index}`, transactionId: null, clickIds: [], offer: null, status: null, statusRaw: null },
    ...{ payout: null, currency: null, clickedAt: null, convertedAt: NOON },
    ...told,
  };
}
const tracker = (...rows: Told[]): MatchSide => ({ platform: 'voluum', conversions: rows.map(conversion) });
const network = (...rows: Told[]): MatchSide => ({ platform: 'affise', conversions: rows.map(conversion) });
/** Rows with nothing but ids: `pairOf(['w1'], ['us', 'w1'])`. */
const idsOf = (match: ReturnType<typeof matchConversions>) =>
  match.pairs.map(({ here, there }) => [here, there]);

describe('conversions are joined', () => {
  it.each<[string, string[], string[]]>([
    ['on the first sub id', ['w1'], ['w1', 'us']],
    ['on any other', ['w1'], ['us', 'android', 'w1']],
    ['whatever the case and the blanks', ['w1A2b'], [' W1a2B ']],
    ['where the id stands twice', ['w1', 'w1'], ['w1', 'x', 'w1']],
    ['inside a longer sub id', ['w1a2b3c4d5'], ['camp7_w1a2b3c4d5|us']],
    [
      'as a UUID inside a longer sub id',
      ['93bc7176-7caf-4425-992e-d7d4cc6a3d9d'],
      ['x:93bc7176-7caf-4425-992e-d7d4cc6a3d9d'],
    ],
    ['though a campaign stands beside it', ['w1', 'camp'], ['camp', 'w1']],
  ])('%s', (_, here, there) => {
    const match = matchConversions(tracker({ clickIds: here }), network({ clickIds: there }));
    expect(match).toMatchObject({ onlyHere: [], onlyThere: [], pairs: [{ by: 'click-id' }] });
  });

  it.each([
    '',
    ' ',
    '0',
    '000',
    '-',
    'null',
    'NULL',
    'undefined',
    'none',
    '{clickid}',
    '{{sub1}}',
    '$'.concat('{cid}'),
    '%7Bclickid%7D',
    '[cid]',
    '#s1#',
    '%CID%',
    '__CLICKID__',
    'x-{clickid}',
    '(not set)',
  ])('never on %j', (value) => {
    const row = { clickIds: [value], transactionId: value };
    const match = matchConversions(tracker(row), network(row));
    expect(match).toEqual({
      ...{ onlyHere: ['row-0'], onlyThere: ['row-0'], pairs: [] },
      clickIdPosition: { there: null },
    });
  });

  it('never on a campaign that both sides name, when no click id came back', () => {
    const here = tracker({ clickIds: ['w1', 'camp9'] }, { clickIds: ['w2', 'camp8'] });
    const there = network({ clickIds: ['{clickid}', 'camp9'] }, { clickIds: ['camp8'] });
    expect(matchConversions(here, there).pairs).toEqual([]);
  });

  it('on the transaction where there is no click id in common', () => {
    const here = tracker({ clickIds: ['w1'], transactionId: 'T-1' });
    const there = network({ clickIds: ['{clickid}'], transactionId: 't-1' });
    expect(matchConversions(here, there)).toMatchObject({
      ...{ pairs: [{ by: 'transaction-id' }], clickIdPosition: { there: null } },
    });
  });

  it('on the conversion id of a network that returned it as the transaction', () => {
    const here = tracker({ clickIds: ['w1'], transactionId: '5fc4a1b2c3d4' }, { transactionId: '77' });
    const there = network({ id: '5FC4A1B2C3D4' }, { id: '77' });
    expect(idsOf(matchConversions(here, there))).toEqual([['row-0', '5FC4A1B2C3D4']]);
  });

  it('on the click rather than on the transaction', () => {
    const here = tracker(
      { clickIds: ['w1'], transactionId: 't2' },
      { clickIds: ['w2'], transactionId: 't1' },
    );
    const there = network(
      { clickIds: ['w1'], transactionId: 't1' },
      { clickIds: ['w2'], transactionId: 't2' },
    );
    expect(idsOf(matchConversions(here, there))).toEqual([
      ['row-0', 'row-0'],
      ['row-1', 'row-1'],
    ]);
  });

  it('the events of one click by transaction, then by time, and a repeated postback stays single', () => {
    const here = tracker(
      { id: 'lead', clickIds: ['w1'], convertedAt: '2026-11-14T10:00:00Z' },
      { id: 'sale', clickIds: ['w1'], convertedAt: '2026-11-16T10:00:00Z', transactionId: 'order-9' },
    );
    const there = network(
      { id: 'again', clickIds: ['w1'], convertedAt: '2026-11-14T10:30:00Z' },
      { id: 'the sale', clickIds: ['w1'], convertedAt: '2026-11-14T09:59:00Z', transactionId: 'order-9' },
      { id: 'the lead', clickIds: ['w1'], convertedAt: '2026-11-14T10:00:05Z' },
    );
    const match = matchConversions(here, there);
    expect(idsOf(match)).toEqual([
      ['lead', 'the lead'],
      ['sale', 'the sale'],
    ]);
    expect(match.onlyThere).toEqual(['again']);
  });

  it('each one to the id that is spelled alike, where two differ by case only', () => {
    const here = tracker({ clickIds: ['aB'] }, { clickIds: ['Ab'], convertedAt: '2026-11-14T12:00:09Z' });
    const there = network({ clickIds: ['Ab'] }, { clickIds: ['aB'], convertedAt: '2026-11-14T12:00:09Z' });
    expect(idsOf(matchConversions(here, there))).toEqual([
      ['row-0', 'row-1'],
      ['row-1', 'row-0'],
    ]);
  });

  it('on the click of the tracker, also where that is the other side', () => {
    const there: MatchSide = {
      ...tracker({ clickIds: ['w1', 'camp'] }, { clickIds: ['w2', 'camp'] }),
      platform: 'binom',
    };
    const match = matchConversions(network({ clickIds: ['camp', 'w2'] }, { clickIds: ['camp'] }), there);
    expect(match).toMatchObject({
      ...{ onlyHere: ['row-1'], onlyThere: ['row-0'], pairs: [{ here: 'row-0', there: 'row-1' }] },
      clickIdPosition: { there: 0 },
    });
  });

  it('never on a campaign, also where the tracker is the other side', () => {
    const match = matchConversions(network({ clickIds: ['camp9'] }), tracker({ clickIds: ['w1', 'camp9'] }));
    expect(match.pairs).toEqual([]);
  });

  it.each(['voluum', 'everflow'] as const)('on the values that tell clicks apart, from %s', (platform) => {
    const clicks = Array.from({ length: 6 }, (_, index) => ({ clickIds: ['google', `w${index}`] }));
    const there = network(...clicks.toReversed());
    expect(idsOf(matchConversions({ ...tracker(...clicks), platform }, there))).toEqual(
      Array.from({ length: 6 }, (_, index) => [`row-${index}`, `row-${5 - index}`]),
    );
  });

  it.each([
    ['the most', 3],
    ['the fewest', 1.5],
  ])('between two networks, where empty sub ids move the click id of %s', (_, every) => {
    const own = (index: number) => `5f${index}a77c`;
    const all = Array.from({ length: 12 }, (_, index) => index);
    const here = all.map((index) =>
      conversion({ clickIds: [...(index % every < 1 ? [] : [`buyer${index}`]), 'north', own(index)] }, index),
    );
    const there = all.map((index) => conversion({ clickIds: [own(11 - index), 'north'] }, index));
    const match = matchConversions(
      { platform: 'affise', conversions: here },
      { platform: 'everflow', conversions: there },
    );
    expect(idsOf(match)).toEqual(all.map((index) => [`row-${index}`, `row-${11 - index}`]));
    expect(match.clickIdPosition).toEqual({ there: 0 });
  });

  it('names the place where the click id usually stands', () => {
    const here = tracker(...['w1', 'w2', 'w3'].map((id) => ({ clickIds: [id, 'camp'] })));
    const there = network({ clickIds: ['camp', 'w1'] }, { clickIds: ['w2'] }, { clickIds: ['camp', 'w3'] });
    expect(matchConversions(here, there)).toMatchObject({ onlyHere: [], clickIdPosition: { there: 1 } });
  });

  it('whatever the world: each row once, and only with its own click', () => {
    const world = fc.array(
      fc.record({
        here: fc.boolean(),
        there: fc.boolean(),
        place: fc.nat(3),
        noise: fc.array(fc.constantFrom('us', 'de', 'camp1', '{sub2}', '0'), { maxLength: 3 }),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(world, (clicks) => {
        const both = clicks.map((click, index) => ({ ...click, id: `click-${index}` }));
        const here = both.filter((click) => click.here).map(({ id }) => ({ id, clickIds: [id, 'camp1'] }));
        const there = both
          .filter((click) => click.there)
          .map(({ id, noise, place }) => ({
            id,
            clickIds: [...noise.slice(0, place), id, ...noise.slice(place)],
          }));
        const match = matchConversions(tracker(...here), network(...there));
        const wanted = both.filter((click) => click.here && click.there).map(({ id }) => [id, id]);
        expect(idsOf(match)).toEqual(wanted);
        expect(match.onlyHere).toEqual(both.filter((c) => c.here && !c.there).map(({ id }) => id));
        expect(match.onlyThere).toEqual(both.filter((c) => c.there && !c.here).map(({ id }) => id));
      }),
      { numRuns: 300 },
    );
  });

  it('whatever repeats: no row is in two lists and none is lost', () => {
    const rows = fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'null'), { maxLength: 3 }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(rows, rows, (here, there) => {
        const sideOf = (side: string[][]) =>
          side.map((clickIds) => ({ clickIds, transactionId: clickIds[0] ?? null }));
        const match = matchConversions(tracker(...sideOf(here)), network(...sideOf(there)));
        const all = (side: string[][]) => side.map((_, index) => `row-${index}`).sort();
        expect([...match.onlyHere, ...match.pairs.map((pair) => pair.here)].sort()).toEqual(all(here));
        expect([...match.onlyThere, ...match.pairs.map((pair) => pair.there)].sort()).toEqual(all(there));
      }),
      { numRuns: 500 },
    );
  });

  it('a thousand rows of one click in a moment', () => {
    const same = Array.from({ length: 1500 }, (_, index) => ({ id: `${index}`, clickIds: ['w1'] }));
    expect(matchConversions(tracker(...same), network(...same)).pairs).toHaveLength(1500);
  });

  it('as many as a large account has', () => {
    const { pairs, onlyHere, onlyThere } = measureMatching(5000);
    expect({ pairs, onlyHere, onlyThere }).toEqual({ pairs: 4500, onlyHere: 500, onlyThere: 500 });
  });
});

describe('a joined conversion differs', () => {
  const differsOf = (here: Told, there: Told, timeZone?: string) => {
    const ids = { clickIds: ['w1'] };
    const options = timeZone === undefined ? {} : { timeZone };
    return matchConversions(tracker({ ...ids, ...here }), network({ ...ids, ...there }), options).pairs[0]
      ?.differs;
  };

  it.each<[string, Told, Told, string[]]>([
    ['in nothing', { payout: 5_000_000 }, { payout: 5_000_000 }, []],
    ['in its status', { status: 'approved' }, { status: 'rejected' }, ['status']],
    ['not in a status that one side does not tell', { status: null }, { status: 'rejected' }, []],
    ['in its payout', { payout: 5_000_000 }, { payout: 5_500_000 }, ['payout']],
    ['not by what rounding to cents does', { payout: 5_330_000 }, { payout: 5_333_333 }, []],
    ['by parts of a cent where that is all there is', { payout: 2000 }, { payout: 4000 }, ['payout']],
    ['in its payout, by a cent', { payout: 5_330_000 }, { payout: 5_340_000 }, ['payout']],
    [
      'not in the amounts of two currencies',
      { payout: 5, currency: 'USD' },
      { payout: 9_000_000, currency: 'EUR' },
      [],
    ],
    [
      'in amounts whose currency nobody names',
      { payout: 5_000_000, currency: 'usd' },
      { payout: 9_000_000 },
      ['payout'],
    ],
    ['not in a payout that one side does not tell', { payout: null }, { payout: 5_000_000 }, []],
    ['in its day', { convertedAt: '2026-11-14T23:59:59Z' }, { convertedAt: '2026-11-15T00:00:01Z' }, ['day']],
    [
      'not in its day by the zone alone',
      { convertedAt: '2026-11-14T23:00:00Z' },
      { convertedAt: '2026-11-15T01:00:00+02:00' },
      [],
    ],
    ['not in a day that one side does not tell', { convertedAt: null }, { convertedAt: NOON }, []],
  ])('%s', (_, here, there, differs) => {
    expect(differsOf(here, there)).toEqual(differs);
  });

  it('in the day of the zone that the numbers are shown in', () => {
    const here = { convertedAt: '2026-11-14T22:59:00Z' };
    const there = { convertedAt: '2026-11-14T23:01:00Z' };
    expect(differsOf(here, there)).toEqual([]);
    expect(differsOf(here, there, 'Europe/Berlin')).toEqual(['day']);
    expect(differsOf(here, there, 'Asia/Kathmandu')).toEqual([]);
  });

  it.each([
    ['2026-11-14T12:00:30Z', 30],
    ['2026-11-14T11:00:00.400Z', -3600],
    [null, null],
  ])('by its lag, there at %s', (convertedAt, lagSeconds) => {
    const match = matchConversions(tracker({ clickIds: ['w1'] }), network({ clickIds: ['w1'], convertedAt }));
    expect(match.pairs[0]?.lagSeconds).toBe(lagSeconds);
  });
});

describe('what a match tells', () => {
  const at = (time: string, id: string) => ({ clickIds: [id], convertedAt: `2026-11-14T${time}:00Z` });

  it.each([
    [
      'the conversions at the end that never arrived',
      ['w1', 'w2'],
      { count: 2, since: '15', lastArrived: '12' },
    ],
    ['none, where the newest one arrived', ['w1', 'w4'], null],
    ['all of them, where none ever did', [], { count: 4, since: '09', lastArrived: null }],
  ])('is %s', (_, arrived, expected) => {
    const here = tracker(...arrived.map((id) => at('12:00', id)));
    const there = network(at('16:00', 'w4'), at('09:00', 'w1'), at('12:00', 'w2'), at('15:00', 'w3'));
    const instant = (hour: string | null) => hour && `2026-11-14T${hour}:00:00Z`;
    expect(findMissingRun(there, matchConversions(here, there))).toEqual(
      expected && { ...expected, since: instant(expected.since), lastArrived: instant(expected.lastArrived) },
    );
  });

  it('misses none that was refused', () => {
    const there = network(at('12:00', 'w1'), { ...at('13:00', 'w2'), status: 'rejected' });
    expect(findMissingRun(there, matchConversions(tracker(at('12:00', 'w1')), there))).toBeNull();
  });

  it.each([
    ['the sub id that holds the ids of campaigns', ['77', '78'], 1],
    ['none, where they are in too few rows', ['78'], null],
  ])('is %s', (_, ids, place) => {
    const there = network({ clickIds: ['w1', '77'] }, { clickIds: ['77', '77'] }, { clickIds: ['w3', '78'] });
    expect(findIdPlace(there.conversions, ids)).toBe(place);
  });
});
