import { describe, expect, it } from 'vitest';
import { open } from './ask';
import { answering, connection, stand, standIn } from './cake-stand';
import { conversionsOf } from './stand';

standIn();

describe('CAKE: conversions', () => {
  it('are one row each, with click ids and without the visitor', async () => {
    const { conversions, notes } = await conversionsOf(open(connection()));
    expect(conversions).toHaveLength(76);
    expect(notes).toEqual([]);
    const [first] = conversions;
    expect(first).toEqual({
      ...{ id: '7001-2026-03-03-2-0', transactionId: null, offer: { id: '4051', name: 'Crypto Webinar AU' } },
      clickIds: ['fb', expect.stringMatching(/^w[0-9A-F]{23}$/)],
      ...{ status: 'approved', statusRaw: 'Approved', payout: 30_000_000, currency: 'USD' },
      ...{ clickedAt: null, convertedAt: '2026-03-03T02:00:00Z' },
    });
    expect(JSON.stringify(conversions)).not.toMatch(/203\.0\.113\.7|Canary\/1\.0/);
    const keto = await conversionsOf(open(connection()), { filter: { offer: ['4090'] } });
    expect(keto.conversions.map(({ status }) => status)).toEqual(Array(14).fill(null));
  });

  it('are dated by the account’s clock, or by the offset where there is one', async () => {
    stand().settings.timeZone = 'America/New_York';
    const { context, ...opened } = open(connection());
    const inNewYork = { ...opened, context: { ...context, timeZone: 'America/New_York' } };
    const local = await conversionsOf(inNewYork);
    expect(local.conversions[0]?.convertedAt).toBe('2026-03-03T07:00:00Z');
    expect(local.notes).toEqual(['zone-not-applied']);
    stand().settings.offset = '-05:00';
    expect((await conversionsOf(open(connection()))).conversions[0]?.convertedAt).toBe(
      '2026-03-03T07:00:00Z',
    );
  });

  it.each([
    ['2026-03-03T14:05:06', '2026-03-03T14:05:06Z'],
    ['2026-03-03T14:05:06.932', '2026-03-03T14:05:06Z'],
    ['2026-03-03 14:05:06', '2026-03-03T14:05:06Z'],
    ['03/04/2026 02:05:06 PM', '2026-03-04T14:05:06Z'],
    ['3/4/2026 12:05:06 AM', '2026-03-04T00:05:06Z'],
    ['03/04/2026', '2026-03-04T00:00:00Z'],
    ['2026-02-31T00:00:00', null],
    ['soon', null],
    [null, null],
  ])('date %j', async (conversion_date, expected) => {
    const { conversions } = await conversionsOf(
      answering(() => ({
        row_count: 1,
        data: [{ conversion_id: 9, conversion_date, disposition: 'Returned' }],
      })),
    );
    expect(conversions[0]).toMatchObject({
      id: '9',
      convertedAt: expected,
      status: 'rejected',
      currency: null,
    });
  });

  it('are each there once where pages overlap', async () => {
    const rows = Array.from({ length: 1500 }, (_, index) => ({ conversion_id: index, price: 1 }));
    const { conversions } = await conversionsOf(
      answering(({ url }) => {
        const start = Number(url.searchParams.get('start_at_row'));
        return { row_count: 1000, data: rows.slice(Math.max(0, start - 11), start + 990) };
      }),
    );
    expect(conversions).toHaveLength(1500);
  });
});
