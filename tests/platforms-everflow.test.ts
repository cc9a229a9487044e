import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVERFLOW_KEYS } from './platforms/everflow-keys.ts';
import { type Platforms, startPlatforms } from './platforms/serve.ts';

const NOW = new Date('2026-03-10T09:30:00Z');
const QUESTION = {
  ...{ from: '2026-03-03', to: '2026-03-09', timezone_id: 67, currency_id: 'USD' },
  columns: [{ column: 'offer' }],
  query: { filters: [] as object[] },
};

let platforms: Platforms;

beforeAll(async () => {
  platforms = await startPlatforms({ now: () => NOW });
});
afterAll(() => platforms.stop());

describe('the Everflow stand-in', () => {
  it('adds up to the story by offer, and by days of which the last is whole', async () => {
    const { body } = await table({});
    expect(body.table?.map(({ columns: [cell], reporting }) => [cell?.id, reporting])).toMatchObject([
      [
        '42',
        { total_click: 930, unique_click: 846, gross_click: 1000, cv: 42, payout: 206.5, revenue: 262.5 },
      ],
      ['57', { total_click: 300, unique_click: 272, gross_click: 328, cv: 15, payout: 450, revenue: 600 }],
    ]);
    const days = await table({ columns: [{ column: 'date' }], from: '2026-03-09' });
    expect(days.body.table?.map(({ reporting }) => reporting.cv)).toEqual([7]);
  });

  it('filters by texts of a known form, countries by their names, and ignores every other form', async () => {
    const cv = async (...filters: object[]) => {
      const { body } = await table({ query: { filters } });
      return body.table?.reduce((sum, { reporting }) => sum + (reporting.cv ?? 0), 0);
    };
    expect(await cv({ resource_type: 'affiliate', filter_id_value: '9' })).toBe(7);
    expect(await cv({ resource_type: 'country', filter_id_value: 'Australia' })).toBe(15);
    expect(await cv({ resource_type: 'country', filter_id_value: 'AU' })).toBeUndefined();
    expect(await cv({ affiliate_id: 9 })).toBe(57);
  });

  it.each([
    [{ columns: ['offer'] }, 'columns: schema'],
    [{ columns: [] }, 'columns: 1 to 10 needed'],
    [{ columns: [{ column: 'moon' }] }, 'columns: unknown column moon'],
    [{ columns: [{ column: 'date' }, { column: 'hour' }] }, 'columns: one time column at most'],
    [
      { query: { filters: [{ resource_type: 'offer', filter_id_value: 42 }] } },
      'schema: filter_id_value: expected string',
    ],
    [{ timezone_id: undefined }, 'Internal error'],
    [{ currency_id: undefined }, 'Internal error'],
    [{ from: '2025-03-07' }, 'The date range must not exceed one year'],
    [{ to: 'today' }, 'from and to are required'],
  ])('refuses %j', async (change, error) => {
    expect(await table(change)).toEqual({ status: 400, body: { error } });
  });

  it('opens each portal to its own keys, and no affiliate another one’s columns', async () => {
    const path = '/v1/affiliates/reporting/entity/table';
    const affiliates = { columns: [{ column: 'affiliate' }] };
    expect(await table({}, EVERFLOW_KEYS.network, path)).toEqual({
      status: 403,
      body: { error: 'Out of realm' },
    });
    expect((await table({}, EVERFLOW_KEYS.affiliate, path)).status).toBe(200);
    expect((await table(affiliates, EVERFLOW_KEYS.affiliate, path)).status).toBe(400);
    expect((await table({}, EVERFLOW_KEYS.europeanNetwork)).status).toBe(401);
    expect((await table({}, null)).body).toEqual({ error: 'No Authentication Method Found' });
  });
});

interface Body {
  readonly error?: string;
  readonly table?: readonly { columns: { id: string }[]; reporting: Record<string, number> }[] | null;
}

async function table(
  change: object,
  key: string | null = EVERFLOW_KEYS.network,
  path = '/v1/networks/reporting/entity/table',
): Promise<{ status: number; body: Body }> {
  const answer = await fetch(`${platforms.everflow.httpOrigin}${path}`, {
    method: 'POST',
    headers: key === null ? {} : { 'X-Eflow-API-Key': key },
    body: JSON.stringify({ ...QUESTION, ...change }),
  });
  return { status: answer.status, body: (await answer.json()) as Body };
}
