import type { Gaps, Side, Verdict } from '@/utils/model/comparison';
import { eachDay } from '@/utils/model/day';
import {
  COMPARED_GROUPS,
  type ComparedDay,
  type ComparedNumbers,
  type ComparedRow,
  type ComparedTable,
  type ComparedWord,
  type ExploreSource,
  type PlainRow,
  type PlainTable,
  type ToldChange,
} from '@/utils/model/explore';
import type { MetricTexts } from '@/utils/model/metrics';
import { SUB_IDS } from '@/utils/model/report';
import { connections } from './summaries';

const RANGE = { from: '2026-11-01', to: '2026-11-07' };
const [HERE, ...THERE] = connections().map(({ state: _, ...side }): Side => side);
if (!HERE) throw new Error('The summaries have no connections.');
const [ACME, NORTHWIND, BLUE] = THERE.map(({ connection }) => connection);

export const SOURCES: ExploreSource[] = [HERE, ...THERE].map(
  ({ connection, name, platform, mark, role, currency, timeZone }) => ({
    ...{ connection, name, platform, mark, role, currency, timeZone },
    dimensions: ['offer', 'campaign', 'country', 'source', 'sub1', 'day', 'hour'],
    metrics: ['visits', 'clicks', 'conversions', 'payout', 'mediaCost'],
    labels: role === 'tracker' ? { payout: 'Revenue', mediaCost: 'Cost' } : { payout: 'Payouts' },
  }),
);

const USD = { here: 'USD', there: 'USD' };
const NO_ROW = {
  ...({ level: 0, by: 'offer', day: null, closed: true, cause: null, opens: true } as const),
  ...{ value: null, only: null },
};

/** Clicks, conversions and payout of either side, and what they come to. */
function numbers(
  [clicks, conversions, payout]: [number, number, string],
  [clicks2, conversions2, payout2]: [number, number, string],
  [first, second, third]: [Verdict, Verdict, Verdict] = ['ok', 'ok', 'ok'],
  more: MetricTexts = {},
): ComparedNumbers {
  const gap = (here: number, there: number, verdict: Verdict) => ({
    ...{ ratio: here === 0 ? null : (there - here) / here, verdict },
    difference: String(Math.round((there - here) * 100) / 100),
  });
  const gaps: Gaps = {
    clicks: gap(clicks, clicks2, first),
    conversions: gap(conversions, conversions2, second),
    payout: gap(Number(payout), Number(payout2), third),
  };
  return {
    here: { clicks, conversions, payout },
    there: { clicks: clicks2, conversions: conversions2, payout: payout2, ...more },
    ...{ gaps, verdict: third, currency: USD, converted: false, clicks: 'clicks', earlier: null },
  };
}

function offer(
  name: string,
  connection: string | undefined,
  said: ComparedNumbers,
  more: Partial<ComparedRow> = {},
) {
  const row: ComparedRow = {
    ...{ ...NO_ROW, ...said, key: name, offer: { id: name, name }, connection: connection ?? null },
    ...more,
  };
  return row;
}

const KETO = offer(
  'Keto US · Facebook',
  ACME,
  numbers([4812, 160, '800'], [4655, 138, '690'], ['ok', 'alert', 'alert'], { rejected: 18 }),
);
const KETO_DAYS = (
  [
    [652, 22, 631, 21, 0],
    [701, 24, 678, 24, 0],
    [640, 21, 620, 20, 1],
    [718, 25, 693, 24, 0],
    [690, 23, 668, 16, 6],
    [715, 24, 691, 17, 6],
    [696, 21, 674, 16, 5],
  ] as const
).map(([clicks, sent, seen, paid, rejected], index): ComparedRow => {
  const day = `2026-11-0${index + 1}`;
  const loud = paid / sent < 0.9 ? ('alert' as const) : ('ok' as const);
  const said = numbers([clicks, sent, String(sent * 5)], [seen, paid, String(paid * 5)], ['ok', loud, loud], {
    rejected,
  });
  return { ...KETO, ...said, key: `${KETO.key}/${day}`, level: 1, by: 'day', day, opens: false };
});

const THURSDAY = numbers([690, 23, '115'], [668, 16, '80'], ['ok', 'alert', 'alert'], { rejected: 6 });

const CRYPTO = offer(
  'Crypto webinar AU · Native',
  NORTHWIND,
  numbers([2205, 62, '1860'], [2160, 59, '1770'], ['ok', 'notice', 'notice']),
  {
    cause: {
      ...{ cause: 'conversion-date-basis', metric: 'payout', explains: 0.9 },
      facts: { byClick: 'there', lagDays: 1.5, declared: false },
    },
  },
);
const REST = [
  offer('VPN UK · Native', ACME, numbers([3951, 94, '1128'], [3876, 93, '1116'])),
  offer('Sweeps DE · Push', NORTHWIND, numbers([18_440, 312, '655.20'], [17_602, 309, '648.90'])),
  offer('Nutra BR · Push', NORTHWIND, numbers([860, 3, '12'], [802, 2, '8'], ['ok', 'floor', 'floor'])),
  offer('Dating FR · Pop', BLUE, numbers([6120, 57, '193.80'], [5904, 56, '190.40'])),
  offer('Insurance US · Search', ACME, numbers([1288, 41, '902'], [1271, 41, '902'])),
];
const NOTHING: Gaps = {
  clicks: { ratio: null, difference: null, verdict: 'unknown' },
  conversions: { ratio: null, difference: null, verdict: 'unknown' },
  payout: { ratio: null, difference: null, verdict: 'unknown' },
};
const CASINO = offer('Casino CA · SEO', undefined, {
  ...{ here: { clicks: 410, conversions: 9, payout: '720' }, there: {}, gaps: NOTHING, verdict: 'unlinked' },
  ...{ currency: { here: 'USD', there: null }, converted: false, clicks: null, earlier: null },
});
function country(id: string, said: ComparedNumbers, more: Partial<ComparedRow> = {}): ComparedRow {
  const value = { id, name: null };
  return {
    ...NO_ROW,
    ...said,
    key: `country=${id}`,
    by: 'country',
    offer: null,
    connection: null,
    value,
    ...more,
  };
}

/** Blue tells no countries: its offers stand below the others, on both sides. */
const COUNTRIES = [
  country(
    'US',
    numbers([6100, 201, '1702'], [5926, 179, '1592'], ['ok', 'alert', 'alert'], { rejected: 18 }),
  ),
  country('AU', numbers([2205, 62, '1860'], [2160, 59, '1770'], ['ok', 'notice', 'notice'])),
  country('DE', numbers([18_440, 312, '655.20'], [17_602, 309, '648.90'])),
  country('GB', numbers([3951, 94, '1128'], [3876, 93, '1116'])),
  country('BR', numbers([840, 3, '12'], [802, 2, '8'], ['ok', 'floor', 'floor'])),
  country(
    'PT',
    {
      ...numbers([20, 0, '0'], [0, 0, '0']),
      ...{ there: {}, gaps: NOTHING, verdict: 'unknown' },
    },
    { only: 'here', opens: false },
  ),
  country(
    '',
    { ...numbers([6120, 57, '193.80'], [5904, 56, '190.40']), gaps: NOTHING, verdict: 'unknown' },
    { value: null, opens: false },
  ),
];
const TOTALS = numbers([37_676, 729, '5551'], [36_270, 698, '5325.30'], ['ok', 'notice', 'notice']);

type DaySums = readonly (readonly [here: string, there: string, verdict: Verdict])[];

const BY_DAY = byDay([
  ['778.30', '761', 'notice'],
  ['822', '808', 'ok'],
  ['760', '736.30', 'notice'],
  ['815.20', '800', 'ok'],
  ['786.50', '726', 'alert'],
  ['808.80', '758.80', 'alert'],
  ['780.20', '735.20', 'alert'],
]);
/** Adds up to what the rows of the offers that agree add up to. */
const AGREEING_DAYS = byDay([
  ['411.30', '408.10', 'ok'],
  ['425', '422', 'ok'],
  ['398.20', '395', 'ok'],
  ['420', '417', 'ok'],
  ['408.50', '405.50', 'ok'],
  ['415', '411.70', 'ok'],
  ['401', '398', 'ok'],
]);

function byDay(sums: DaySums): ComparedDay[] {
  return sums.map(([here, there, verdict], index) => ({
    ...numbers([1, 1, here], [1, 1, there], ['ok', 'ok', verdict]),
    ...{ day: `2026-11-0${index + 1}`, closed: true },
  }));
}

/** The tracker hands its campaign over, and nothing else; no affiliate is told who advertises. */
const WORDS: ComparedWord[] = COMPARED_GROUPS.map((word) => {
  const isSub = SUB_IDS.some((subId) => subId === word) || word === 'source';
  const silent = word === 'affiliate' || word === 'advertiser';
  const why = isSub ? ('address' as const) : ('platform' as const);
  const others = word === 'country' ? [BLUE] : isSub || silent ? [ACME, NORTHWIND, BLUE] : [];
  return {
    ...{ word, told: !silent },
    untold: others.map((connection = '') => ({ connection, why })),
  };
});

function compared(more: Partial<ComparedTable> = {}): ComparedTable {
  const rows = more.rows ?? [KETO, ...KETO_DAYS, CRYPTO, ...REST, CASINO];
  return {
    ...{
      rows,
      from: 0,
      of: rows.length,
      groups: 8,
      totals: TOTALS,
      linked: 7,
      byDay: BY_DAY,
      waiting: [],
      rates: [],
      words: WORDS,
    },
    unlinked: { offers: 1, payout: '720', currency: 'USD' },
    here: HERE as Side,
    there: THERE,
    ...more,
  };
}

const LONG = 'US | Keto | Facebook | CBO | Broad 25-65+ | Video creative 14 | retargeting | 2026-11';
const NOT_ALLOWED = { kind: 'permission', message: 'not allowed' } as const;
const REFUSED = { kind: 'credentials', message: 'refused' } as const;

/** Every state of the table that stands side by side, by name. */
export const COMPARED_TABLES: ReadonlyMap<string, ComparedTable> = new Map([
  ['normal', compared()],
  [
    'earlier',
    compared({
      totals: { ...TOTALS, earlier: TOTALS.gaps },
      rows: [...[KETO, CRYPTO, ...REST].map((row) => ({ ...row, earlier: CRYPTO.gaps })), CASINO],
    }),
  ],
  ['by-country', compared({ rows: COUNTRIES, groups: 6 })],
  [
    'agrees',
    compared({
      rows: REST.filter(({ verdict }) => verdict === 'ok'),
      ...{ groups: 4, linked: 4, unlinked: { offers: 0, payout: null, currency: 'USD' } },
      totals: numbers([29_799, 504, '2879'], [28_653, 499, '2857.30']),
      byDay: AGREEING_DAYS,
    }),
  ],
  [
    'partial',
    compared({
      waiting: [NORTHWIND ?? ''],
      there: THERE.map((side, index) => (index === 1 ? { ...side, asOf: null, complete: false } : side)),
      totals: { ...TOTALS, there: {}, gaps: NOTHING, verdict: 'wait' },
      rows: [KETO, { ...CRYPTO, there: {}, gaps: NOTHING, verdict: 'wait', cause: null }, ...REST],
    }),
  ],
  [
    'failed',
    compared({
      there: THERE.map((side, index) =>
        index === 2 ? { ...side, failure: REFUSED, asOf: '2026-11-07T18:05:00Z' } : side,
      ),
    }),
  ],
  [
    'stale',
    compared({
      there: THERE.map((side, index) => (index === 0 ? { ...side, asOf: '2026-11-07T18:05:00Z' } : side)),
    }),
  ],
  [
    'permission',
    compared({
      there: THERE.map((side, index) =>
        index === 0 ? { ...side, failure: NOT_ALLOWED, asOf: '2026-11-07T18:05:00Z' } : side,
      ),
    }),
  ],
  [
    'one-day',
    compared({
      rows: [{ ...KETO, ...THURSDAY, cause: KETO.cause }, ...REST.slice(0, 1)],
      ...{ groups: 2, linked: 2, unlinked: { offers: 0, payout: null, currency: 'USD' } },
      totals: numbers([4641, 117, '1243'], [4544, 109, '1196'], ['ok', 'notice', 'notice']),
      byDay: BY_DAY.slice(4, 5),
    }),
  ],
  [
    'nothing',
    compared({ rows: [], of: 0, groups: 0, linked: 0, byDay: [], totals: numbers([0, 0, '0'], [0, 0, '0']) }),
  ],
  [
    'long',
    compared({
      rows: [
        offer(
          LONG,
          ACME,
          numbers(
            [12_345_678, 1_234_567, '98765432.10'],
            [11_345_678, 1_034_567, '91234567.89'],
            ['notice', 'alert', 'alert'],
          ),
        ),
        ...REST,
      ],
    }),
  ],
]);

function plainRow(name: string, metrics: MetricTexts, more: Partial<PlainRow> = {}): PlainRow {
  return {
    ...{ key: name, level: 0, connection: HERE?.connection ?? '', entity: { id: name, name } },
    ...{ metrics, earlier: null },
    ...more,
  };
}

const PLAIN_ROWS = [
  plainRow('Keto US · Facebook', {
    ...{ visits: 7310, clicks: 4812, conversions: 160, payout: '800', mediaCost: '512' },
  }),
  plainRow('Sweeps DE · Push', {
    ...{ visits: 26_105, clicks: 18_440, conversions: 312, payout: '655.20', mediaCost: '498.30' },
  }),
  plainRow('Insurance US · Search', {
    ...{ visits: 1288, clicks: 0, conversions: 41, payout: '902', mediaCost: '640' },
  }),
];

export const PLAIN_TABLE: PlainTable = {
  ...{ rows: PLAIN_ROWS, from: 0, of: 3, groups: 3, waiting: [], sides: [HERE] },
  totals: {
    metrics: { visits: 34_703, clicks: 23_252, conversions: 513, payout: '2357.20', mediaCost: '1650.30' },
    earlier: null,
  },
  byDay: eachDay(RANGE).map((day, index) => ({
    ...{ day, closed: true, metrics: [{ payout: BY_DAY[index]?.here.payout ?? '0' }] },
  })),
};

export const CHANGES: ToldChange[] = [
  {
    ...{ connection: ACME ?? '', day: '2026-11-05', of: [{ id: '4417', name: 'Keto Diet US – CPA' }] },
    ...{ metric: 'rejected', kind: 'raised', before: '0', after: '6', currency: 'USD' },
    ...{ toldAt: '2026-11-06T09:10:00Z', changedAt: '2026-11-07T18:05:00Z' },
  },
  {
    ...{ connection: ACME ?? '', day: '2026-11-05', of: [{ id: '4417', name: 'Keto Diet US – CPA' }] },
    ...{ metric: 'payout', kind: 'lowered', before: '110', after: '80', currency: 'USD' },
    ...{ toldAt: '2026-11-06T09:10:00Z', changedAt: '2026-11-07T18:05:00Z' },
  },
];

/** The row whose reasons the drawer shows. */
export const SHOWN = KETO.key;
