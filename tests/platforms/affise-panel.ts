import { affiseFacts } from './affise-facts.ts';
import { printRow } from './affise-rows.ts';
import { offerWithId } from './affise-slices.ts';
import { wallTime } from './clock.ts';
import { type Call, type Handler, json, text } from './exchange.ts';
import { repeated } from './manners.ts';
import { pageFile, STRICT_POLICY } from './page-files.ts';
import { panelPeriod } from './panel-period.ts';
import type { AffiseSettings } from './settings.ts';
import { AFFILIATES, PLACEMENTS } from './story.ts';

/** The panel of the network's staff or of its affiliates: a statistics page, whatever the path but the log-in's. */
export function affisePanel(portal: 'admin' | 'affiliate', settings: AffiseSettings): Handler {
  return (call) => {
    const file = FILES[call.path];
    if (file) return pageFile(file);
    if (call.path === '/panel-data/statistics') return json(statistics(call, portal, settings));
    if (call.path.includes('.')) return text('Not Found', 'text/plain', 404);
    const page = /\/(sign\/in|user\/login)$/.test(call.path) ? 'affise-login.html' : 'affise.html';
    return pageFile(page, { 'content-security-policy': STRICT_POLICY });
  };
}

const FILES: Readonly<Record<string, string>> = {
  '/assets/panel.js': 'affise.js',
  '/assets/table.js': 'affise-table.js',
  '/assets/words.js': 'affise-words.js',
  '/assets/strangers.js': 'strangers.js',
  '/assets/elements.js': 'elements.js',
  '/assets/panel.css': 'affise.css',
};

function statistics(call: Call, portal: 'admin' | 'affiliate', { panel }: AffiseSettings) {
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
  const days = { from: from.slice(0, 10), to: to.slice(0, 10) };
  return { portal, ...days, manners: panel, rows: repeated(rows, panel) };
}
