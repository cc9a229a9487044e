import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FAILURE_KINDS, type FailureKind } from '@/utils/model/errors';
import { type Metrics, toTexts } from '@/utils/model/metrics';
import type { ReportQuery } from '@/utils/model/report';
import { ACCOUNTS } from '../connectors/accounts';
import { NOW, WEEK } from '../connectors/ask';
import type { Misbehaviour } from '../platforms/misbehaviour.ts';
import { type Platforms, startPlatforms } from '../platforms/serve.ts';
import { forgetDatabases } from '../store/traces';
import { createDisk, createWorker, type Household } from './sync-world';

const NAMES = [...ACCOUNTS.keys()].filter((name) => !name.startsWith('Demo'));
const MINUTE = 60_000;

/** What each fault is where it lasts; `null`: it passes, and nothing of it is seen. */
const FAULTS: readonly [
  kind: Misbehaviour,
  lasting: FailureKind | 'any',
  once: FailureKind | 'any' | null,
][] = [
  ['401', 'credentials', 'any'],
  ['403', 'access', 'any'],
  ['404', 'address', 'any'],
  ['429', 'rate-limit', null],
  ['500', 'unavailable', null],
  ['html', 'address', 'any'],
  ['redirect', 'address', null],
  ['slow', 'unavailable', 'any'],
  ['cut', 'answer', null],
  ['huge', 'answer', 'any'],
  ['empty', 'answer', 'any'],
  ['not-json', 'answer', 'any'],
  ['status-2', 'any', 'any'],
];

let platforms: Platforms;
beforeAll(async () => {
  platforms = await startPlatforms({ now: () => new Date(NOW) });
});
afterAll(async () => {
  await platforms.stop();
  await forgetDatabases();
});
beforeEach(forgetDatabases);

describe.each(NAMES)('%s', (name) => {
  let truth: Awaited<ReturnType<typeof asked>>;
  beforeAll(async () => {
    truth = await asked(name);
    expect(truth).toMatchObject({ failure: null, value: { complete: true } });
  });

  it.each(FAULTS)('that answers with %s is named, and no total is wrong', async (kind, lasting, once) => {
    for (const times of [Number.POSITIVE_INFINITY, 1]) {
      // What ends only with the client's patience is seen once.
      if (times === 1 && (kind === 'huge' || kind === 'slow')) continue;
      const answer = await asked(name, { kind, times, delayMs: 100 });
      const expected = times === 1 ? once : lasting;
      if (expected === null) expect(answer.failure).toBeNull();
      else if (answer.failure || times > 1) expect(kindsOf(expected)).toContain(answer.failure?.kind);
      expect(answer.failure?.message ?? '').not.toMatch(/Unexpected/);
      if (answer.value?.complete) expectSame(answer.value.totals, truth.value?.totals ?? {});
      else expect(answer.failure ?? answer.value?.notes[0]).toBeTruthy();
    }
  });

  it('hears of us five times in ten minutes at most where it is dead', async () => {
    const world = createWorldOf(name);
    let calls = 0;
    world.household.fetch = async () => {
      calls++;
      throw new TypeError('fetch failed');
    };
    for (const end = world.time() + 10 * MINUTE; world.time() < end; world.household.pass(20_000)) {
      const { reports, sync } = createWorker(world.disk, world.household);
      if (calls === 0) void sync.start(name);
      await Promise.all([
        sync.resume(),
        ...[[], ['day' as const]].map((groupBy) =>
          reports.get(name, { ...WEEK, groupBy }, { refresh: true }),
        ),
        reports.entities(name, 'offer'),
      ]);
    }
    expect(calls).toBeGreaterThan(2);
    expect(calls).toBeLessThanOrEqual(5);
  });
});

/** A week's numbers as the worker knows them after it has asked once. */
async function asked(name: string, fault?: { kind: Misbehaviour; times: number; delayMs: number }) {
  await forgetDatabases();
  const { disk, household } = createWorldOf(name, fault?.kind === 'slow' ? 30 : 5000);
  const stands = [platforms.voluum, platforms.affise, platforms.cake, platforms.binom];
  const all = [...stands, platforms.everflow, platforms.affilae];
  if (fault) for (const platform of all) platform.misbehave(fault);
  try {
    return await createWorker(disk, household).reports.get(name, { ...WEEK, groupBy: [] });
  } finally {
    for (const platform of all) platform.behave();
  }
}

function createWorldOf(name: string, timeout = 5000) {
  const account = ACCOUNTS.get(name)?.(platforms);
  if (!account) throw new Error(name);
  let time = Date.parse(NOW);
  const limits = { ...account.connector.limits, pause: 0, timeout };
  const household: Household & { pass(milliseconds: number): void } = {
    accounts: new Map([[name, { ...account, connector: { ...account.connector, limits } }]]),
    now: () => new Date(time).toISOString(),
    pass(milliseconds) {
      time += milliseconds;
    },
    questionsOf: (_, range): ReportQuery[] => [{ ...range, timeZone: 'Etc/UTC', groupBy: [] }],
  };
  return { disk: createDisk(), household, time: () => time };
}

function kindsOf(kind: FailureKind | 'any'): readonly FailureKind[] {
  return kind === 'any' ? FAILURE_KINDS : [kind];
}

/** Another way to a report may tell more, or less; what both tell is the same. */
function expectSame(told: Metrics, truth: Metrics): void {
  const [a, b] = [new Map(Object.entries(toTexts(told))), new Map(Object.entries(toTexts(truth)))];
  const both = [...a.keys()].filter((name) => b.has(name));
  expect(both.length).toBeGreaterThan(0);
  expect(both.map((name) => [name, a.get(name)])).toEqual(both.map((name) => [name, b.get(name)]));
}
