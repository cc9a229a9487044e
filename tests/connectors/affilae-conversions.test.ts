import { describe, expect, it } from 'vitest';
import { CRYPTO, connection, KETO, listing, PERSONAL, standIn } from './affilae-stand';
import { open } from './ask';
import { conversionsOf } from './stand';

standIn();

describe('Affilae: conversions of a publisher', () => {
  it('are one row each, with sub ids and without the customer', async () => {
    const { conversions, notes } = await conversionsOf(open(connection()));
    expect(conversions).toHaveLength(21);
    expect(notes).toEqual(['experimental']);
    expect(conversions[0]).toEqual({
      id: expect.stringMatching(/^[\da-f]{24}$/),
      transactionId: expect.stringMatching(/^order-/),
      clickIds: ['site-a', expect.stringMatching(/^w[0-9A-F]{23}$/)],
      ...{ offer: { id: CRYPTO, name: 'Crypto Webinar AU' }, status: 'approved', statusRaw: 'accepted' },
      ...{ payout: 30_000_000, currency: 'EUR', clickedAt: null, convertedAt: '2026-03-03T02:00:00Z' },
    });
    expect(JSON.stringify(conversions)).not.toMatch(PERSONAL);
    const keto = await conversionsOf(open(connection()), { filter: { offer: [KETO ?? ''] } });
    expect(keto.conversions.map(({ status }) => status).at(-1)).toBe('rejected');
    expect((await conversionsOf(open(connection()), { timeZone: 'Europe/Paris' })).notes).toContain(
      'zone-not-applied',
    );
  });

  it.each([
    [1_772_546_706, '2026-03-03T14:05:06Z'],
    ['1772546706', '2026-03-03T14:05:06Z'],
    [1_772_546_706_500, '2026-03-03T14:05:06Z'],
    ['2026-03-03T14:05:06.999Z', '2026-03-03T14:05:06Z'],
    ['2026-03-03T15:05:06+01:00', '2026-03-03T14:05:06Z'],
    ['2026-03-03 14:05:06', '2026-03-03T14:05:06Z'],
    ['soon', null],
    [null, null],
  ])('date %j', async (createdAt, expected) => {
    const { conversions } = await conversionsOf(listing([{ id: 'a', createdAt, commission: 1250 }]));
    expect(conversions).toMatchObject([
      { convertedAt: expected, payout: 12_500_000, currency: 'USD', status: null },
    ]);
  });

  it('outside of the days are left out, whatever the server thinks of from and to', async () => {
    const rows = [
      '2026-03-02T23:59:59Z',
      '2026-03-03T00:00:00Z',
      '2026-03-09T23:59:59.900Z',
      '2026-03-10T00:00:00Z',
    ];
    const { conversions } = await conversionsOf(
      listing(rows.map((createdAt, index) => ({ id: `${index}`, createdAt }))),
    );
    expect(conversions.map(({ id }) => id)).toEqual(['1', '2']);
  });
});
