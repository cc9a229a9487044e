import type { Gap, OfferState, Verdict } from '@/utils/model/comparison';
import type { Failure } from '@/utils/model/errors';
import type { FoundCause } from '@/utils/model/explanation';
import type { Role } from '@/utils/model/platform';
import type { ConnectionSummary, Ledger, Summary } from '@/utils/model/summary';

/** One story everywhere: 1–7 Nov, seen on 8 Nov at 10:45. */
export const NOW = '2026-11-08T10:45:00Z';
const FRESH = '2026-11-08T10:42:00Z';
const LAST_EVENING = '2026-11-07T18:05:00Z';

const CONNECTIONS: [
  name: string,
  platform: 'voluum' | 'affise' | 'everflow' | 'cake',
  mark: string,
  role: Role,
  payout: string,
  conversions: number,
][] = [
  ['Voluum main', 'voluum', 'VO', 'tracker', '6271', 738],
  ['Affise Acme', 'affise', 'AF', 'affiliate', '2708', 272],
  ['Everflow Northwind', 'everflow', 'EF', 'affiliate', '2426.90', 370],
  ['CAKE Blue', 'cake', 'CK', 'affiliate', '190.40', 56],
];

export function connections(): ConnectionSummary[] {
  return CONNECTIONS.map(([name, platform, mark, role, payout, count], index) => ({
    connection: `c${index + 1}`,
    name,
    platform,
    mark,
    role,
    metrics: { payout, conversions: count },
    currency: 'USD',
    timeZone: 'UTC',
    asOf: FRESH,
    complete: true,
    notes: [],
    failure: null,
    state: 'fresh',
  }));
}

const gap = (difference: string | null, ratio: number | null, verdict: Verdict): Gap => ({
  difference,
  ratio,
  verdict,
});

/** Their sums are the week's: 1,068.55 and −225.70. */
const PROFITS = ['121.40', '152.10', '98.25', '179.80', '88.60', '201.20', '227.20'];
const GAPS = ['-8.00', '-12.40', '-4.10', '-22.60', '-61.30', '-58.10', '-59.20'];

function ledger(more: Partial<Ledger> = {}): Ledger {
  return {
    currency: 'USD',
    ...{ own: null, rates: [], left: [] },
    tracked: { payout: '5551', conversions: 729, allPayout: '6271' },
    networks: { payout: '5325.30', conversions: 698 },
    gap: gap('-225.70', -0.0407, 'notice'),
    profit: { amount: '1068.55', basis: 'approved' },
    mediaCost: '4256.75',
    changes: {
      tracked: { difference: '212.40', ratio: 0.0398 },
      networks: { difference: '-61.10', ratio: -0.0113 },
      profit: { difference: '79.15', ratio: 0.08 },
    },
    byDay: PROFITS.map((profit, index) => ({
      day: `2026-11-0${index + 1}`,
      gap: GAPS[index] ?? null,
      profit,
    })),
    ...more,
  };
}

function offer(
  name: string,
  verdict: Verdict,
  difference: string,
  ratio: number | null,
  payout: string,
  other: string | null,
  cause: FoundCause | null = null,
): OfferState {
  return {
    connection: 'c1',
    offer: { id: name, name },
    verdict,
    link: null,
    metrics: { payout },
    difference,
    ratio,
    otherConnection: other,
    currency: 'USD',
    cause,
  };
}

/** The networks pay in euros, one of them in hryvnias, which nobody quotes. */
const CONVERTED: Partial<Ledger> = {
  own: {
    tracked: [{ currency: 'USD', payout: '5551' }],
    networks: [
      { currency: 'EUR', payout: '2426.90' },
      { currency: 'USD', payout: '2704.24' },
    ],
  },
  rates: [
    {
      ...{ from: 'EUR', to: 'USD', origins: ['ecb'], least: 1.0794, most: 1.0812 },
      days: { from: '2026-10-30', to: '2026-11-06' },
    },
  ],
  left: [{ currency: 'UAH', why: 'no-rate' }],
};

const DECLINED: FoundCause = {
  ...{ cause: 'late-rejection', metric: 'payout', explains: 1 },
  facts: {
    ...{ side: 'there', before: 156, now: 138, asOf: '2026-11-06T09:12:00Z' },
    ...{ first: '2026-11-05', last: '2026-11-07' },
  },
};
const LATE: FoundCause = {
  ...{ cause: 'postback-delay', metric: 'payout', explains: 0.92 },
  facts: { side: 'there', days: 1, missing: 3 },
};

const OFFERS = [
  offer('Keto US · Facebook', 'alert', '-110', -0.1375, '800', 'c2', DECLINED),
  offer('Crypto webinar AU · Native', 'notice', '-90', -0.048, '1875', 'c3', LATE),
  offer('Casino CA · SEO', 'unlinked', '720', null, '720', null),
];

function summary(more: Partial<Summary> = {}): Summary {
  return {
    range: '7d',
    days: { from: '2026-11-01', to: '2026-11-07' },
    timeZone: 'Etc/UTC',
    before: { from: '2026-10-25', to: '2026-10-31' },
    open: false,
    asOf: FRESH,
    waiting: [],
    connections: connections(),
    ledgers: [ledger()],
    offers: OFFERS,
    ...more,
  };
}

/** More offers and connections than a popup has room for, the last one broken. */
function many(): Summary {
  const names = Array.from({ length: 10 }, (_, index) => `Offer ${index + 1} · Facebook`);
  return summary({
    connections: withConnection(3, { state: 'failed', failure: KEY_REFUSED, asOf: LAST_EVENING }),
    offers: names.map((name, index) =>
      index < 6
        ? offer(name, 'alert', String(-600 + index), -0.12, '5000', 'c2')
        : offer(name, 'unlinked', String(600 - index), null, '594', null),
    ),
  });
}

function withConnection(index: number, more: Partial<ConnectionSummary>): ConnectionSummary[] {
  return connections().map((connection, at) => (at === index ? { ...connection, ...more } : connection));
}

function demoPair(): ConnectionSummary[] {
  const names = ['Demo Tracker', 'Demo Network'];
  const pair = connections().slice(0, names.length);
  return pair.map((each, at) => ({ ...each, platform: 'demo', mark: 'DE', name: names[at] ?? '' }));
}

const KEY_REFUSED: Failure = { kind: 'credentials', message: 'refused' };
const NOT_ALLOWED: Failure = { kind: 'permission', message: '' };
const UNCHANGED = { changes: { tracked: null, networks: null, profit: null } };
const NO_GAP = gap(null, null, 'wait');
const LONG = 'Sweepstakes iPhone 27 Pro Max — Tier 1 · Facebook + Instagram retargeting, broad';

/** Every state of the popup, by name. */
export const SUMMARIES: ReadonlyMap<string, Summary> = new Map([
  ['normal', summary()],
  [
    'broken',
    summary({
      connections: withConnection(3, { state: 'failed', failure: KEY_REFUSED, asOf: LAST_EVENING }),
    }),
  ],
  ['converted', summary({ ledgers: [ledger(CONVERTED)] })],
  ['many', many()],
  [
    'not-allowed',
    summary({
      connections: withConnection(3, { state: 'failed', failure: NOT_ALLOWED, asOf: LAST_EVENING }),
    }),
  ],
  ['demo', summary({ connections: demoPair() })],
  ['empty', summary({ asOf: null, connections: [], ledgers: [], offers: [] })],
  [
    'first-sync',
    summary({
      asOf: null,
      waiting: ['c3', 'c4'],
      ledgers: [],
      offers: [],
      connections: connections().map((connection) => ({
        ...connection,
        asOf: null,
        metrics: {},
        state: 'waiting',
      })),
    }),
  ],
  [
    'partial',
    summary({
      waiting: ['c3'],
      connections: connections().map((connection, index): ConnectionSummary => {
        if (index === 2) return { ...connection, asOf: null, metrics: {}, state: 'waiting' as const };
        return index === 1 ? { ...connection, complete: false } : connection;
      }),
      ledgers: [
        ledger({
          tracked: { payout: null, conversions: null, allPayout: '6271' },
          networks: { payout: null, conversions: null },
          gap: NO_GAP,
          profit: { amount: null, basis: 'approved' },
          ...UNCHANGED,
          byDay: [],
        }),
      ],
      offers: [],
    }),
  ],
  [
    'stale',
    summary({
      asOf: LAST_EVENING,
      connections: withConnection(1, { state: 'stale', asOf: LAST_EVENING }),
    }),
  ],
  [
    'failed',
    summary({
      asOf: LAST_EVENING,
      connections: connections().map((connection, index): ConnectionSummary => {
        const kinds = ['unavailable', 'credentials', 'address', 'permission'] as const;
        const failure: Failure = { kind: kinds[index] ?? 'answer', message: '' };
        return { ...connection, state: 'failed' as const, failure, asOf: index === 3 ? null : LAST_EVENING };
      }),
    }),
  ],
  [
    'today',
    summary({
      range: 'today',
      before: null,
      days: { from: '2026-11-08', to: '2026-11-08' },
      open: true,
      ledgers: [
        ledger({
          tracked: { payout: '96', conversions: 12, allPayout: '120' },
          networks: { payout: '84.48', conversions: 10 },
          gap: gap('-11.52', -0.12, 'unknown'),
          profit: { amount: '-14.20', basis: 'approved' },
          mediaCost: '98.68',
          ...UNCHANGED,
          byDay: [],
        }),
      ],
    }),
  ],
  [
    'agrees',
    summary({
      ledgers: [
        ledger({
          gap: gap('-12.40', -0.0022, 'ok'),
          networks: { payout: '5538.60', conversions: 728 },
          changes: { ...UNCHANGED.changes, tracked: { difference: '5481', ratio: 78.3 } },
        }),
      ],
      offers: [offer('Keto US', 'ok', '-12.40', -0.002, '800', 'c2')],
    }),
  ],
  [
    'unlinked',
    summary({
      ledgers: [
        ledger({
          tracked: { payout: null, conversions: null, allPayout: '6271' },
          networks: { payout: null, conversions: null },
          gap: gap(null, null, 'unlinked'),
          profit: { amount: '2014.25', basis: 'tracked' },
          changes: { ...UNCHANGED.changes, profit: { difference: '-96.10', ratio: -0.0455 } },
        }),
      ],
      offers: [offer('Casino CA · SEO', 'unlinked', '720', null, '720', null)],
    }),
  ],
  [
    'long',
    summary({
      timeZone: 'America/Argentina/ComodRivadavia',
      connections: [...connections(), ...connections(), ...connections()].map((connection, index) => ({
        ...connection,
        connection: `l${index}`,
        name:
          index % 2 ? connection.name : `${connection.name} — agency account for Tier 1 geos and resellers`,
        metrics: { payout: `${987654321 * (index + 1)}.55`, conversions: 1234567 * (index + 1) },
        ...(index === 5 && { state: 'failed' as const, failure: KEY_REFUSED, asOf: LAST_EVENING }),
      })),
      ledgers: [
        ledger({
          tracked: { payout: '98765432.10', conversions: 1234567, allPayout: '123456789.99' },
          networks: { payout: '91234567.89', conversions: 1123456 },
          gap: gap('-7530864.21', -0.0762, 'alert'),
          profit: { amount: '-12345678.90', basis: 'approved' },
          mediaCost: '103580246.79',
          changes: {
            tracked: { difference: '97000000', ratio: 62.1 },
            networks: { difference: '-1234567.89', ratio: -0.0134 },
            profit: { difference: '-12345678.90', ratio: null },
          },
          byDay: PROFITS.map((profit, index) => ({
            day: `2026-11-0${index + 1}`,
            gap: null,
            profit: `-${index}${profit}`,
          })),
        }),
      ],
      offers: [
        offer(LONG, 'alert', '-1234567.89', -0.1375, '8987654.32', 'l1'),
        ...OFFERS.map((state) => ({ ...state, otherConnection: 'l2' })),
        offer(`${LONG} 2`, 'unlinked', '720123.45', null, '720123.45', null),
      ],
    }),
  ],
  [
    'two-currencies',
    summary({
      ledgers: [
        ledger(),
        ledger({
          currency: 'EUR',
          tracked: { payout: '1204', conversions: 80, allPayout: '1204' },
          networks: { payout: '1031.20', conversions: 69 },
          gap: gap('-172.80', -0.1435, 'alert'),
          profit: { amount: '214.80', basis: 'approved' },
          mediaCost: '816.40',
          changes: { tracked: { difference: '0', ratio: 0 }, networks: null, profit: null },
          byDay: GAPS.map((gap, index) => ({ day: `2026-11-0${index + 1}`, gap, profit: null })),
        }),
      ],
    }),
  ],
]);
