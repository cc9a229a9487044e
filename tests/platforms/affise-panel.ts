import { affiseFacts } from './affise-facts.ts';
import { printRow } from './affise-rows.ts';
import { offerWithId } from './affise-slices.ts';
import { wallTime } from './clock.ts';
import { type Call, type Handler, json, text } from './exchange.ts';
import { pageFile, STRICT_POLICY } from './page-files.ts';
import { panelPeriod } from './panel-period.ts';
import { AFFILIATES, PLACEMENTS } from './story.ts';

/** The panel of the network's staff or of its affiliates: a statistics page, whatever the path. */
export function affisePanel(portal: 'admin' | 'affiliate'): Handler {
  return (call) => {
    const file = FILES[call.path];
    if (file) return pageFile(file);
    if (call.path === '/panel-data/statistics') return json(statistics(call, portal));
    if (call.path.includes('.')) return text('Not Found', 'text/plain', 404);
    return pageFile('affise.html', { 'content-security-policy': STRICT_POLICY });
  };
}

const FILES: Readonly<Record<string, string>> = {
  '/assets/panel.js': 'affise.js',
  '/assets/elements.js': 'elements.js',
  '/assets/panel.css': 'affise.css',
};

function statistics(call: Call, portal: 'admin' | 'affiliate') {
  const { from, to } = panelPeriod(new URLSearchParams({ dateRange: 'last-7-days' }), call.at, 'UTC');
  const staff = portal === 'admin';
  const facts = affiseFacts(call.at).filter(({ at, affiliate }) => {
    const { text: moment } = wallTime(at, 'UTC');
    return moment >= from && moment < to && (staff || affiliate === AFFILIATES.northbuy);
  });
  const rows = [...new Set(PLACEMENTS.map(({ offer }) => offer))].flatMap((offer) => {
    const own = facts.filter((fact) => fact.offer === offer);
    const { id, title } = offerWithId(offer);
    const shape = { fields: [], types: [], staff, even: false };
    return own.length === 0 ? [] : [{ id, title, ...printRow({ slice: {}, facts: own }, shape) }];
  });
  return { portal, from: from.slice(0, 10), to: to.slice(0, 10), rows };
}
