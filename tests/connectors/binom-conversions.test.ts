import { describe, expect, it } from 'vitest';
import { binom } from '@/connectors/binom';
import type { Conversion } from '@/utils/model/conversion';
import type { ReportQuery } from '@/utils/model/report';
import conversionPage from '../fixtures/binom/v2-conversions-openapi-example.json';
import { failureOf, open, scripted, WEEK } from './ask';
import { answering, second, standIn } from './binom-stand';

standIn(2);

describe('Binom 2: conversions', () => {
  const read = async (query: Partial<ReportQuery>, from = open(second())) => {
    const pages = [];
    const asked = { ...WEEK, groupBy: [], ...query };
    for await (const each of binom.conversions?.(from.api, asked, from.context) ?? []) pages.push(each);
    return {
      conversions: pages.flatMap(({ conversions }) => conversions),
      notes: pages.flatMap((p) => p.notes ?? []),
    };
  };

  it('gives one for each of the week, and nothing of the person', async () => {
    const { conversions } = await read({});
    expect(conversions).toHaveLength(35);
    expect(new Set(conversions.map(({ id }) => id)).size).toBe(35);
    expect(JSON.stringify(conversions)).not.toContain('203.0.113');
    const statuses = Object.groupBy(conversions, ({ status }) => status ?? 'none');
    expect([statuses.approved?.length, statuses.rejected?.length]).toEqual([28, 7]);
  });

  it('filters by campaign, offer, source and country', async () => {
    const count = async (filter: ReportQuery['filter'] & object) =>
      (await read({ filter })).conversions.length;
    expect(await count({ campaign: ['12'] })).toBe(21);
    expect(await count({ offer: ['36', '38'] })).toBe(14);
    expect(await count({ source: ['6'] })).toBe(7);
    expect(await count({ country: ['de'] })).toBe(0);
    expect((await failureOf(count({ sub1: ['feed'] }))).kind).toBe('request');
  });

  it('reads times on the clock of the zone', async () => {
    const { conversions } = await read({ filter: { offer: ['38'] }, timeZone: 'America/Los_Angeles' });
    expect(conversions[0]).toMatchObject({
      ...{ clickedAt: '2026-03-03T14:00:00Z', convertedAt: '2026-03-03T15:00:00Z', payout: 3_400_000 },
      ...{ offer: { id: '38', name: 'Acme - FR - Dating' }, transactionId: null, currency: 'USD' },
    });
    expect(conversions[0]?.clickIds).toEqual([conversions[0]?.id]);
  });

  it('reads the documented example', async () => {
    const { connection: recorded } = answering({ '/conversions': conversionPage });
    const { conversions } = await read({}, recorded);
    const expected: Conversion = {
      ...{ id: '9m4e2mr0ui3e8a215n4g', transactionId: null, clickIds: ['9m4e2mr0ui3e8a215n4g'] },
      ...{ offer: { id: '89', name: 'iPhone X' }, status: null, statusRaw: 'none', payout: 5_000_000 },
      ...{ currency: 'USD', clickedAt: '2020-01-01T23:51:22Z', convertedAt: '2020-01-02T23:51:22Z' },
    };
    expect(conversions).toEqual([expected]);
  });

  it('ends with a page about which nothing is told', async () => {
    const { connection: last } = answering({ '/conversions': { rows: [{ id: 'a' }], pageInfo: [] } });
    expect((await read({}, last)).conversions).toHaveLength(1);
  });

  it('follows the cursor, and stops where it is not understood', async () => {
    const rows = ['a', 'b', 'c'].map((id) => ({ id, payout: '3,14', status: 'Declined' }));
    const follows = (next: (cursor: string | null) => number) => {
      const script = scripted(({ url }) => {
        const at = next(url.searchParams.get('cursor'));
        return {
          rows: rows.slice(at, at + 1),
          pageInfo: { to: rows[at]?.id, hasNextPage: String(at < 2) },
        };
      });
      return read({}, open(second(), script));
    };
    const all = await follows((cursor) => rows.findIndex(({ id }) => id === cursor) + 1);
    expect(all.conversions.map(({ id, payout, status }) => [id, payout, status])).toEqual([
      ['a', 3_140_000, 'rejected'],
      ['b', 3_140_000, 'rejected'],
      ['c', 3_140_000, 'rejected'],
    ]);
    const stuck = await follows(() => 0);
    expect([stuck.conversions.length, stuck.notes.map(({ code }) => code)]).toEqual([1, ['rows-cut']]);
  });
});
