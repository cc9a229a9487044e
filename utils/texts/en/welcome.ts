/** The first page after an installation. */
export const welcome = {
  'welcome.title': 'Welcome to Trackside',
  'welcome.question': 'Are you paid for what you sent?',
  'welcome.what':
    'Trackside puts the network’s numbers beside your tracker’s, on the page you already work in. When they differ, it says by how much and why.',
  'welcome.demo': 'Try the demo',
  'welcome.add': 'Add a connection',
  'welcome.demo-note': 'The demo needs no account and no key. Two minutes.',
  'welcome.picture': 'A tracker’s table with a badge on each row, and the panel that says why one differs',
  'welcome.campaign': 'Campaign',
  'welcome.why': 'Affise declined 18 conversions, 17 of them since 5 Nov.',
  'welcome.tracked': 'Voluum tracked',
  'welcome.says': 'Affise says',
  'welcome.gap': 'Gap',
  'welcome.keys': 'Keys stay here',
  'welcome.keys-text':
    'Encrypted in this browser. Each key is sent only to the platform it belongs to. There is no Trackside server.',
  'welcome.numbers': 'So do the numbers',
  'welcome.numbers-text':
    'Statistics are kept on this computer so that you can see what a network changed afterwards. Clear them at any time.',
  'welcome.looks': 'It only looks',
  'welcome.looks-text':
    'Trackside reads; it changes nothing in your accounts, and shows itself only on sites you allow, one by one.',
  'welcome.pin': 'Pin it:',
  'welcome.pin-chrome': 'open the puzzle piece in the toolbar and press the pin beside Trackside.',
  'welcome.pin-firefox':
    'open the puzzle piece in the toolbar, press the cog beside Trackside and choose “Pin to Toolbar”.',
  'welcome.pin-why': 'Its badge counts the gaps that need you.',
} as const;
