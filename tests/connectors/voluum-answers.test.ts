import { describe, expect, it } from 'vitest';
import { collectEntities } from '@/connectors/collect';
import { collectConversions } from '@/connectors/collect-conversions';
import { voluum } from '@/connectors/voluum';
import type { ReportQuery } from '@/utils/model/report';
import networkTypes from '../fixtures/voluum/field-types-affiliate-network-entity.json';
import offerTypes from '../fixtures/voluum/field-types-offer-entity.json';
import mappings from '../fixtures/voluum/report-column-mappings.json';
import catalogue from '../fixtures/voluum/report-row-field-catalog-2018.json';
import { type Asked, ask, failureOf, open, scripted } from './ask';

const ROW = { offerId: 'a', offerName: 'A', visits: 9, clicks: 5, conversions: 2, revenue: 3.5, cost: 1 };

describe('Voluum: conversions of the account’s own types', () => {
  it('are events beside the conversions, whatever their number, never added to them', async () => {
    const rows = [
      { ...ROW, customConversions1: 2, customConversions2: '3', customConversions12: 1, customRevenue1: 99 },
      { ...ROW, offerId: 'b', customConversions1: null, customConversions2: 1 },
    ];
    const { report } = await reading({ totalRows: 2, rows, totals: { customConversions1: 2 } });
    expect(report.rows.map(({ metrics }) => [metrics.conversions, metrics.events, metrics.payout])).toEqual([
      [2, 6, 3_500_000],
      [2, 1, 3_500_000],
    ]);
    expect(report.totals.events).toBe(2);
    expect((await reading({ rows: [ROW] })).report.rows[0]?.metrics).not.toHaveProperty('events');
  });

  it('are refused where they are no numbers', async () => {
    const failure = await failureOf(reading({ rows: [{ ...ROW, customConversions3: 'SURPRISE' }] }));
    expect(failure).toMatchObject({ kind: 'answer', message: expect.stringContaining('customConversions3') });
    expect(failure.message).not.toContain('SURPRISE');
  });

  it('are not asked for again where an account has no such columns', async () => {
    const refusing = ({ url }: Asked) =>
      url.searchParams.getAll('columns').includes('customConversions11')
        ? refused('Something about this request')
        : { rows: [ROW], totalRows: 1 };
    const { report, asked } = await reading(refusing);
    expect([report.rows.length, asked.length]).toEqual([1, 2]);
    const stubborn = await failureOf(reading(() => refused('Unknown column visits')));
    expect(stubborn.kind).toBe('request');
  });
});

describe('Voluum: hits that were flagged', () => {
  it('are of the people sent on: the visits where there is no lander, else the clicks', async () => {
    const flagged = { suspiciousVisits: 4, suspiciousClicks: '1' };
    const rows = [
      { ...ROW, ...flagged },
      { ...ROW, ...flagged, offerId: 'b', clicks: 0, suspiciousClicks: 0 },
    ];
    const totals = { clicks: 5, suspiciousVisits: 8, suspiciousClicks: 1 };
    const { report } = await reading({ totalRows: 2, rows, totals });
    expect(report.rows.map(({ metrics }) => metrics.invalidClicks)).toEqual([1, 4]);
    expect([report.totals.invalidClicks, report.notes]).toEqual([5, []]);
    expect((await reading({ rows: [ROW] })).report.rows[0]?.metrics).not.toHaveProperty('invalidClicks');
  });
});

describe('Voluum: the cost', () => {
  it.each([
    [['INTEGRATED', 'INTEGRATED_WITH_ESTIMATE'], ['column-restricted']],
    ['Integrated + estimate', ['column-restricted']],
    [['CAMPAIGN_SETUP'], []],
    [null, []],
  ])('from %j is noted with %j', async (costSources, expected) => {
    const { report } = await reading({ rows: [{ ...ROW, costSources }] });
    expect(report.notes.map(({ code }) => code)).toEqual(expected);
  });
});

describe('Voluum: a range that is refused as too long', () => {
  const long = { from: '2026-01-01', to: '2026-03-09' };

  it('is asked for by the month, each day once', async () => {
    const { report, asked } = await reading(({ url }: Asked) => {
      const [from = '', to = ''] = ['from', 'to'].map((name) => url.searchParams.get(name)?.slice(0, 10));
      const days = Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
      return days > 31
        ? refused('The time range is limited to 31 days')
        : { rows: [ROW], totalRows: 1, totals: ROW };
    }, long);
    expect(asked.map(({ url }) => url.searchParams.get('from')?.slice(0, 10))).toEqual([
      ...['2026-01-01', '2026-01-01', '2026-02-01', '2026-03-04'],
    ]);
    expect(report).toMatchObject({ complete: true, totals: { visits: 27, payout: 10_500_000 } });
  });

  it('is asked for by the month in lists of conversions too', async () => {
    const { connection, asked } = answering(({ url }) => {
      const from = url.searchParams.get('from')?.slice(0, 10) ?? '';
      return from === '2026-01-01' && url.searchParams.get('to')?.startsWith('2026-03-10')
        ? refused('The time range is limited to 31 days')
        : { totalRows: 1, rows: [{ clickId: from }] };
    });
    const query = { ...long, timeZone: 'Etc/UTC', groupBy: [] };
    const { conversions, complete } = await collectConversions(connection, query);
    expect([conversions.flatMap(({ clickIds }) => clickIds), complete, asked.length - 1]).toEqual([
      ...[['2026-01-01', '2026-02-01', '2026-03-04'], true, 4],
    ]);
  });

  it('and is short, or refused for anything else, is refused', async () => {
    const short = reading(() => refused('The time range is wrong'));
    expect((await failureOf(short)).kind).toBe('request');
    const other = await failureOf(reading(() => refused('Bad zone'), long));
    expect(other.message).toContain('Bad zone');
  });
});

describe('Voluum: offers', () => {
  it.each([
    [{ type: 'MANUAL', value: 5 }, 'fixed'],
    [{ type: 'AUTO', value: 0 }, 'postback'],
    [{ type: 'SOMETHING' }, undefined],
    [[], undefined],
    [null, undefined],
  ])('with the payout %j book what is %s', async (payout, expected) => {
    const { connection } = answering(() => ({ offers: [{ id: 'a', name: 'A', url: null, payout }] }));
    const { entities } = await collectEntities(connection, 'offer');
    expect(entities[0]?.payoutModel).toBe(expected);
  });
});

describe('Voluum: lists', () => {
  const sources = [{ id: 's', name: 'Source' }];
  it.each([[{ trafficSources: sources, filters: [] }], [{ traffic_sources: sources, total: 1 }], [sources]])(
    'are read under their own name, under another or under none: %j',
    async (body) => {
      const { connection } = answering(() => body);
      const { entities } = await collectEntities(connection, 'source');
      expect(entities.map(({ id }) => id)).toEqual(['s']);
    },
  );

  it.each([[{ one: sources, other: sources }], [{ total: 0 }], [{ trafficSources: {} }], ['text']])(
    'are not guessed: %j',
    async (body) => {
      const { connection } = answering(() => body);
      expect((await failureOf(collectEntities(connection, 'source'))).kind).toBe('answer');
    },
  );
});

describe('Voluum: recorded answers', () => {
  it.each([
    ['campaign', catalogue.row_campaign, catalogue.totals_campaign],
    ['offer', catalogue.row_offer, catalogue.totals_offer_groupby_2020],
  ] as const)('has the keys of a row by %s', async (word, rowKeys, totalKeys) => {
    const valued = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, 7]));
    const body = { ...mappings, totalRows: 1, rows: [valued(rowKeys)], totals: valued(totalKeys) };
    const { report } = await reading(body, { groupBy: [word] });
    // Five types of the account's own; nothing unique in 2018, and nothing of the account's own in the totals of 2020.
    const row = { impressions: 7, visits: 7, clicks: 7, conversions: 7, events: 35 };
    expect(report.rows[0]?.metrics).toEqual({ ...row, payout: 7_000_000, mediaCost: 7_000_000 });
    expect(report.totals).toMatchObject({ visits: 7, conversions: 7, payout: 7_000_000 });
    const names = { campaign: { id: '7', name: null }, offer: { id: '7', name: null } };
    expect(report.rows[0]?.[word]).toEqual(names[word]);
  });

  it.each([
    ['offer', 'offers', offerTypes, 'string'],
    [
      'campaign',
      'campaigns',
      { id: 'string', name: 'string', url: 'https://trk.example/c' },
      'https://trk.example/c',
    ],
    ['network', 'affiliateNetworks', networkTypes, null],
  ] as const)('has the keys of an entity: %s', async (kind, key, types, url) => {
    const { connection } = answering(() => ({ [key]: [{ ...types, deleted: false }] }));
    const { entities } = await collectEntities(connection, kind);
    const urls = url === null ? [] : [url];
    expect(entities).toEqual([
      { kind, id: 'string', name: 'string', url, urls, externalId: null, status: 'active' },
    ]);
  });
});

function refused(message: string): Response {
  const error = { code: 'BAD_REQUEST', description: '', messages: [message] };
  return Response.json({ error }, { status: 400 });
}

/** A connection whose Voluum opens any session and answers everything else by itself. */
function answering(answer: (asked: Asked) => unknown) {
  const script = scripted((each) => (each.method === 'POST' ? { token: 'token-0001' } : answer(each)));
  const account = { connector: voluum, credentials: {}, portal: null, apiBase: 'https://api.voluum.com' };
  return { connection: open(account, script), asked: script.asked };
}

async function reading(answer: unknown, query: Partial<ReportQuery> = {}) {
  const respond = typeof answer === 'function' ? (answer as (asked: Asked) => unknown) : () => answer;
  const { connection, asked } = answering(respond);
  const report = await ask(connection, query);
  return { report, asked: asked.filter(({ method }) => method === 'GET') };
}
