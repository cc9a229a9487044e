import { describe, expect, it } from 'vitest';
import { affilae } from '@/connectors/affilae';
import { toTexts } from '@/utils/model/metrics';
import { phrase } from '@/utils/texts/phrase';
import { AFFILAE_EXPECTED } from '../platforms/affilae-expected.ts';
import { AFFILAE_KEYS } from '../platforms/hosts.ts';
import { answering, connection, listing, stand, standIn } from './affilae-stand';
import { ask, byKey, failureOf, open, verifyContext } from './ask';
import { conversionsOf } from './stand';

standIn();

describe('Affilae: the money', () => {
  it('never adds up two currencies', async () => {
    const row = { program: { id: 'p', name: 'P' }, createdAt: '2026-03-03T00:00:00Z', status: 'accepted' };
    const rows = [
      { ...row, id: 'a', commission: 100, currency: 'EUR' },
      { ...row, id: 'b', commission: 100, currency: 'USD', program: { id: 'q', name: 'Q' } },
    ];
    const report = await ask(listing(rows));
    expect(report.currency).toBe('USD');
    expect(byKey(report).get('q')).toMatchObject({ conversions: 1, payout: '1' });
    expect(byKey(report).get('p')).not.toHaveProperty('payout');
    expect(report.totals).not.toHaveProperty('payout');
    expect(report.notes.map(({ code }) => code)).toContain('currency-unknown');
  });

  it('is that of the rows, also where most of a long range has none', async () => {
    const long = { from: '2025-02-03', to: '2026-03-09', groupBy: [] };
    for (const portal of ['publisher', 'advertiser'] as const) {
      const { context, ...opened } = open(connection(portal));
      const report = await ask({ ...opened, context: { ...context, currency: 'USD' } }, long);
      const { payout } = portal === 'publisher' ? AFFILAE_EXPECTED.totals : AFFILAE_EXPECTED.advertiser.all;
      expect([report.currency, toTexts(report.totals).payout]).toEqual(['EUR', payout]);
    }
  });

  it('is in euros where nobody says in what, and Affilae has to be asked in something', async () => {
    const row = { id: 'a', program: { id: 'p', name: 'P' }, createdAt: '2026-03-03T00:00:00Z' };
    const of = async (rows: object[]) => {
      const { connector, api, context, asked } = listing(rows);
      const report = await ask({ connector, api, context: { ...context, currency: null } });
      const told = asked.map(({ url }) => url.searchParams.get('currency')).filter(Boolean);
      return [report.currency, report.notes.some(({ code }) => code === 'currency-unknown'), told];
    };
    expect(await of([row])).toEqual(['EUR', false, ['EUR']]);
    expect(await of([{ ...row, commission: 100 }])).toEqual([null, true, []]);
    expect(await of([{ ...row, commission: 100, currency: 'GBP' }])).toEqual(['GBP', false, []]);
  });

  it('asks for clicks without a currency, for commissions with one', async () => {
    stand().settings.commission = null;
    stand().requests.length = 0;
    await ask(open(connection()), { groupBy: [] });
    const kpis = stand()
      .requests.filter(({ path }) => path.endsWith('.kpis'))
      .map(({ query }) => query);
    expect(kpis.map((query) => [query.get('metric'), query.get('currency')])).toEqual([
      ...[
        ['clicks', null],
        ['clicks', null],
        ['impressions', null],
        ['impressions', null],
      ],
      ...[
        ['commissionsTotal', 'EUR'],
        ['commissionsTotal', 'EUR'],
      ],
    ]);
    expect(kpis[0]?.get('from')).toBe('2026-03-03T00:00:00.000Z');
    expect(kpis[0]?.get('to')).toBe('2026-03-09T23:59:59.999Z');
  });
});

describe('Affilae: what hides in answers', () => {
  it('names the keys that a refusal names, and a status inside a 200', async () => {
    const body = {
      statusCode: 400,
      error: 'Bad Request',
      message: 'Invalid',
      validation: { keys: ['currency'] },
    };
    const failure = await failureOf(ask(answering(() => body)));
    expect(failure).toMatchObject({ kind: 'request', message: expect.stringContaining('currency') });
    const hidden = await failureOf(ask(answering(() => ({ statusCode: 401, message: 'Bad token' }))));
    expect(hidden).toMatchObject({ kind: 'credentials', advice: phrase('affilae.advice-credentials') });
  });

  it('never lets the key out', async () => {
    const { api } = answering(({ headers }) =>
      Response.json({ statusCode: 400, message: `Bad ${headers.get('authorization')}` }, { status: 400 }),
    );
    expect(JSON.stringify(await failureOf(affilae.verify(api, verifyContext())))).not.toContain(
      AFFILAE_KEYS.publisher,
    );
  });

  it('takes an empty list for a map that is not there', async () => {
    const nothing = { program: [], partnership: [], events: [{ click: [], affiliateProfile: [] }] };
    const { conversions } = await conversionsOf(listing([{ id: 'a', ...nothing }]));
    expect(conversions).toMatchObject([{ id: 'a', offer: null, clickIds: [] }]);
  });

  it('reads on where pages are smaller than asked for', async () => {
    const rows = Array.from({ length: 7 }, (_, index) => ({ id: `${index}` }));
    const { conversions } = await conversionsOf(
      answering(({ url }) => {
        if (!url.pathname.endsWith('conversions.list')) return [{ id: 'site' }];
        const offset = Number(url.searchParams.get('offset'));
        return { total: 7, data: rows.slice(offset, offset + 3) };
      }),
    );
    expect(conversions).toHaveLength(7);
  });

  it('asks for partnerships without pages where those are refused', async () => {
    const report = await ask(open(connection()));
    expect(report.complete).toBe(true);
    const asked = stand().requests.filter(({ path }) => path.endsWith('partnerships.list'));
    expect(asked.at(-1)?.query.has('limit')).toBe(false);
  });

  it('says where the partnerships do not add up', async () => {
    const report = await ask(listing([], { total: 18, partnerships: [{ id: 'x', value: 17 }] }));
    expect(report.notes.map(({ code }) => code)).toContain('totals-differ');
  });
});
