/** What is counted; everything else is worked out from it. Money in US cents. */
export interface Counts {
  visits: number;
  clicks: number;
  conversions: number;
  revenue: number;
  cost: number;
}

/** No events at all. */
export function nothing(): Counts {
  return { visits: 0, clicks: 0, conversions: 0, revenue: 0, cost: 0 };
}

/** Adds the second to the first. */
export function add(to: Counts, more: Readonly<Counts>): void {
  to.visits += more.visits;
  to.clicks += more.clicks;
  to.conversions += more.conversions;
  to.revenue += more.revenue;
  to.cost += more.cost;
}

/** Every metric column of a row or of the totals, in the currency worth `rate` of a dollar. */
export function metrics(counts: Readonly<Counts>, rate: number): Record<string, number> {
  const { visits, clicks, conversions } = counts;
  const revenue = round((counts.revenue / 100) * rate);
  const cost = round((counts.cost / 100) * rate);
  const profit = round(revenue - cost);
  return {
    ...{ impressions: 0, visits, clicks, conversions, revenue, cost, profit },
    ...{ uniqueVisits: Math.floor(visits * 0.94), uniqueClicks: Math.floor(clicks * 0.96) },
    ...{ suspiciousVisits: Math.floor(visits * 0.02), suspiciousVisitsPercentage: visits > 0 ? 2 : 0 },
    ...{ allConversionsRevenue: revenue, advertiserCost: 0, errors: 0, ictr: 0 },
    ...{
      cv: ratio(conversions * 100, visits),
      cr: ratio(conversions * 100, clicks),
      ctr: ratio(clicks * 100, visits),
    },
    ...{ epv: ratio(revenue, visits), epc: ratio(revenue, clicks), cpv: ratio(cost, visits) },
    ...{ ap: ratio(revenue, conversions), ecpa: ratio(cost, conversions), ecpc: ratio(cost, clicks) },
    ...{
      roi: ratio(profit * 100, cost),
      rpm: ratio(revenue * 1000, visits),
      ecpm: ratio(cost * 1000, visits),
    },
    ...{ customConversions1: conversions, customRevenue1: revenue, customConversions2: 0, customRevenue2: 0 },
    ...{ CVR: ratio(conversions * 100, visits), CostPerFTD: 0 },
  };
}

/** Whether a report takes this as one of its columns. */
export function isKnownColumn(column: string): boolean {
  return column in metrics(nothing(), 1) || ATTRIBUTE_COLUMNS.has(column) || CUSTOM_COLUMN.test(column);
}

/** The catalogue of columns a report carries; custom conversions have the account's own names. */
export const COLUMN_MAPPINGS = [
  mapping('campaignName', 'Campaign', 'string'),
  mapping('offerName', 'Offer', 'string'),
  mapping('trafficSourceName', 'Traffic source', 'string'),
  mapping('affiliateNetworkName', 'Affiliate network', 'string'),
  mapping('countryName', 'Country', 'string'),
  mapping('day', 'Day', 'string-value'),
  mapping('visits', 'Visits', 'integer'),
  mapping('clicks', 'Clicks', 'integer'),
  mapping('conversions', 'Conversions', 'integer'),
  mapping('customConversions1', 'LEAD', 'integer'),
  mapping('customConversions2', 'Deposit', 'integer'),
  mapping('revenue', 'Revenue', 'monetary-decimal-4'),
  mapping('customRevenue1', 'LEAD revenue', 'monetary-decimal-4'),
  mapping('cost', 'Cost', 'monetary-decimal-4'),
  mapping('profit', 'Profit', 'monetary-decimal-4'),
  mapping('cv', 'CV', 'percentage'),
  mapping('cr', 'CR', 'percentage'),
  mapping('ctr', 'CTR', 'percentage'),
  mapping('roi', 'ROI', 'percentage'),
  mapping('epv', 'EPV', 'monetary-decimal-4'),
  mapping('epc', 'EPC', 'monetary-decimal-4'),
  mapping('ap', 'AP', 'monetary-decimal-4'),
  mapping('cpv', 'CPV', 'monetary-decimal-4'),
];

/** The label a column has in the panel. */
export function labelOf(column: string): string {
  return COLUMN_MAPPINGS.find(({ key }) => key === column)?.label ?? column;
}

const CUSTOM_COLUMN =
  /^(?:custom(?:Conversions|Revenue)(?:[1-9]|1[0-9]|20)|customVariable(?:[1-9]|10)(?:-TS)?)$/;

const ATTRIBUTE_COLUMNS = new Set(
  `campaignId campaignName campaignNamePostfix campaignCountry campaignCurrencyCode campaignUrl campaignWorkspaceId
  campaignWorkspaceName offerId offerName offerUrl offerCountry offerWorkspaceId offerWorkspaceName
  offerPayoutCurrency payout offerPayoutInOriginalCurrency trafficSourceId trafficSourceName affiliateNetworkId
  affiliateNetworkName landerId landerName flowId flowName pathId pathName countryCode countryName day month
  hourOfDay device deviceName os osVersion browser browserVersion isp language actions created updated deleted type
  costModel costSources cpa cpc cpm status suspiciousClicks suspiciousClicksPercentage bids winRate internalBids
  transactionId clickId externalId postbackTimestamp visitTimestamp conversionType conversionTypeId
  revenueInOriginalCurrency conversionOriginalCurrency postbackUrl pixelUrl mtti`.split(/\s+/),
);

function mapping(key: string, label: string, type: string) {
  return { key, label, type, canGroupBy: type.startsWith('string'), canBeRestricted: true };
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : round(part / whole);
}

function round(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}
