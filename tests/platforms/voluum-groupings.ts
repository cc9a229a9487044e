import { CAMPAIGNS, COUNTRIES, NETWORKS, OFFERS, SOURCES } from './catalogue.ts';
import type { WallTime } from './clock.ts';
import { CAMPAIGN_IDS, OFFER_IDS, type Stream } from './story.ts';

/** One way to group a report: the value of a fact under it, and the columns a row then has. */
export interface Grouping {
  readonly name: string;
  readonly label: string;
  /** The columns that hold the id and the text of a row. */
  readonly keyColumn: string;
  readonly labelColumn: string;
  /** Whether rows without traffic exist, because the thing itself exists. */
  readonly isEntity: boolean;
  readonly value: (stream: Stream, wall: WallTime) => string;
  readonly columns: (stream: Stream, wall: WallTime) => Record<string, unknown>;
}

/** The grouping of this name, in kebab, camel or snake case, also by its id column. */
export function groupingNamed(name: string): Grouping | undefined {
  const kebab = kebabCase(name);
  const plain = ALIASES[kebab] ?? kebab.replace(/-(id|name)$/, '');
  return GROUPINGS[plain] ?? (WITHOUT_DATA.test(plain) ? withoutData(plain) : undefined);
}

const ALIASES: Readonly<Record<string, string>> = { country: 'country-code', 'country-name': 'country-code' };

const WITHOUT_DATA =
  /^(lander|flow|path|device|os|os-version|browser|browser-version|isp|language|connection-type|custom-variable-(?:[1-9]|10))$/;

const GROUPINGS: Readonly<Record<string, Grouping>> = {
  campaign: entity('campaign', 'Campaign', ({ campaign }) => CAMPAIGN_IDS[campaign], campaignColumns),
  offer: entity('offer', 'Offer', ({ offer }) => OFFER_IDS[offer], offerColumns),
  'traffic-source': entity('trafficSource', 'Traffic source', (stream) => sourceOf(stream).id, sourceColumns),
  'affiliate-network': entity('affiliateNetwork', 'Affiliate network', networkId, (stream) => ({
    affiliateNetworkId: networkId(stream),
    affiliateNetworkName: networkOf(stream)?.name ?? '',
  })),
  'country-code': {
    ...entity('country', 'Country', ({ offer }) => OFFERS[offer].country, countryColumns),
    name: 'country-code',
    keyColumn: 'countryCode',
  },
  day: time('day', 'Day', ({ date }) => date),
  month: time('month', 'Month', ({ date }) => date.slice(0, 7)),
  'hour-of-day': time('hourOfDay', 'Hour of day', ({ hour }) => String(hour)),
};

function entity(
  key: string,
  label: string,
  value: (stream: Stream) => string,
  columns: (stream: Stream) => Record<string, unknown>,
): Grouping {
  const name = kebabCase(key);
  return { name, label, keyColumn: `${key}Id`, labelColumn: `${key}Name`, isEntity: true, value, columns };
}

function time(key: string, label: string, value: (wall: WallTime) => string): Grouping {
  return {
    ...{ name: kebabCase(key), label, keyColumn: key, labelColumn: key, isEntity: false },
    value: (_, wall) => value(wall),
    columns: (_, wall) => ({ [key]: value(wall) }),
  };
}

function withoutData(name: string): Grouping {
  const key = name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return time(key, name, () => '');
}

function campaignColumns(stream: Stream): Record<string, unknown> {
  const { name, country } = CAMPAIGNS[stream.campaign];
  const id = CAMPAIGN_IDS[stream.campaign];
  return {
    ...{ campaignId: id, campaignName: name, campaignNamePostfix: name.split(' · ')[0] },
    campaignCountry: country && COUNTRIES[country],
    ...{ campaignCurrencyCode: 'USD', campaignUrl: `https://track.northbuy.example/${id}` },
    ...{ campaignWorkspaceId: null, campaignWorkspaceName: null },
    trafficSourceName: sourceOf(stream).name,
    ...{ costModel: 'CPC', biddingStatus: 'ACTIVE', type: 'CAMPAIGN', 'customVariable1-TS': null },
    ...ATTRIBUTES,
  };
}

function offerColumns(stream: Stream): Record<string, unknown> {
  const { name, country, url } = OFFERS[stream.offer];
  return {
    ...{ offerId: OFFER_IDS[stream.offer], offerName: name, offerUrl: url },
    offerCountry: stream.offer === 'casino' ? null : COUNTRIES[country],
    ...{ offerWorkspaceId: null, offerWorkspaceName: null, offerPayoutCurrency: 'USD' },
    ...{ payout: null, offerPayoutInOriginalCurrency: null },
    ...ATTRIBUTES,
  };
}

function sourceColumns(stream: Stream): Record<string, unknown> {
  const { id, name } = sourceOf(stream);
  return { trafficSourceId: id, trafficSourceName: name, ...ATTRIBUTES };
}

function countryColumns({ offer }: Stream): Record<string, unknown> {
  const { country } = OFFERS[offer];
  return { countryCode: country, countryName: COUNTRIES[country] };
}

const ATTRIBUTES = {
  actions: ['EDIT', 'CLONE'],
  created: null,
  updated: '2026-01-04 11:20:00 AM',
  deleted: false,
};

function sourceOf({ campaign }: Stream) {
  return SOURCES[CAMPAIGNS[campaign].source];
}

function networkOf({ offer }: Stream) {
  const { network } = OFFERS[offer];
  return network && NETWORKS[network];
}

function networkId(stream: Stream): string {
  return networkOf(stream)?.id ?? '';
}

function kebabCase(name: string): string {
  const parted = name.replace(/([a-z])([A-Z0-9])/g, '$1-$2').replaceAll('_', '-');
  return parted.toLowerCase();
}
