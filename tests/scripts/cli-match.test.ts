import { describe, expect, it } from 'vitest';
import { answer } from '../../scripts/cli';

const match = (input: unknown) => answer('match', () => JSON.stringify(input));

describe('the verb match', () => {
  it('answers as the contract says', async () => {
    const here = {
      platform: 'voluum',
      conversions: [
        {
          id: 'h1',
          clickIds: ['w1', 'camp'],
          status: null,
          payout: '5',
          convertedAt: '2026-11-14T12:00:00Z',
        },
        { id: 'h2', clickIds: ['w2'], transactionId: 'T2', payout: '5', currency: 'USD' },
        { id: 'h3', clickIds: ['w3'] },
      ],
    };
    const there = {
      platform: 'affise',
      conversions: [
        {
          id: 't1',
          clickIds: ['us', 'W1'],
          status: 'hold',
          payout: 5.5,
          convertedAt: '2026-11-15T00:00:00Z',
        },
        { id: 't2', clickIds: ['us', '{clickid}'], transactionId: 't2', payout: '4', currency: 'EUR' },
        { id: 't4', clickIds: null, offer: null, status: null },
      ],
    };
    expect(await match({ here, there })).toEqual({
      ok: true,
      onlyHere: ['h3'],
      onlyThere: ['t4'],
      pairs: [
        { here: 'h1', there: 't1', by: 'click-id', differs: ['payout', 'day'], lagSeconds: 43200 },
        { here: 'h2', there: 't2', by: 'transaction-id', differs: [], lagSeconds: null },
      ],
      clickIdPosition: { there: 1 },
    });
  });

  it('takes absent and null for nothing, and numbers for ids', async () => {
    expect(await match({ here: {}, there: { platform: null, conversions: null } })).toEqual({
      ...{ ok: true, onlyHere: [], onlyThere: [], pairs: [], clickIdPosition: { there: null } },
    });
    const side = { conversions: [{ id: 7, clickIds: [null, 4711], transactionId: 9 }] };
    expect(await match({ here: side, there: side })).toMatchObject({ pairs: [{ here: '7', there: '7' }] });
  });

  it.each([
    ['here', { there: {} }],
    ['here.platform', { here: { platform: 'keitaro' }, there: {} }],
    ['there.conversions.0.id', { here: {}, there: { conversions: [{}] } }],
    ['here.conversions.0.payout', { here: { conversions: [{ id: 'a', payout: 'much' }] }, there: {} }],
    [
      'here.conversions.0.convertedAt',
      { here: { conversions: [{ id: 'a', convertedAt: '2026-11-14T12:00' }] }, there: {} },
    ],
  ])('refuses what it cannot read, naming %s', async (place, input) => {
    expect(await match(input)).toMatchObject({
      ...{ ok: false, error: { kind: 'request', message: expect.stringContaining(`: ${place}.`) } },
    });
  });
});
