import { describe, expect, it } from 'vitest';
import { collectConversions } from '@/connectors/collect-conversions';
import type { Connector, ConversionPage } from '@/connectors/connector';
import { demo } from '@/connectors/demo';
import type { Conversion } from '@/utils/model/conversion';
import type { ReportQuery } from '@/utils/model/report';
import { failureOf, open, WEEK } from './ask';

function answering(
  pages: (query: ReportQuery) => Partial<ConversionPage>[],
  limits: Partial<Connector['limits']> = {},
) {
  const asked: ReportQuery[] = [];
  const connector: Connector = {
    ...demo,
    limits: { ...demo.limits, pages: 3, ...limits },
    async *conversions(_, query) {
      asked.push(query);
      for (const page of pages(query)) yield { conversions: [], more: false, ...page };
    },
  };
  const connection = open({ connector, credentials: {}, portal: 'tracker', apiBase: null });
  const collect = (query: Partial<ReportQuery> = {}) =>
    collectConversions(connection, { ...WEEK, groupBy: [], ...query });
  return { asked, collect };
}

const conversion = (id: string, statusRaw: string | null = null): Conversion => ({
  ...{ id, transactionId: null, clickIds: [id], offer: null, status: null, statusRaw },
  ...{ payout: null, currency: null, clickedAt: null, convertedAt: null },
});

describe('a list of conversions', () => {
  it('holds each once, by the newest page', async () => {
    const { collect } = answering(() => [
      { conversions: [conversion('a', 'old'), conversion('__proto__')], more: true },
      { conversions: [conversion('a', 'new')] },
    ]);
    expect(await collect()).toEqual({
      conversions: [conversion('a', 'new'), conversion('__proto__')],
      complete: true,
      notes: [],
    });
  });

  it('is asked for in pieces of the range, for one filter value after the other, never grouped', async () => {
    const { asked, collect } = answering(({ from }) => [{ conversions: [conversion(from)] }], {
      rangeDays: 4,
      oneFilterValue: true,
    });
    const { conversions } = await collect({ groupBy: ['offer'], filter: { offer: ['x', 'y'] } });
    expect(asked.map(({ from, to, groupBy, filter }) => [from, to, groupBy, filter?.offer])).toEqual([
      ['2026-03-03', '2026-03-06', [], ['x']],
      ['2026-03-03', '2026-03-06', [], ['y']],
      ['2026-03-07', '2026-03-09', [], ['x']],
      ['2026-03-07', '2026-03-09', [], ['y']],
    ]);
    expect(conversions.map(({ id }) => id)).toEqual(['2026-03-03', '2026-03-07']);
  });

  it.each<[string, Partial<ConversionPage>[]]>([
    ['too many pages', Array(4).fill({ more: true })],
    ['fewer than there are', [{ conversions: [conversion('a'), conversion('a')], totalRows: 2 }]],
    ['the word of the connector', [{ notes: [{ code: 'rows-cut', text: 'Older ones are gone.' }] }]],
  ])('is not complete after %s', async (_, pages) => {
    const { complete, notes } = await answering(() => pages).collect();
    expect([complete, notes.map(({ code }) => code)]).toEqual([false, ['rows-cut']]);
  });

  it.each<Partial<ReportQuery>>([
    { from: '2026-02-30' },
    { timeZone: 'Mars/Olympus' },
    { filter: { affiliate: ['1'] } },
    { filter: { day: ['2026-03-03'] } },
  ])('is refused before it is asked for: %j', async (query) => {
    const { asked, collect } = answering(() => [{}]);
    expect((await failureOf(collect(query))).kind).toBe('request');
    expect(asked).toEqual([]);
  });

  it('is refused where the platform has none', async () => {
    const { conversions: _, ...without } = demo;
    const connection = open({ connector: without, credentials: {}, portal: 'tracker', apiBase: null });
    const failure = await failureOf(collectConversions(connection, { ...WEEK, groupBy: [] }));
    expect(failure).toMatchObject({ kind: 'request', message: 'Demo lists no conversions.' });
  });
});
