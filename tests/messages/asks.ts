import type { Ask, MessageName } from '@/utils/messages/map';

const PAGE: Ask<'compare.page'> = {
  dashboard: 'voluum',
  account: 'acme',
  entity: { kind: 'campaign', id: '7f1c' },
  rowsAre: 'offer',
  days: { range: { from: '2026-11-01', to: '2026-11-07' } },
  visible: { visits: '7,310', payout: '$800.00' },
  readAt: '2026-11-08T10:00:00Z',
};

const DAYS = { from: '2026-11-01', to: '2026-11-07' };
const TABLE = {
  ...{ range: DAYS, timeZone: 'UTC', before: { from: '2026-10-25', to: '2026-10-31' }, find: 'keto' },
  ...{ open: ['0~4417'], refresh: false, turn: 3, from: 0, count: 100 },
};

/** One good ask for each message. */
export const ASKS: { [Name in MessageName]: Ask<Name> } = {
  'catalog.list': null,
  'connections.plan': { platform: 'voluum', values: { dashboard: 'https://panel.voluum.com' } },
  'connections.list': null,
  'connections.save': {
    id: null,
    platform: 'voluum',
    name: 'Main',
    values: { accessId: 'a', accessKey: 'b' },
    portal: null,
    timeZone: 'Europe/Berlin',
    currency: 'USD',
  },
  'connections.check': { id: 'one' },
  'connections.remove': { id: 'one' },
  'connections.shape': { id: 'one' },
  'summary.get': { range: '7d', refresh: false },
  'settings.get': null,
  'pasted.save': {
    ...{ id: null, name: 'Sheet', role: 'affiliate', timeZone: 'UTC', currency: 'USD' },
    rows: [
      {
        day: '2026-11-01',
        offer: { id: '4417', name: 'Keto US' },
        clicks: 5,
        conversions: 1,
        payout: '40.5',
      },
      { day: '2026-11-02', offer: { id: '4417', name: null }, status: 'rejected', clickId: 'a1b2' },
    ],
  },
  'kept.list': null,
  'kept.clear': null,
  'rates.list': null,
  'settings.set': {
    ...{ theme: 'dark', timeZone: null, statuses: ['approved'], displayCurrency: 'EUR' },
    typedRates: [{ currency: 'RUB', per: 'USD', rate: '90.5', since: '2026-11-01' }],
    bandOverrides: [
      { here: 'a', there: 'b', offer: null, bands: { payout: { ok: 0.1, alert: 0.2, floor: 1 } } },
    ],
  },
  'lock.state': null,
  'lock.turn-on': { passphrase: 'correct horse' },
  'lock.turn-off': { passphrase: 'correct horse' },
  'lock.unlock': { passphrase: 'correct horse' },
  'lock.change': { passphrase: 'correct horse', next: 'battery staple' },
  'lock.lock': null,
  'lock.give-up': null,
  'transfer.export': { passphrase: 'correct horse' },
  'transfer.plan': { text: '{}', passphrase: null },
  'transfer.apply': { text: '{}', passphrase: 'correct horse' },
  'diagnostics.get': null,
  'sync.list': null,
  'sync.stop': { id: 'one' },
  'sync.start': { id: 'one' },
  'compare.page': PAGE,
  'compare.rows': { page: PAGE, rows: { by: 'id', keys: ['7f1c', '7f1d'] } },
  'marks.load': PAGE,
  'panel.row': { page: PAGE, row: { by: 'name', keys: ['Keto US'] } },
  'presence.hide': { page: PAGE, scope: 'host' },
  'presence.place': { share: 0.5 },
  'presence.list': null,
  'presence.show': { host: 'panel.voluum.com' },
  'explore.sources': null,
  'explore.plain': {
    ...{ ...TABLE, connections: ['one', 'two'], groupBy: ['offer', 'day'], filter: { country: ['US'] } },
    order: { by: 'payout', descending: true },
  },
  'explore.compared': {
    ...{ ...TABLE, here: 'one', there: ['two'], groupBy: ['offer'], only: ['alert'], currency: 'EUR' },
    order: { by: 'payout.gap', descending: false },
  },
  'explore.pair': { here: 'one', there: 'two', offer: '4417', range: DAYS, timeZone: 'UTC', currency: null },
  'explore.changes': { connections: ['one'], range: DAYS, timeZone: 'UTC' },
  'compare.panel': {
    choice: { range: { from: '2026-11-01', to: '2026-11-07' }, timeZone: 'UTC' },
    refresh: true,
  },
  'compare.conversions': {
    ...{ here: 'a', there: 'b', timeZone: 'UTC' },
    range: { from: '2026-11-01', to: '2026-11-07' },
  },
  'panel.close': null,
  'panel.open': { tab: 7 },
  'sites.list': null,
  'sites.set': { pattern: 'https://track.acme.test/*', on: false },
  'sites.bind': { pattern: 'https://track.acme.test/*', connection: 'one' },
  'sites.remove': { pattern: 'https://track.acme.test/*' },
  'sites.here': { tab: 7 },
  'links.list': { text: 'keto', only: 'open' },
  'links.export': null,
  'links.undo': { here: { connection: 'one', offer: '1' }, there: 'two' },
  'links.search': { here: { connection: 'one', offer: '1' }, text: 'keto' },
  'links.search-here': { offer: '1', text: 'keto', choice: null },
  'links.choose-here': { token: 'b9f1', pick: 0 },
  'links.choose': {
    here: { connection: 'one', offer: '1' },
    there: { connection: 'two', offers: ['4417'] },
  },
};
