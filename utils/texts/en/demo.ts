/** The bundled dashboard. */
export const demo = {
  'demo.title': 'Demo Tracker',
  'demo.mark': 'Demo',
  'demo.invented':
    'Invented numbers on an invented tracker. The pill, the badges and the panel are the real ones.',
  'demo.numbers': 'Invented numbers. The demo’s own page removes them with one click.',
  'demo.remove': 'Remove the demo',
  'demo.gone': 'The demo was removed',
  'demo.back': 'To the welcome page',
  'demo.campaign': 'Campaign',
  'demo.offer': 'Offer',
  'demo.campaigns': 'Campaigns',
  'demo.offers': 'Offers',
  'demo.total': 'Total',
  'demo.14d': '14 d',
  'demo.hint':
    'The badge on a row says how far the network’s numbers are from these. Click one: the panel says why.',
} as const;
