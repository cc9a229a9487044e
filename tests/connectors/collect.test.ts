import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectEntities, collectReport } from '@/connectors/collect';
import type { Connector, ReportPage } from '@/connectors/connector';
import { demo } from '@/connectors/demo';
import type { Metrics } from '@/utils/model/metrics';
import type { Entity, ReportQuery, ReportRow } from '@/utils/model/report';
import { failureOf, open, WEEK } from './ask';

/** A connector that answers each question with the pages it is given. */
function answering(
  pages: (query: ReportQuery) => Partial<ReportPage>[],
  limits: Partial<Connector['limits']> = {},
) {
  const asked: ReportQuery[] = [];
  const connector: Connector = {
    ...demo,
    limits: { ...demo.limits, pages: 3, ...limits },
    async *report(_, query) {
      asked.push(query);
      for (const page of pages(query)) yield { rows: [], more: false, ...page };
    },
  };
  const connection = open({ connector, credentials: {}, portal: 'tracker', apiBase: null });
  const collect = (query: Partial<ReportQuery> = {}) =>
    collectReport(connection, { ...WEEK, groupBy: ['offer'], ...query });
  return { asked, collect, connection };
}

const row = (id: string, metrics: Metrics, name: string | null = null): ReportRow => ({
  offer: { id, name },
  metrics,
});

/** A row with clicks and money, negative and beyond 2^53 too. */
const numbers = fc
  .tuple(
    fc.constantFrom('a', 'b', 'c'),
    fc.nat(1_000_000),
    fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }),
  )
  .map(([id, clicks, payout]) => {
    const isPlain = Number.isSafeInteger(Number(payout));
    return row(id, { clicks, payout: isPlain ? Number(payout) : payout });
  });

describe('a report', () => {
  it('puts rows of equal keys together and drops those without numbers', async () => {
    const { collect } = answering(() => [
      { rows: [row('a', { clicks: 3, uniqueClicks: 2, payout: 5 }), row('b', { clicks: 0 })], more: true },
      { rows: [row('a', { clicks: 4, uniqueClicks: 4, payout: 6 }, 'A'), row('c', { clicks: 1 })] },
    ]);
    const { rows, totals } = await collect();
    expect(rows).toEqual([row('a', { clicks: 7, payout: 11 }, 'A'), row('c', { clicks: 1 })]);
    // The payout of c is unknown, so the payout of all is.
    expect(totals).toEqual({ clicks: 8 });
  });

  it('has the sums of its rows as totals, over pages, pieces and equal keys', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.array(numbers, { maxLength: 4 }), { maxLength: 3 }), async (pages) => {
        const { collect } = answering(
          () => pages.map((rows, index) => ({ rows, more: index + 1 < pages.length })),
          { rangeDays: 3 },
        );
        const { rows, totals } = await collect();
        const sent = pages.flat().flatMap(({ metrics }) => [metrics, metrics, metrics]); // seven days in pieces of three
        const sumOf = (name: 'clicks' | 'payout', of: readonly Metrics[]) =>
          of.reduce((sum, metrics) => sum + BigInt(metrics[name] ?? 0), 0n);
        for (const name of ['clicks', 'payout'] as const) {
          expect(sumOf(name, [totals])).toBe(sumOf(name, sent));
          expect(
            sumOf(
              name,
              rows.map(({ metrics }) => metrics),
            ),
          ).toBe(sumOf(name, sent));
        }
      }),
    ));

  it('keeps a unique count where nothing was added up, but never in the totals', async () => {
    const { collect } = answering(() => [{ rows: [row('a', { clicks: 3, uniqueClicks: 2 })] }]);
    const { rows, totals } = await collect();
    expect(rows[0]?.metrics).toEqual({ clicks: 3, uniqueClicks: 2 });
    expect(totals).toEqual({ clicks: 3 });
  });

  it('never adds up the currencies of two pieces of a range', async () => {
    const { collect } = answering(
      ({ from }) => [
        {
          rows: [row(from === WEEK.from ? 'a' : 'b', { clicks: 1, payout: 5 })],
          currency: from === WEEK.from ? 'EUR' : 'USD',
          totals: { clicks: 1, payout: 5 },
        },
      ],
      { rangeDays: 4 },
    );
    const { currency, rows, totals, notes } = await collect();
    // The connection's own, although the other one was met before.
    expect(currency).toBe('USD');
    expect(rows).toEqual([row('a', { clicks: 1 }), row('b', { clicks: 1, payout: 5 })]);
    expect(totals).toEqual({ clicks: 2 });
    expect(notes.map(({ code }) => code)).toEqual(['currency-unknown']);
  });

  it("takes the platform's totals, and the rows' where it has none", async () => {
    const { collect } = answering(() => [
      { rows: [row('a', { clicks: 3, conversions: 1 })], totals: { clicks: 3, uniqueClicks: 2 } },
    ]);
    expect((await collect()).totals).toEqual({ clicks: 3, conversions: 1 });
  });

  it.each([
    [{ clicks: 4 }, { clicks: 3 }, true],
    [{ clicks: 3 }, { clicks: 3 }, false],
    [{ payout: 10_000_100 }, { payout: 10_000_000 }, false],
    [{ payout: 10_010_000 }, { payout: 10_000_000 }, true],
    [{ clicks: 4 }, { payout: 1 }, false],
  ] as [Metrics, Metrics, boolean][])('holds totals %j against rows %j', async (totals, metrics, differ) => {
    const { collect } = answering(() => [{ rows: [row('a', metrics)], totals }]);
    const { notes, complete } = await collect();
    expect(notes.map(({ code }) => code)).toEqual(differ ? ['totals-differ'] : []);
    expect(complete).toBe(true);
  });

  it('does not believe totals of something where there are no rows', async () => {
    const { collect } = answering(() => [{ totals: { clicks: 4 } }]);
    expect((await collect()).notes.map(({ code }) => code)).toEqual(['totals-differ']);
  });

  it('is not complete where fewer rows came than there are', async () => {
    const { collect } = answering(() => [{ rows: [row('a', { clicks: 1 })], totalRows: 2 }]);
    expect(await collect()).toMatchObject({ complete: false, notes: [{ code: 'rows-cut' }] });
  });

  it('says once what every page says', async () => {
    const note = { code: 'experimental', text: 'New.' } as const;
    const { collect } = answering(() => [{ notes: [note], more: true }, { notes: [note] }]);
    expect((await collect()).notes).toEqual([note]);
  });

  it('names the zone and the currency that were really used', async () => {
    const { collect } = answering(() => [{ timeZone: 'Etc/UTC', currency: 'EUR' }]);
    const report = await collect({ timeZone: 'Europe/Berlin' });
    expect(report).toMatchObject({
      timeZone: 'Etc/UTC',
      currency: 'EUR',
      notes: [{ code: 'zone-not-applied' }],
    });
    const plain = await answering(() => [{}]).collect({ timeZone: 'Europe/Berlin' });
    expect(plain).toMatchObject({ timeZone: 'Europe/Berlin', currency: 'USD', notes: [] });
    expect((await answering(() => [{ currency: null }]).collect()).currency).toBeNull();
  });

  it('hands over every page as it comes, and stops when told to', async () => {
    const { connection } = answering(() => [{ more: true }, { more: true }, {}]);
    const pages: ReportPage[] = [];
    const control = new AbortController();
    const failure = await failureOf(
      collectReport(
        connection,
        { ...WEEK, groupBy: [] },
        {
          signal: control.signal,
          onPage: (page) => {
            if (pages.push(page) === 2) control.abort();
          },
        },
      ),
    );
    expect([failure.kind, pages.length]).toEqual(['cancelled', 2]);
  });

  it('is asked for in pieces that cover every day and every filter value once', () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 120 }),
        fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
        async (rangeDays, days, offers) => {
          const { asked, collect } = answering(() => [{ rows: [row('x', { clicks: 1 })] }], {
            rangeDays,
            oneFilterValue: true,
          });
          const to = Temporal.PlainDate.from(WEEK.from)
            .add({ days: days - 1 })
            .toString();
          const { rows } = await collect({ to, filter: { offer: offers } });
          const pieces = Math.ceil(days / rangeDays) * Math.max(1, offers.length);
          expect(asked).toHaveLength(pieces);
          expect(
            asked.every(({ filter }) => (filter?.offer?.length ?? 0) === Math.min(1, offers.length)),
          ).toBe(true);
          expect(rows[0]?.metrics.clicks).toBe(pieces);
        },
      ),
      { numRuns: 50 },
    ));

  it.each([
    [{ from: '2026-02-30' }],
    [{ from: '2026-03-10' }],
    [{ timeZone: 'Mars/Olympus' }],
    [{ groupBy: ['affiliate'] }],
    [{ groupBy: ['offer', 'offer'] }],
    [{ filter: { sub9: ['x'] } }],
    [{ filter: { day: ['2026-03-03'] } }],
  ] as Partial<ReportQuery>[][])('is refused before it is asked for: %j', async (query) => {
    const { asked, collect } = answering(() => [{}]);
    expect((await failureOf(collect(query))).kind).toBe('request');
    expect(asked).toEqual([]);
  });
});

describe('a list of entities', () => {
  const entity = (id: string, name: string): Entity => ({
    ...{ kind: 'offer', id, name, url: null, urls: [], externalId: null, status: null },
  });

  it('holds each once, by the newest page', async () => {
    const connector: Connector = {
      ...demo,
      limits: { ...demo.limits, pages: 2 },
      async *entities() {
        yield { entities: [entity('1', 'old'), entity('__proto__', 'P')], more: true };
        yield { entities: [entity('1', 'new')], more: false };
      },
    };
    const list = await collectEntities(
      open({ connector, credentials: {}, portal: null, apiBase: null }),
      'offer',
    );
    expect(list).toEqual({
      entities: [entity('1', 'new'), entity('__proto__', 'P')],
      complete: true,
      notes: [],
    });
  });

  it('is refused where the portal has none', async () => {
    const connection = open({ connector: demo, credentials: {}, portal: 'network', apiBase: null });
    expect((await failureOf(collectEntities(connection, 'campaign'))).kind).toBe('request');
  });
});
