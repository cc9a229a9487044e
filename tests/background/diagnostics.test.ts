import { expect, it } from 'vitest';
import { createHostMask } from '@/entrypoints/background/diagnostics/mask-hosts';
import { type Facts, tellDiagnostics } from '@/entrypoints/background/diagnostics/tell-diagnostics';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';
import { card } from '../screens/cards';
import { spellings } from '../store/traces';

const NOW = '2026-11-08T10:45:00Z';
let count = 0;
/** A word that stands nowhere else. */
const canaries: string[] = [];
function canary(): string {
  const word = `canary${(++count).toString(36)}q7z`;
  canaries.push(word);
  return word;
}

/** Every text in it is a canary, but for those that a report needs. */
function createFacts(): Facts {
  const failure = {
    ...({
      kind: 'unavailable',
      message: canary(),
      sign: 'time-out',
      retryAfter: 90,
      field: canary(),
    } as const),
    advice: { key: canary(), values: { place: canary() } },
  };
  const connection = card({
    ...{ id: canary(), name: canary(), state: 'failed', failure, daysKept: 7, asOf: '2026-11-08T10:00:00Z' },
    ...{
      apiBase: `https://${canary()}.mytracker.test:8443/${canary()}`,
      dashboard: `https://${canary()}.test`,
    },
    shown: { accessId: canary(), accessKey: canary(), note: canary() },
  });
  const account = {
    ...{ ...connection.account, name: canary(), affiliateId: canary(), clickHosts: [`${canary()}.test`] },
    notes: [{ code: 'scope-limited' as const, text: canary() }],
  };
  const affise = card({
    id: canary(),
    name: canary(),
    platform: 'affise',
    apiBase: `https://${canary()}.affise.com`,
  });
  const link = {
    here: { connection: canary(), offer: canary() },
    there: { connection: canary(), offers: [canary()] },
    ...{ affiliate: canary(), origin: 'manual' as const, evidence: canary(), confidence: 1, decidedAt: NOW },
  };
  const rest = { strikes: 6, probes: 1, since: 0, notBefore: Date.parse(NOW) + 60_000, failure };
  return {
    ...{ version: '0.1.0', browser: 'Chrome 144', now: NOW, lock: 'unlocked' },
    cards: [{ ...connection, account }, affise],
    kept: {
      connections: [
        {
          connection: connection.id,
          days: 7,
          oldest: '2026-11-01',
          rows: 70,
          bytes: 31_000,
          requestsLeft: 9,
        },
      ],
      ...{ requestsADay: 240, limit: { days: 400, megabytes: 200 }, forgetful: true },
    },
    links: [link, { ...link, there: null, origin: 'none' }, link],
    settings: {
      ...{ ...DEFAULT_SETTINGS, theme: 'dark', refreshMinutes: 60 },
      views: [{ name: canary(), address: canary() }],
      bandOverrides: [{ here: canary(), there: canary(), offer: canary(), bands: {} }],
    },
    syncs: [
      {
        ...{
          connection: connection.id,
          days: { from: '2026-09-01', to: '2026-11-08' },
          daysDone: 8,
          daysAll: 90,
        },
        ...{ pages: 3, rows: 70, state: 'waiting', failure },
      },
    ],
    hosts: new Map([[new URL(connection.apiBase ?? '').host, rest]]),
    origins: [
      `https://${canary()}.mytracker.test/*`,
      'https://api.voluum.com/*',
      `https://${canary()}.affise.com/*`,
    ],
    alarms: [{ name: 'refresh', scheduledTime: Date.parse(NOW) + 120_000, periodInMinutes: 15 }],
  };
}

it('tells no name, no id, no key, no message and no host of anybody’s', () => {
  const facts = createFacts();
  const text = tellDiagnostics(facts);
  // The control: each of them is in what it was told.
  const told = JSON.stringify([facts, [...facts.hosts]]);
  expect(canaries.filter((word) => !told.includes(word))).toEqual([]);
  expect(canaries.length).toBeGreaterThan(25);
  for (const word of canaries) for (const spelling of spellings(word)) expect(text).not.toContain(spelling);
  expect(text).not.toContain('mytracker');
});

it('tells what a report needs', () => {
  expect(tellDiagnostics(createFacts())).toMatchInlineSnapshot(`
    "Trackside
      version 0.1.0
      Chrome 144
      at 2026-11-08T10:45:00Z
      lock unlocked
    Connections
      1. voluum · tracker · custom-1 · Etc/UTC · USD · failed · unavailable (time-out, again in 90 s) · answered 45 min ago · 7 days, 70 rows, 31 kB, 9 requests left · scope-limited
      2. affise · tracker · *.affise.com · Etc/UTC · USD · working · answered 3 min ago
    Links
      manual 2
      none 1
    Kept
      31 kB of 200 MB, at most 400 days
      in memory only
    Syncs
      connection 1 · waiting · 8 of 90 days, 3 pages, 70 rows · unavailable (time-out, again in 90 s)
    Resting hosts
      custom-1 · 6 strikes, 1 probes, rests 60 s · unavailable (time-out, again in 90 s)
    Allowed sites
      *.affise.com
      api.voluum.com
      custom-2
    Alarms
      refresh in 120 s, every 15 min
    Settings that are not as delivered
      theme "dark"
      refreshMinutes 60
      bandOverrides 1
      views 1"
  `);
});

it('says none where there is nothing', () => {
  const facts: Facts = {
    ...{ ...createFacts(), cards: [], links: [], syncs: [], hosts: new Map(), origins: [], alarms: [] },
    settings: DEFAULT_SETTINGS,
  };
  expect(tellDiagnostics(facts).match(/^ {2}none$/gm)).toHaveLength(7);
});

it.each([
  [
    ['api.voluum.com', 'acme.affise.com', 'x.acme.affise.com'],
    ['api.voluum.com', '*.affise.com', '*.affise.com'],
  ],
  [
    ['a.test', 'B.test:8080', 'a.test', 'b.test'],
    ['custom-1', 'custom-2', 'custom-1', 'custom-2'],
  ],
  [
    ['affise.com.evil.test', 'notaffise.com', 'panel.voluum.com:443'],
    ['custom-1', 'custom-2', 'panel.voluum.com'],
  ],
])('masks %j', (hosts, names) => {
  expect(hosts.map(createHostMask())).toEqual(names);
});
