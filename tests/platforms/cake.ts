import { CAKE_CAMPAIGNS, type CakeFact, cakeFacts } from './cake-facts.ts';
import { type Call, type Handler, json, Refusal, type Reply, text } from './exchange.ts';
import { CAKE_KEY, HOSTS } from './hosts.ts';
import type { PlatformParts } from './serve.ts';

/** How the network is set; change at will. */
export interface CakeSettings {
  /** The affiliate's own zone: no request can name another. */
  timeZone: string;
  /** What `row_count` counts: every row, or those of the page. */
  rowCount: 'all' | 'page';
  /** Whether answers are XML whatever is asked for, and with which root. */
  xml: 'never' | 'envelope' | 'array';
  /** No page has more rows. */
  maxRows: number;
  /** Some networks write an offset behind their times. */
  offset: string;
  /** Whether a campaign named in a request narrows the answer. */
  narrows: boolean;
}

export function cakeDefaults(): CakeSettings {
  return {
    timeZone: 'America/New_York',
    rowCount: 'all',
    xml: 'never',
    maxRows: 100_000,
    offset: '',
    narrows: true,
  };
}

/** A network that runs CAKE: the affiliate portal and its API, on one host. */
export function createCake(): PlatformParts<CakeSettings> {
  const settings = cakeDefaults();
  const api = cakeApi(settings);
  return { settings, hosts: { [HOSTS.cake.portal]: api }, api, refuse: refuseCake };
}

type Row = Record<string, unknown>;
type Route = (call: Call, settings: CakeSettings) => Row[];

const ROUTES = new Map<string, Route>([
  ['reports/campaignsummary', (call, settings) => summary(call, settings, byCampaign)],
  ['reports/subaffiliatesummary', (call, settings) => summary(call, settings, bySub)],
  ['reports/dailysummary', (call, settings) => summary(call, settings, byDay)],
  ['reports/hourlysummary', (call, settings) => summary(call, settings, byHour)],
  ['reports/conversions', conversions],
  ['offers/feed', feed],
  ['offers/campaign', campaignLinks],
  ['offers/offerstatuses', () => [{ offer_status_id: 2, offer_status_name: 'Public' }]],
  ['lists/currencies', () => [{ currency_id: 1, currency_name: 'US Dollar' }]],
]);

function cakeApi(settings: CakeSettings): Handler {
  return (call) => {
    const path = call.path.toLowerCase().replace(/^\/affiliates\/api\//, '');
    const route = ROUTES.get(path);
    if (!route)
      return text('<html><head><title>404</title></head><body>Not found</body></html>', 'text/html', 404);
    if (call.method !== 'GET') return refuseCake(405);
    const { query } = call;
    if (query.get('api_key') !== CAKE_KEY.apiKey || query.get('affiliate_id') !== CAKE_KEY.affiliateId) {
      return json({ success: false, message: 'Invalid API Key', row_count: 0, data: [] });
    }
    return write(route(call, settings), call, settings);
  };
}

/** CAKE's refusal with a status: ASP.NET's plain text. */
function refuseCake(status: number): Reply {
  return text(MESSAGES.get(status) ?? 'Runtime Error', 'text/plain', status);
}

const MESSAGES = new Map([
  [401, 'Invalid API Key'],
  [403, 'Access is denied.'],
  [404, 'The resource cannot be found.'],
  [429, 'Too many requests'],
]);

function write(all: readonly Row[], { query, headers }: Call, settings: CakeSettings): Reply {
  const start = number(query, 'start_at_row', 1);
  const limit = Math.min(number(query, 'row_limit', 1000) || 100_000, settings.maxRows);
  const rows = all.slice(start - 1, start - 1 + limit).map((row) => only(row, query.getAll('fields')));
  const count = settings.rowCount === 'all' ? all.length : rows.length;
  if (settings.xml === 'never' && headers.accept?.includes('application/json')) {
    return json({ row_count: count, data: rows, success: true, message: null });
  }
  const elements = (name: string) => rows.map((row) => `<${name}>${xml(row)}</${name}>`).join('');
  const body =
    settings.xml === 'array'
      ? `<ArrayOfSubAffiliate>${elements('SubAffiliate')}</ArrayOfSubAffiliate>`
      : `<summary_response><success>true</success><row_count>${count}</row_count><data>${elements('row')}</data></summary_response>`;
  return text(`<?xml version="1.0" encoding="utf-8"?>\n${body}`, 'application/xml');
}

function xml(row: Row): string {
  return Object.entries(row)
    .map(
      ([name, value]) =>
        `<${name}>${String(value ?? '').replace(/[<&]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</${name}>`,
    )
    .join('');
}

function only(row: Row, fields: readonly string[]): Row {
  if (fields.length === 0) return row;
  return Object.fromEntries(Object.entries(row).filter(([name]) => fields.includes(name)));
}

function number(query: URLSearchParams, name: string, otherwise: number): number {
  const value = query.get(name) ?? '';
  if (value && !/^\d+$/.test(value))
    stop('Cannot convert to System.Int32. Input string was not in a correct format.');
  return value ? Number(value) : otherwise;
}

/** Facts of the half-open range: without a time, the end is the midnight that begins its day. */
function factsOf({ query, at }: Call, settings: CakeSettings): CakeFact[] {
  const [start, end] = ['start_date', 'end_date'].map((name) => moment(query.get(name) ?? ''));
  if (!start || !end)
    stop('Cannot convert to System.DateTime. String was not recognized as a valid DateTime.');
  if (Temporal.PlainDateTime.compare(start.add({ days: 31 }), end) < 0)
    stop('The date range may not exceed 31 days.');
  const wanted = ['offer_id', 'campaign_id'].map((name) => (settings.narrows ? number(query, name, 0) : 0));
  return cakeFacts(at, settings.timeZone).filter(({ hour, campaign }) => {
    const time = Temporal.PlainDateTime.from(`${hour}:00`);
    const inRange =
      Temporal.PlainDateTime.compare(time, start) >= 0 && Temporal.PlainDateTime.compare(time, end) < 0;
    const [offer = 0, id = 0] = wanted;
    return inRange && (!offer || offer === campaign.offer) && (!id || id === campaign.campaign);
  });
}

function moment(text: string): Temporal.PlainDateTime | undefined {
  if (!/^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}:\d{2})?$/.test(text)) return undefined;
  return Temporal.PlainDateTime.from(text.replace(' ', 'T'));
}

function stop(message: string): never {
  throw new Refusal(text(`${message} Parameter name: type`, 'text/plain', 500));
}

interface Grouping {
  key(fact: CakeFact): string;
  columns(fact: CakeFact): Row;
}

const byCampaign: Grouping = {
  key: ({ campaign }) => String(campaign.campaign),
  columns: ({ campaign }) => ({
    ...{ offer_id: campaign.offer, offer_name: campaign.name, campaign_id: campaign.campaign },
    ...{ vertical_name: 'Other', price_format: 'CPA', price: campaign.price / 100 },
    ...{ currency_id: campaign.currency, currency_symbol: '$' },
  }),
};
const bySub: Grouping = { key: ({ sub }) => sub, columns: ({ sub }) => ({ sub_id: sub }) };
const byDay: Grouping = {
  key: ({ hour }) => hour.slice(0, 10),
  columns: ({ hour }) => ({ date: `${hour.slice(0, 10)}T00:00:00` }),
};
const byHour: Grouping = {
  key: ({ hour }) => hour.slice(11),
  columns: ({ hour }) => ({ hour: Number(hour.slice(11)) }),
};

function summary(call: Call, settings: CakeSettings, { key, columns }: Grouping): Row[] {
  const groups = Map.groupBy(factsOf(call, settings), key);
  return [...groups.values()].map((facts) => {
    const [first] = facts;
    const sum = (of: (fact: CakeFact) => number) => facts.reduce((total, fact) => total + of(fact), 0);
    const clicks = sum((fact) => fact.clicks);
    const conversions = sum((fact) => fact.conversions.length);
    const cents = sum((fact) => fact.conversions.length * fact.campaign.price);
    return {
      ...(first && columns(first)),
      ...{ impressions: 0, clicks, conversions, conversion_rate: clicks ? conversions / clicks : 0 },
      // Written as text here and there.
      ...{
        revenue: (cents / 100).toFixed(2),
        revenue_converted: cents / 100,
        epc: clicks ? cents / 100 / clicks : 0,
      },
    };
  });
}

function conversions(call: Call, settings: CakeSettings): Row[] {
  return factsOf(call, settings).flatMap(({ campaign, hour, sub, conversions }) =>
    conversions.map(({ id, click, disposition }) => ({
      ...{ conversion_id: id, conversion_date: `${hour}:00:00${settings.offset}`, tracking_id: '' },
      ...{ offer_id: campaign.offer, offer_name: campaign.name, campaign_name: campaign.name },
      ...{ subid_1: sub, subid_2: click, subid_3: null, subid_4: '', event_id: 0, event_name: '' },
      ...{ price: (campaign.price / 100).toFixed(4), ip_address: '203.0.113.7', user_agent: 'Canary/1.0' },
      ...(disposition && { disposition }),
    })),
  );
}

function feed(): Row[] {
  const offers = CAKE_CAMPAIGNS.map(({ offer, name, campaign, price }) => ({
    ...{ offer_id: offer, offer_contract_id: offer + 1000, campaign_id: campaign, offer_name: name },
    offer_status: { offer_status_id: 3, offer_status_name: 'Active' },
    ...{ price: price / 100, preview_link: `https://landing.example/${offer}`, hidden: false, tags: [] },
  }));
  const idle = { ...offers[0], offer_id: 4200, offer_name: 'Nutra BR', campaign_id: null, preview_link: '' };
  return [...offers, { ...idle, offer_status: { offer_status_id: 2, offer_status_name: 'Public' } }];
}

function campaignLinks({ query }: Call): Row[] {
  const found = CAKE_CAMPAIGNS.filter(({ campaign }) => campaign === number(query, 'campaign_id', 0));
  return found.map(({ campaign, creative, name }) => ({
    campaign_id: campaign,
    creatives: [
      {
        ...{ creative_id: creative, creative_name: name },
        unique_link: `https://bluetrk.example/?a=${CAKE_KEY.affiliateId}&c=${creative}&s1=`,
      },
    ],
  }));
}
