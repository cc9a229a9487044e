import { describe, expect, it } from 'vitest';
import { explain } from '@/utils/compare/explain/explain';
import { CAUSES, type Cause } from '@/utils/model/explanation';
import {
  about,
  CALENDAR,
  clicksOn,
  conversionsOn,
  counted,
  hoursOf,
  onEachDay,
  type PlainWorld,
  plainWorld,
  sumOfHours,
} from './plain-world';

type Change = (world: PlainWorld) => PlainWorld;
interface Case {
  cause: Cause;
  /** Named first. */
  is: Change[];
  /** Close to it, and not named: too little, another reading, or nothing to explain. */
  isNot: { [why: string]: Change[] };
}

const share = (part: number) => (count: number) => Math.round(count * part);
const lessClicks = (part: number) => onEachDay('there', (day) => ({ clicks: share(part)(clicksOn(day)) }));
const lessConversions = (part: number) =>
  onEachDay('there', (day) => counted(share(part)(conversionsOn(day))));
const statuses = (pending: (count: number) => number, rejected: (count: number) => number) =>
  onEachDay('there', (day) => {
    const [waiting, refused] = [pending(conversionsOn(day)), rejected(conversionsOn(day))];
    const approved = conversionsOn(day) - waiting - refused;
    return { conversions: null, payout: null, approved, pending: waiting, rejected: refused };
  });
const snapshot =
  (of: 'here' | 'there', asOf: string, change: Change = (world) => world): Change =>
  (world) => ({ ...world, snapshots: [{ of, asOf, days: change(plainWorld())[of].days }] });
const shiftedHours = (hours: number) =>
  onEachDay('there', (day) => ({ hours: hoursOf(day, hours), clicks: sumOfHours(hoursOf(day, hours)) }));
const ownHours = onEachDay('here', (day) => ({
  hours: hoursOf(day, 0),
  clicks: sumOfHours(hoursOf(day, 0)),
}));
/** Every third click id a macro that nobody replaced. */
const ids = Array.from({ length: 60 }, (_, index) => (index % 3 === 0 ? '{clickid}' : `w${index}0ABCDEF`));
const wholeIds = Array.from({ length: 60 }, (_, index) => `w${index}0ABCDEF`);

const CASES: Case[] = [
  {
    cause: 'time-zone',
    is: [ownHours, shiftedHours(-5), about('there', { timeZone: null })],
    isNot: { 'the same hours': [ownHours, shiftedHours(0)] },
  },
  {
    cause: 'date-range',
    is: [(world) => ({ ...world, there: { ...world.there, days: world.there.days.slice(0, -2) } })],
    isNot: {
      'a day without conversions only': [onEachDay('there', (day) => (day === 19 ? counted(0) : {}))],
    },
  },
  {
    cause: 'currency',
    is: [
      about('there', { currency: 'EUR' }),
      onEachDay('there', (day) => ({ payout: String((conversionsOn(day) * 5) / 1.08) })),
    ],
    isNot: { 'one currency': [] },
  },
  {
    cause: 'key-scope',
    is: [about('there', { scope: 'assigned' }), lessClicks(0.5), lessConversions(0.5)],
    isNot: { 'everything seen': [about('there', { scope: 'assigned' })] },
  },
  {
    cause: 'rows-cut',
    is: [
      about('there', { complete: false, notes: [{ code: 'rows-cut' }] }),
      onEachDay('there', (day) => (day % 3 ? {} : { clicks: 0, ...counted(0) })),
    ],
    isNot: { 'cut where nothing is missing': [about('there', { complete: false })] },
  },
  {
    cause: 'stale',
    is: [
      about('there', { asOf: '2026-11-19T06:00:00Z' }),
      onEachDay('there', (day) => (day < 18 ? {} : { clicks: 200, ...counted(9) })),
    ],
    isNot: { 'older, but after the last day': [about('there', { asOf: '2026-11-22T06:00:00Z' })] },
  },
  {
    cause: 'total-vs-unique',
    is: [onEachDay('here', (day) => ({ uniqueClicks: share(0.8)(clicksOn(day)) })), lessClicks(0.785)],
    isNot: {
      'totals on both sides': [onEachDay('here', (day) => ({ uniqueClicks: share(0.8)(clicksOn(day)) }))],
    },
  },
  {
    cause: 'visits-vs-clicks',
    is: [
      onEachDay('here', (day) => ({ visits: clicksOn(day) * 4 })),
      onEachDay('there', (day) => ({ clicks: share(3.95)(clicksOn(day)) })),
    ],
    isNot: { 'a lander whose clicks arrive': [onEachDay('here', (day) => ({ visits: clicksOn(day) * 4 }))] },
  },
  {
    cause: 'advertiser-revenue-vs-payout',
    is: [
      onEachDay('there', (day) => ({ advertiserRevenue: String(conversionsOn(day) * 7) })),
      onEachDay('here', (day) => ({ payout: String(conversionsOn(day) * 7) })),
    ],
    isNot: {
      'payout on both sides': [
        onEachDay('there', (day) => ({ advertiserRevenue: String(conversionsOn(day) * 7) })),
      ],
    },
  },
  {
    cause: 'statuses',
    is: [statuses(share(0.2), share(0.1))],
    isNot: { 'one in fifty refused': [statuses(share(0.2), share(0.02))] },
  },
  {
    cause: 'events',
    is: [onEachDay('there', (day) => ({ conversions: conversionsOn(day) + day + 10, events: day + 10 }))],
    isNot: { 'events beside the conversions': [onEachDay('there', (day) => ({ events: day + 10 }))] },
  },
  {
    cause: 'conversion-date-basis',
    is: [
      about('here', { conversionTime: 'click' }),
      about('there', { conversionTime: 'conversion' }),
      onEachDay('there', (day) =>
        counted(share(0.5)(conversionsOn(day)) + share(0.5)(conversionsOn(day + 19))),
      ),
    ],
    isNot: {
      'one basis': [about('here', { conversionTime: 'click' }), about('there', { conversionTime: 'click' })],
    },
  },
  {
    cause: 'fixed-payout',
    is: [onEachDay('there', (day) => counted(conversionsOn(day), 5.5))],
    isNot: { 'half a percent': [onEachDay('there', (day) => counted(conversionsOn(day), 5.01))] },
  },
  {
    cause: 'payout-change',
    is: [onEachDay('there', (day) => counted(conversionsOn(day), day < 12 ? 5 : 6))],
    isNot: { 'another amount on all days': [onEachDay('there', (day) => counted(conversionsOn(day), 6))] },
  },
  {
    cause: 'duplicates',
    is: [onEachDay('there', (day) => counted(share(1.15)(conversionsOn(day))))],
    isNot: {
      'on some days only': [
        onEachDay('there', (day) => (day % 2 ? counted(share(1.3)(conversionsOn(day))) : {})),
      ],
      'one in fifty more': [onEachDay('there', (day) => counted(share(1.02)(conversionsOn(day))))],
    },
  },
  {
    cause: 'uniqueness-window',
    is: [
      onEachDay('here', (day) => ({ uniqueClicks: share(0.6)(clicksOn(day)) })),
      onEachDay('there', (day) => ({
        clicks: share(0.8)(clicksOn(day)),
        uniqueClicks: share(0.8)(clicksOn(day)),
      })),
    ],
    isNot: { 'totals agree': [onEachDay('here', (day) => ({ uniqueClicks: share(0.6)(clicksOn(day)) }))] },
  },
  {
    cause: 'postback-stopped',
    is: [onEachDay('here', (day) => (day < 14 ? {} : counted(day === 14 ? 20 : 0)))],
    isNot: {
      'both stop': [
        onEachDay('here', (day) => (day < 14 ? {} : counted(0))),
        onEachDay('there', (day) => (day < 14 ? {} : counted(0))),
      ],
    },
  },
  {
    cause: 'postback-started-late',
    is: [onEachDay('here', (day) => (day > 6 ? {} : counted(0)))],
    isNot: {
      'no clicks either': [onEachDay('here', (day) => (day > 1 ? {} : { clicks: 0, ...counted(0) }))],
    },
  },
  {
    cause: 'postback-delay',
    is: [
      onEachDay('here', (day) => (day < 18 ? {} : counted(day === 18 ? 30 : 4))),
      snapshot(
        'here',
        '2026-11-16T09:00:00Z',
        onEachDay('here', (day) => (day < 13 ? {} : counted(day === 13 ? 30 : 4))),
      ),
    ],
    isNot: {
      'a little less on the last day': [
        onEachDay('here', (day) => (day === 19 ? counted(conversionsOn(19) - 2) : {})),
      ],
    },
  },
  {
    cause: 'click-loss',
    is: [lessClicks(0.88)],
    isNot: { 'one in twenty-five': [lessClicks(0.96)] },
  },
  {
    cause: 'refused-clicks',
    is: [
      onEachDay('there', (day) => ({
        clicks: share(0.78)(clicksOn(day)),
        invalidClicks: share(0.2)(clicksOn(day)),
      })),
    ],
    isNot: {
      'refused on top of all': [onEachDay('there', (day) => ({ invalidClicks: share(0.2)(clicksOn(day)) }))],
    },
  },
  {
    cause: 'bot-clicks',
    is: [onEachDay('here', (day) => (day === 4 || day === 11 ? { clicks: clicksOn(day) + 5000 } : {}))],
    isNot: {
      'more on both sides': [
        onEachDay('here', () => ({ clicks: 6000 })),
        onEachDay('there', () => ({ clicks: 5900 })),
      ],
    },
  },
  {
    cause: 'late-rejection',
    is: [
      snapshot('there', '2026-11-22T00:00:00Z'),
      onEachDay('there', (day) => (day < 12 ? counted(conversionsOn(day) - 9) : {})),
    ],
    isNot: { 'nothing fell': [snapshot('there', '2026-11-22T00:00:00Z')] },
  },
  {
    cause: 'wrong-link',
    is: [lessClicks(0.55), lessConversions(0.55)],
    isNot: { 'clicks only': [lessClicks(0.7)] },
  },
  {
    cause: 'history-edited',
    is: [
      snapshot('here', '2026-11-22T00:00:00Z'),
      onEachDay('here', (day) => (day < 12 ? counted(conversionsOn(day) - 9) : {})),
    ],
    isNot: {
      'the other side fell': [
        snapshot('there', '2026-11-22T00:00:00Z'),
        onEachDay('there', (day) => (day < 12 ? counted(conversionsOn(day) - 9) : {})),
      ],
    },
  },
  {
    cause: 'attribution-window',
    is: [lessConversions(0.85)],
    isNot: { 'one in fifty': [lessConversions(0.98)] },
  },
  {
    cause: 'rounding',
    is: [
      onEachDay('here', (day) => counted(conversionsOn(day), 4.3333)),
      onEachDay('there', (day) => counted(conversionsOn(day), 4.33)),
    ],
    isNot: { 'the same to the cent': [] },
  },
  {
    cause: 'zone-change',
    is: [ownHours, onEachDay('there', (day) => ({ clicks: sumOfHours(hoursOf(day, day < 10 ? -8 : 0)) }))],
    isNot: {
      'one zone on all days': [
        ownHours,
        onEachDay('there', (day) => ({ clicks: sumOfHours(hoursOf(day, -8)) })),
      ],
    },
  },
  {
    cause: 'bad-macro',
    is: [
      about('there', { subIds: ids }),
      onEachDay('here', (day) => counted(share(0.67)(conversionsOn(day)))),
    ],
    isNot: {
      'every id a click id': [
        about('there', { subIds: wholeIds }),
        onEachDay('here', (day) => counted(share(0.67)(conversionsOn(day)))),
      ],
    },
  },
];

function build(changes: readonly Change[]): PlainWorld {
  return changes.reduce((world, change) => change(world), plainWorld());
}

function namesOf(changes: readonly Change[]): Cause[] {
  return explain(build(changes)).causes.map(({ cause }) => cause);
}

describe('each cause', () => {
  it('has a case', () => expect(CASES.map(({ cause }) => cause)).toEqual([...CAUSES]));

  it.each(CASES)('$cause is named first, with the share it explains', ({ cause, is }) => {
    const [first] = explain(build(is)).causes;
    expect(first).toMatchObject({ cause });
    expect(first?.explains).toBeGreaterThanOrEqual(0.5);
    expect(first?.explains).toBeLessThanOrEqual(1);
  });

  it.each(
    CASES.flatMap(({ cause, isNot }) =>
      Object.entries(isNot).map(([why, changes]) => ({ cause, why, changes })),
    ),
  )('$cause is not named: $why', ({ cause, changes }) => expect(namesOf(changes)).not.toContain(cause));
});

describe('a cause', () => {
  it('may be one percent of what each conversion is worth', () => {
    const dearer = [onEachDay('there', (day) => counted(conversionsOn(day), 5.1))];
    expect(namesOf(dearer)).toEqual(['fixed-payout']);
  });

  it('has to take away half: a third of the gap in an older answer is not it, two thirds are', () => {
    const fell = (before: number) => [
      snapshot('there', '2026-11-22T00:00:00Z', lessConversions(before)),
      lessConversions(0.7),
    ];
    expect(namesOf(fell(0.8))).not.toContain('late-rejection');
    expect(explain(build(fell(0.9))).causes[0]).toMatchObject({ cause: 'late-rejection' });
    expect(explain(build(fell(0.9))).causes[0]?.explains).toBeCloseTo(2 / 3, 1);
  });

  it('leaves its rest to be explained: first the sub ids, then what each conversion is worth', () => {
    const both = [
      about('there', { subIds: ids }),
      onEachDay('here', (day) => counted(share(0.67)(conversionsOn(day)))),
      onEachDay('there', (day) => counted(conversionsOn(day), 6)),
    ];
    expect(namesOf(both)).toEqual(expect.arrayContaining(['bad-macro', 'fixed-payout']));
  });

  it('of currency is what the rate takes away', () => {
    const euro = build(CASES.find(({ cause }) => cause === 'currency')?.is ?? []);
    const { gap, causes, unexplained } = explain(euro);
    expect(gap.payout).toBeCloseTo(0);
    expect(causes).toMatchObject([{ cause: 'currency', facts: { rate: 1.08 } }]);
    expect(causes[0]?.explains).toBeCloseTo(1);
    expect(unexplained).toBe(0);
  });

  it('is not read from a status that is told on some days only', () => {
    const told = [
      onEachDay('there', (day) => (day % 2 ? { rejected: 4, approved: 30, pending: 2 } : {})),
      lessConversions(0.8),
    ];
    expect(explain(build(told)).unexplained).not.toBeNaN();
  });
});

describe('nothing', () => {
  it('is named of two sides that agree', () => expect(namesOf([])).toEqual([]));
  it('can be known of four days', () => {
    const few = build([lessClicks(0.5)]);
    const cut = {
      ...few,
      here: { ...few.here, days: few.here.days.slice(0, 4) },
      there: { ...few.there, days: few.there.days.slice(0, 4) },
    };
    expect(explain(cut)).toMatchObject({ enough: false, causes: [] });
    expect(CALENDAR.length).toBeGreaterThan(4);
  });
});
