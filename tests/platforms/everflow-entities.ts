import type { EverflowSettings } from './everflow-settings.ts';
import { EVERFLOW_ADVERTISERS, EVERFLOW_AFFILIATES, EVERFLOW_OFFERS } from './everflow-story.ts';
import { type Call, json, type Reply } from './exchange.ts';

/** Answers GET of a list, by its path below the portal; undefined where there is none. */
export function everflowList(path: string, call: Call, settings: EverflowSettings): Reply | undefined {
  const rows = LISTS[path];
  if (!rows) return undefined;
  const { page, paging } = pageIn(rows, call, settings);
  const key = path.startsWith('affiliates/') ? 'offers' : path.replace('networks/', '');
  const isPaged = path !== 'affiliates/offersrunnable' || settings.offersPaged;
  return json({ [key]: page.length === 0 ? null : page, ...(isPaged && { paging }) });
}

/** One page of rows, by the query string, with Everflow's paging object beside it. */
export function pageIn<Row>(rows: readonly Row[], { query }: Call, { maxPageSize }: EverflowSettings) {
  const page = Math.max(1, Number(query.get('page') ?? 1));
  const size = Math.min(maxPageSize, Math.max(1, Number(query.get('page_size') ?? 50)));
  return {
    page: rows.slice((page - 1) * size, page * size),
    paging: { page, page_size: size, total_count: rows.length },
  };
}

/** What must never leave the adapter. */
const HIDDEN = {
  internal_notes: 'canary note',
  billing: { bank: 'canary bank', tax_id: 'canary tax' },
  api_key: 'canary-key',
  contact: { email: 'canary@example.com' },
  balance: 815.5,
};

const LISTS: Readonly<Record<string, readonly object[]>> = {
  'networks/offers': EVERFLOW_OFFERS.map(({ id, name, advertiser, status, project }) => ({
    ...{ network_offer_id: id, network_advertiser_id: advertiser, name, offer_status: status },
    ...{ currency_id: 'USD', project_id: project, preview_url: '', ...HIDDEN },
    destination_url: `https://advertiser.example/lp/${id}?cid={transaction_id}`,
  })),
  'networks/affiliates': EVERFLOW_AFFILIATES.map(({ id, name, status }) => ({
    ...{ network_affiliate_id: id, name, account_status: status, ...HIDDEN },
  })),
  'networks/advertisers': EVERFLOW_ADVERTISERS.map(({ id, name, status }) => ({
    ...{ network_advertiser_id: id, name, account_status: status, ...HIDDEN },
  })),
  'affiliates/offersrunnable': EVERFLOW_OFFERS.filter(({ status }) => status === 'active').map(
    ({ id, name, status }) => ({
      ...{ network_offer_id: id, name, offer_status: status, currency_id: 'USD', preview_url: '' },
      tracking_url: `https://www.blueriver-go.example/2CTPL/${id}X1/?sub1={click_id}`,
      relationship: { offer_affiliate_status: 'approved' },
    }),
  ),
};
