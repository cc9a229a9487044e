import { CAMPAIGNS, OFFERS } from './catalogue.ts';
import { type Call, type Handler, json, text } from './exchange.ts';
import { repeated } from './manners.ts';
import { pageFile, STRICT_POLICY } from './page-files.ts';
import { panelPeriod } from './panel-period.ts';
import type { VoluumSettings } from './settings.ts';
import { CAMPAIGN_IDS, OFFER_IDS } from './story.ts';
import { groupingNamed } from './voluum-groupings.ts';
import { reportRequest } from './voluum-parameters.ts';
import { runReport } from './voluum-report.ts';

/** The account the panel is opened for, and the tab it opens by itself. */
export const PANEL_IDS = {
  client: '7d1c2b3a-5e6f-4a7b-8c9d-0e1f2a3b4c5d',
  tab: '9a8b7c6d-5e4f-4d3c-9b2a-1f0e9d8c7b6a',
} as const;

/** Voluum's panel: one document, its script, and the data the script asks for. */
export function voluumPanel(settings: VoluumSettings): Handler {
  return (call) => {
    const file = FILES[call.path];
    if (file) return pageFile(file, { 'content-security-policy': STRICT_POLICY });
    if (call.path === '/panel-data/report') return json(panelReport(call, settings));
    return text('Not Found', 'text/plain', 404);
  };
}

const FILES: Readonly<Record<string, string>> = {
  '/': 'voluum.html',
  '/login/': 'voluum-login.html',
  '/assets/panel.js': 'voluum.js',
  '/assets/table.js': 'voluum-table.js',
  '/assets/address.js': 'voluum-address.js',
  '/assets/words.js': 'voluum-words.js',
  '/assets/elements.js': 'elements.js',
  '/assets/strangers.js': 'strangers.js',
  '/assets/theme.css': 'voluum-theme.css',
  '/assets/panel.css': 'voluum.css',
  '/assets/table.css': 'voluum-table.css',
};

function panelReport(call: Call, settings: VoluumSettings) {
  const { dashboard } = settings;
  const now = dashboard.frozenAt ? new Date(dashboard.frozenAt) : call.at;
  const period = panelPeriod(call.query, now, dashboard.timeZone);
  const request = { ...reportRequest(asApiCall(call, dashboard, period), settings), ...period };
  const { rows, totals, totalRows } = runReport(request, call.at);
  const [grouping] = request.groupings;
  const keyed = rows.map((row) => ({
    ...row,
    key: row[grouping?.keyColumn ?? ''],
    label: labelOf(row, request),
  }));
  return {
    ...{
      rows: repeated(keyed, dashboard),
      totals: totals ?? {},
      totalRows,
      ...dashboard,
      from: period.from,
      to: period.to,
    },
    ...{
      clientId: PANEL_IDS.client,
      tabId: PANEL_IDS.tab,
      grouping: grouping?.name,
      heading: grouping?.label,
    },
    crumb: crumbOf(request.filters),
  };
}

/** The panel asks in its own words; this puts them into the API's. */
function asApiCall(
  call: Call,
  dashboard: VoluumSettings['dashboard'],
  period: { from: string; to: string },
): Call {
  const query = new URLSearchParams(call.query);
  query.set('from', period.from);
  query.set('to', period.to);
  query.set('tz', dashboard.timeZone);
  query.set('currency', dashboard.currency);
  query.set('conversionTimeMode', dashboard.conversionTimeMode);
  query.set('sort', query.get('sortKey') || 'visits');
  query.set('direction', query.get('sortDirection') || 'desc');
  if (!groupingNamed(query.get('groupBy')?.split(',')[0] ?? '')) query.set('groupBy', 'campaign');
  query.delete('columns');
  return { ...call, query };
}

function labelOf(row: Readonly<Record<string, unknown>>, request: ReturnType<typeof reportRequest>): string {
  const labels = request.groupings.map(({ labelColumn }) => String(row[labelColumn] ?? ''));
  return labels.map((label) => label || 'Unknown').join(' / ');
}

/** What the report was narrowed to, by name. */
function crumbOf(
  filters: ReturnType<typeof reportRequest>['filters'],
): { name: string; label: string } | null {
  const filter = filters.find(({ name }) => name === 'campaign' || name === 'offer');
  if (!filter) return null;
  const campaign = keysOf(CAMPAIGN_IDS).find((key) => CAMPAIGN_IDS[key] === filter.value);
  const offer = keysOf(OFFER_IDS).find((key) => OFFER_IDS[key] === filter.value);
  const label = campaign ? CAMPAIGNS[campaign].name : offer ? OFFERS[offer].name : filter.value;
  return { name: filter.name === 'campaign' ? 'Campaign' : 'Offer', label };
}

function keysOf<Key extends string>(object: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(object) as Key[];
}
