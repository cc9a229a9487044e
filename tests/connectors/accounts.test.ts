import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectConversions } from '@/connectors/collect-conversions';
import type { Report } from '@/utils/model/report';
import { type Platforms, startPlatforms } from '../platforms/serve.ts';
import { ACCOUNTS, listsConversions, questionsOf } from './accounts';
import { ask, failureOf, NOW, open, WEEK } from './ask';
import { plantPersonalData } from './personal-data';
import { remember } from './remember';

let platforms: Platforms;
beforeAll(async () => {
  platforms = await startPlatforms({ now: () => new Date(NOW) });
});
afterAll(() => platforms.stop());

const accountOf = (name: string) => {
  const account = ACCOUNTS.get(name)?.(platforms);
  if (!account) throw new Error(`no account ${name}`);
  return account;
};

describe.each([...ACCOUNTS.keys()])('%s', (name) => {
  const answered = remember();

  it('keeps whatever is personal inside', async () => {
    const account = accountOf(name);
    let planted = 0;
    const planting = plantPersonalData(() => void planted++, answered);
    const found: unknown[] = [];
    for (const ask of questionsOf(open(account, { fetch: planting }), account)) found.push(await ask());
    expect(planted > 0).toBe(account.apiBase !== null);
    const texts = JSON.stringify(found, (_, value) => (typeof value === 'bigint' ? String(value) : value));
    expect(texts).not.toMatch(/canary|203\.0\.113|@/i);
    expect(texts.length).toBeGreaterThan(500);
  });

  it('has the metrics that it declares', async () => {
    const account = accountOf(name);
    const connection = open(account, { fetch: answered });
    const declared = account.connector.metrics(account.portal);
    const found = new Set<string>();
    const read = ({ rows, totals }: Report) => {
      for (const metrics of [totals, ...rows.map((row) => row.metrics)]) {
        for (const each of Object.keys(metrics)) found.add(each);
      }
    };
    for (const word of account.connector.dimensions(account.portal)) {
      read(await ask(connection, { to: WEEK.from, groupBy: [word] }));
    }
    expect([...found].filter((each) => !(declared as readonly string[]).includes(each))).toEqual([]);
    expect(found.size).toBeGreaterThan(4);
  });

  it('lists as many conversions as it counts, each once and inside the days', async () => {
    const account = accountOf(name);
    const query = { ...WEEK, groupBy: [] };
    if (!listsConversions(account)) {
      const failure = await failureOf(collectConversions(open(account, { fetch: answered }), query));
      return expect(failure.kind).toBe('request');
    }
    const { conversions, complete } = await collectConversions(open(account, { fetch: answered }), query);
    const { totals } = await ask(open(account, { fetch: answered }), query);
    const beside = account.connector.platform === 'everflow' ? totals.hold : totals.rejected;
    expect(conversions).toHaveLength((totals.conversions ?? 0) + (beside ?? 0));
    expect([complete, new Set(conversions.map(({ id }) => id)).size]).toEqual([true, conversions.length]);
    for (const { clickIds, convertedAt, clickedAt } of conversions) {
      expect(clickIds.length > 0 && clickIds.every((each) => each !== '')).toBe(true);
      const at = convertedAt ?? '';
      expect(at >= '2026-03-03T00:00:00Z' && at < '2026-03-10T00:00:00Z').toBe(true);
      expect(clickedAt === null || clickedAt <= at).toBe(true);
    }
  });
});
