import { describe, expect, it } from 'vitest';
import { collectEntities } from '@/connectors/collect';
import affiliateTable from '../fixtures/everflow/affiliates-entity-table.schema.json';
import affiliateTableByOffer from '../fixtures/everflow/affiliates-entity-table-offer.json';
import runnable from '../fixtures/everflow/affiliates-offersrunnable.schema.json';
import summary from '../fixtures/everflow/networks-entity-summary.schema.json';
import documentedPaging from '../fixtures/everflow/paging.json';
import { ask, open, scripted } from './ask';
import { affiliate, network, row, standIn, table, texts } from './everflow-stand';

standIn();

describe('Everflow: recorded answers', () => {
  it("reads an affiliate's offers", async () => {
    const report = await ask(open(affiliate(), scripted(table(affiliateTableByOffer.table))));
    expect(report.rows.map(({ metrics, ...keys }) => ({ ...keys, ...texts(metrics) }))).toEqual([
      {
        offer: { id: '123', name: 'Acme' },
        ...{ clicks: 44, uniqueClicks: 31, conversions: 9, payout: '12.5' },
      },
    ]);
  });

  it("knows every number of an affiliate's row that it has a word for", async () => {
    const answer = structuredClone(affiliateTable.table);
    for (const cell of answer[0]?.columns ?? []) cell.column_type = 'offer';
    const { rows } = await ask(open(affiliate(), scripted(table(answer))));
    expect(rows.map(({ metrics, ...keys }) => ({ ...keys, ...texts(metrics) }))).toEqual([
      {
        offer: { id: '<string>', name: '<string>' },
        ...{ impressions: 123, clicks: 123, uniqueClicks: 123, invalidClicks: 123, conversions: 123 },
        ...{ events: 123, hold: 123, payout: '123', holdPayout: '123' },
      },
    ]);
  });

  it("knows every number of a network's row that it has a word for", async () => {
    const { rows } = await ask(open(network(), scripted(table([{ ...row('1'), reporting: summary }]))));
    expect(rows.map(({ metrics }) => texts(metrics))).toEqual([
      {
        ...{ impressions: 123, clicks: 123, uniqueClicks: 123, invalidClicks: 123, conversions: 123 },
        ...{ events: 123, hold: 123, payout: '123', advertiserRevenue: '123', mediaCost: '123' },
        ...{ holdPayout: '123', holdAdvertiserRevenue: '123' },
      },
    ]);
  });

  it('reads the list of runnable offers, which has no pages', async () => {
    const { fetch } = scripted(() => runnable);
    const { entities } = await collectEntities(open(affiliate(), { fetch }), 'offer');
    expect(entities).toEqual([
      {
        ...{ kind: 'offer', id: '123', name: '<string>', externalId: null, status: '<string>' },
        ...{ url: '<string>', urls: ['<string>'] },
      },
    ]);
  });

  it('believes the documented paging object', async () => {
    const { fetch } = scripted(({ url }) => ({ offers: [], ...documentedPaging, at: url.href }));
    const list = await collectEntities(open(network(), { fetch }), 'offer');
    expect([list.complete, list.notes.map(({ code }) => code)]).toEqual([false, ['rows-cut']]);
  });

  it('finds the zones of the recorded list', async () => {
    const { fetch, asked } = scripted(table([]));
    await ask(open(network(), { fetch }), { timeZone: 'Pacific/Kiritimati', groupBy: ['day'] });
    expect(JSON.parse(asked.at(-1)?.body ?? '{}')).toMatchObject({ timezone_id: 1 });
  });
});
