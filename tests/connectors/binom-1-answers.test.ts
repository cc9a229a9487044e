import { describe, expect, it } from 'vitest';
import { binom } from '@/connectors/binom';
import { collectEntities } from '@/connectors/collect';
import { toTexts } from '@/utils/model/metrics';
import oldCampaigns from '../fixtures/binom/v1-campaigns-le-1-8.json';
import type { MisbehaviourRule } from '../platforms/misbehaviour.ts';
import { ask, byKey, failureOf, open, WEEK } from './ask';
import { first, showing, stand, standIn } from './binom-stand';

standIn(1);

describe('Binom 1: what hides in answers', () => {
  it('reads numbers as they are written for people', async () => {
    const row = { id: '0', level: '1', name: 'Germany', clicks: '2,038', leads: '92', revenue: '$1,009.10' };
    const { connection: formatted } = showing({
      Campaigns: [{ id: '10', name: 'Ten', clicks: '2038' }],
      Stats: [{ ...row, cost: '20.38000', cr: '4.51%', profit: '-$11.28', bots: '' }],
    });
    const report = await ask(formatted, { groupBy: ['country'] });
    expect([...byKey(report)]).toEqual([
      ['DE', { visits: 2038, conversions: 92, payout: '1009.1', mediaCost: '20.38' }],
    ]);
  });

  it('knows a country by either of its names, without a list', async () => {
    const { connection: named } = showing({
      Campaigns: [{ id: '10', name: 'Ten', clicks: '3' }],
      Stats: ['Turkey', 'Türkiye', 'TR'].map((name) => ({ level: '1', name, clicks: '1' })),
    });
    const report = await ask(named, { groupBy: ['country'] });
    expect([...byKey(report)]).toEqual([['TR', { visits: 3 }]]);
  });

  it('reads the recorded list of 1.8', async () => {
    const { connection: recorded } = showing({ Campaigns: oldCampaigns });
    const report = await ask(recorded, { groupBy: ['campaign'] });
    expect(report.rows.map(({ metrics, ...keys }) => ({ ...keys, ...toTexts(metrics) }))).toEqual([
      {
        ...{ campaign: { id: '10', name: 'Test Camp' }, visits: 2038, invalidClicks: 0, conversions: 92 },
        ...{ payout: '9.1', mediaCost: '20.38' },
      },
    ]);
  });

  it('leaves rejected ones out where the owner counts them apart', async () => {
    const counts = { leads: '20', a_leads: '12', h_leads: '5', r_leads: '3', revenue: '10', cost: '1' };
    const { connection: counted } = showing({ Offers: [{ id: '1', name: 'One', clicks: '9', ...counts }] });
    const report = await ask(counted);
    expect(report.totals).toMatchObject({ conversions: 17, approved: 12, hold: 5, rejected: 3 });
  });

  it('takes what is empty for missing, and leaves totals out', async () => {
    const rows = [
      { id: '1', name: 'One', clicks: '9', leads: '', revenue: '', cost: '1' },
      { id: 'totals', name: '', clicks: '9', leads: '0', revenue: '0', cost: '1' },
    ];
    const report = await ask(showing({ Offers: rows }).connection);
    expect(report.rows).toHaveLength(1);
    expect(report.rows[0]?.metrics).toEqual({ clicks: 9, mediaCost: 1_000_000 });
    expect(report.notes.map(({ code }) => code)).toEqual(['rejected-included', 'column-restricted']);
  });

  it('adds nothing to one of two offers with the same name', async () => {
    const { connection: twins } = showing({
      Campaigns: [{ id: '10', name: 'Ten', clicks: '1' }],
      Offers: ['1', '2'].map((id) => ({ id, name: 'Twin', clicks: '1' })),
      Stats: [{ level: '1', name: 'Twin', clicks: '1' }],
    });
    const failure = await failureOf(ask(twins, { groupBy: ['campaign', 'offer'] }));
    expect(failure).toMatchObject({ kind: 'answer', message: expect.stringContaining('Twin') });
  });

  it.each([
    ['Wrong api_key', 'credentials'],
    ['Access denied', 'access'],
    ['Enter the 2FA code', 'access'],
    ['Too many requests', 'rate-limit'],
    ['Something happened', 'unavailable'],
  ])('takes "%s" by its meaning', async (error, kind) => {
    const tables = [{ error }, { status: 'error', message: error }];
    for (const body of tables) {
      expect((await failureOf(ask(showing({ Offers: body }).connection))).kind).toBe(kind);
    }
  });

  it.each([
    ['404', 'address'],
    ['500', 'unavailable'],
    ['html', 'address'],
    ['redirect', 'address'],
    ['cut', 'answer'],
    ['empty', 'answer'],
    ['not-json', 'answer'],
  ] as [MisbehaviourRule['kind'], string][])(
    'names %s as %s, and never the script',
    async (kind, expected) => {
      stand().misbehave({ kind });
      const failure = await failureOf(ask(open(first())));
      expect(failure.kind).toBe(expected);
      expect(failure.message).not.toMatch(/nb7xq|canary/);
    },
  );
});

describe('Binom 1: lists', () => {
  it('has what ever had traffic, with the links of offers', async () => {
    const { entities, notes } = await collectEntities(open(first()), 'offer');
    expect(entities.map(({ id }) => id)).toEqual(['35', '36', '37', '38']);
    expect(entities[0]?.url).toBe('https://acme.g2afse.com/click?pid=1182&offer_id=4417&sub1={clickid}');
    expect(notes.map(({ code }) => code)).toEqual(['scope-limited']);
  });

  it('has the own links of campaigns, as of 1.8', async () => {
    const { connection } = showing({ Campaigns: oldCampaigns });
    const { entities } = await collectEntities(connection, 'campaign');
    const url = 'http://tracker.example/click.php?camp_id=10&key=676zlthzbiagiyetab8v&creative={creative}';
    expect(entities).toMatchObject([{ id: '10', name: 'Test Camp', url, urls: [url] }]);
  });

  it('has no list of conversions', () => {
    const { api, context } = open(first());
    expect(() => binom.conversions?.(api, { ...WEEK, groupBy: [] }, context)).toThrow(
      'no list of conversions',
    );
  });
});
