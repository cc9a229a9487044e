import { describe, expect, it } from 'vitest';
import { collectEntities, collectReport } from '@/connectors/collect';
import { collectConversions } from '@/connectors/collect-conversions';
import { pasted } from '@/connectors/pasted';
import { type PastedRow, rangeOf } from '@/utils/model/pasted';
import type { ReportQuery } from '@/utils/model/report';
import { phrase } from '@/utils/texts/phrase';
import { failureOf, open, verifyContext } from './ask';

const KETO = { id: '4417', name: 'Keto US' };
const GUM = { id: 'Gum', name: null };
const PASTED_AT = '2026-11-08T10:45:00Z';
const QUERY: ReportQuery = {
  from: '2026-11-01',
  to: '2026-11-03',
  timeZone: 'Etc/UTC',
  groupBy: ['offer', 'day'],
};

function tableOf(rows: PastedRow[]) {
  const connection = open({ connector: pasted, credentials: {}, portal: null, apiBase: null });
  const tables = rows.length > 0 ? [{ pastedAt: PASTED_AT, ...rangeOf(rows), rows }] : [];
  return { ...connection, context: { ...connection.context, currency: 'EUR', pasted: tables } };
}

describe('a pasted table', () => {
  it('is a network’s unless it is said to be a tracker’s', async () => {
    const roleOf = async (role: string) =>
      (await pasted.verify(tableOf([]).api, verifyContext({ role }))).role;
    expect([await roleOf('affiliate'), await roleOf('tracker'), await roleOf('')]).toEqual([
      ...['affiliate', 'tracker', 'affiliate'],
    ]);
  });

  it('is summed by offer and day, and what has no column is not told', async () => {
    const report = await collectReport(
      tableOf([
        { day: '2026-11-01', offer: KETO, clicks: 10, conversions: 2, payout: '40.10' },
        { day: '2026-11-01', offer: KETO, clicks: 5, conversions: 1, payout: '0.2' },
        { day: '2026-11-02', offer: KETO, clicks: 1, conversions: 0, payout: '0' },
        { day: '2026-11-03', offer: GUM, clicks: 7 },
      ]),
      QUERY,
    );
    expect(report).toMatchObject({
      currency: 'EUR',
      complete: true,
      told: new Map(
        ['2026-11-01', '2026-11-02', '2026-11-03'].map((day) => [day, { asOf: PASTED_AT, complete: true }]),
      ),
    });
    expect(report.rows).toEqual([
      { offer: KETO, day: '2026-11-01', metrics: { clicks: 15, conversions: 3, payout: 40.3e6 } },
      { offer: KETO, day: '2026-11-02', metrics: { clicks: 1, conversions: 0, payout: 0 } },
      { offer: GUM, day: '2026-11-03', metrics: { clicks: 7 } },
    ]);
  });

  it('counts lines with a status or a click id as one conversion each, declined ones apart', async () => {
    const line = (status: PastedRow['status'] & string, payout: string): PastedRow => ({
      ...{ day: '2026-11-01', offer: KETO, status, payout, clickId: `${status} ${payout}` },
    });
    const lines = [
      line('approved', '20'),
      line('approved', '10'),
      line('pending', '5'),
      line('rejected', '7'),
    ];
    const { totals } = await collectReport(tableOf(lines), { ...QUERY, groupBy: [] });
    expect(totals).toEqual({
      ...{ conversions: 3, approved: 2, pending: 1, hold: 0, rejected: 1 },
      ...{ payout: 35e6, approvedPayout: 30e6, pendingPayout: 5e6, holdPayout: 0, rejectedPayout: 7e6 },
    });
    const { conversions } = await collectConversions(tableOf(lines), { ...QUERY, groupBy: [] });
    expect(
      conversions.map(({ clickIds, status, payout, currency }) => [...clickIds, status, payout, currency]),
    ).toEqual([
      ['approved 20', 'approved', 20e6, 'EUR'],
      ['approved 10', 'approved', 10e6, 'EUR'],
      ['pending 5', 'pending', 5e6, 'EUR'],
      ['rejected 7', 'rejected', 7e6, 'EUR'],
    ]);
  });

  it('knows its offers, and answers a filter for some', async () => {
    const table = tableOf([
      { day: '2026-11-01', offer: KETO, clicks: 1 },
      { day: '2026-11-02', offer: KETO, clicks: 2 },
      { day: '2026-11-02', offer: GUM, clicks: 4 },
    ]);
    const { entities } = await collectEntities(table, 'offer');
    expect(entities).toMatchObject([{ kind: 'offer', ...KETO }, GUM]);
    const { totals } = await collectReport(table, { ...QUERY, groupBy: [], filter: { offer: ['Gum'] } });
    expect(totals).toEqual({ clicks: 4 });
  });

  it('that is not in this browser says so', async () => {
    expect(await failureOf(collectReport(tableOf([]), QUERY))).toMatchObject({
      kind: 'request',
      advice: phrase('pasted.advice-gone'),
    });
  });
});
