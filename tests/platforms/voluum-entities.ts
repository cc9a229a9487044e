import { CAMPAIGNS, COUNTRIES, NETWORKS, OFFERS, SOURCES } from './catalogue.ts';
import { type Call, json, type Reply } from './exchange.ts';
import { CAMPAIGN_IDS, type CampaignKey, OFFER_IDS, type OfferKey, STREAMS } from './story.ts';

/** Answers the lists of entities and single entities; undefined on any other path. */
export function listEntities({ path, query }: Call): Reply | undefined {
  const [, name = '', id, ...rest] = path.split('/');
  const list = LISTS[name];
  if (!list || rest.length > 0) return undefined;
  if (id === undefined) return json({ [list.wrapper]: list.items().map((item) => slim(item, query)) });
  const item = list.items().find((each) => each.id === id);
  return item && json(item);
}

interface Entity {
  readonly id: string;
  readonly [field: string]: unknown;
}

const LISTS: Readonly<Record<string, { wrapper: string; items: () => Entity[] }>> = {
  campaign: { wrapper: 'campaigns', items: () => keysOf(CAMPAIGN_IDS).map(campaign) },
  offer: { wrapper: 'offers', items: () => keysOf(OFFER_IDS).map(offer) },
  'affiliate-network': { wrapper: 'affiliateNetworks', items: () => Object.values(NETWORKS).map(network) },
  'traffic-source': { wrapper: 'trafficSources', items: () => Object.values(SOURCES).map(source) },
};

const TIMES = { createdTime: '2025-11-03T09:12:44.120Z', updatedTime: '2026-01-04T11:20:00.004Z' };

function campaign(key: CampaignKey): Entity {
  const { name, country, source: from } = CAMPAIGNS[key];
  const offers = STREAMS.filter((stream) => stream.campaign === key).map((stream) => ({
    offer: { id: OFFER_IDS[stream.offer] },
    weight: 100,
  }));
  return {
    ...{ id: CAMPAIGN_IDS[key], name, namePostfix: name.split(' · ')[0], deleted: false, ...TIMES },
    url: `https://track.northbuy.example/${CAMPAIGN_IDS[key]}`,
    ...(country && { country: { code: country, name: COUNTRIES[country] } }),
    ...{
      costModel: { type: 'CPC', value: 0.07 },
      revenueModel: { type: 'RPA_AUTO' },
      tags: [],
      workspace: null,
    },
    trafficSource: { id: SOURCES[from].id },
    redirectTarget: { inlineFlow: { defaultPaths: [{ offers }] } },
  };
}

function offer(key: OfferKey): Entity {
  const { name, country, network: of, url } = OFFERS[key];
  return {
    ...{ id: OFFER_IDS[key], name, namePostfix: name.split(' - ').at(-1), url, deleted: false, ...TIMES },
    country: { code: country, name: COUNTRIES[country] },
    affiliateNetwork: { id: of ? NETWORKS[of].id : '' },
    ...{ payout: { type: 'AUTO' }, currencyCode: 'USD', tags: [], marketplace: false },
    workspace: key === 'casino' ? { id: null } : null,
    ...{ conversionTrackingMethod: 'S2S_POSTBACK_URL', allowedActions: ['EDIT'] },
  };
}

function network({ id, name }: { id: string; name: string }): Entity {
  return {
    ...{ id, name, deleted: false, currencyCode: 'USD', workspace: { id: null }, ...TIMES },
    ...{ offerUrlClickIdParameter: 'sub1', postbackClickIdToken: '{sub1}', postbackPayoutToken: '{sum}' },
    ...{ postbackTransactionIdToken: '', appendClickIdToOfferUrl: false, duplicatedPostbackIsUpsell: false },
    postbackUrl: 'https://track.northbuy.example/postback?cid={sub1}&payout={sum}',
  };
}

function source({ id, name }: { id: string; name: string }): Entity {
  const customVariables = [{ index: 1, name: 'zone', parameter: 'zone', placeholder: '{zone}' }];
  return {
    id,
    name,
    type: 'CUSTOM',
    currencyCode: 'USD',
    deleted: false,
    customVariables,
    workspace: null,
    ...TIMES,
  };
}

/** Keeps the fields asked for with `fields=`, repeated or with commas. */
function slim(item: Entity, query: URLSearchParams): Record<string, unknown> {
  const fields = query.getAll('fields').flatMap((value) => value.split(','));
  return fields.length === 0
    ? item
    : Object.fromEntries(Object.entries(item).filter(([key]) => fields.includes(key)));
}

function keysOf<Key extends string>(object: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(object) as Key[];
}
