/** Sections of the options beside connections, links and comparison, and the lock on every page. */
export const settings = {
  'options.group-data': 'Data',
  'options.group-judging': 'How it compares',
  'options.group-browser': 'This browser',
  'options.group-help': 'Help',
  'options.days': 'Days and weeks',
  'options.shortcuts': 'Shortcuts',
  'options.security': 'Lock',
  'options.storage': 'Storage',
  'options.transfer': 'Export and import',
  'options.diagnostics': 'Diagnostics',

  'locked.title': 'Trackside is locked',
  'locked.text': 'Numbers appear after the passphrase. Until then no platform is asked.',
  'locked.unlock': 'Unlock',
  'locked.opening': 'Opening…',
  'locked.elsewhere': 'Open settings',
  'locked.forgotten': 'Forgotten it?',
  'locked.give-up-text':
    'Nobody can open the keys without it. You can start without a passphrase: all kept keys and numbers go from this browser, connections, links and settings stay. Each connection then asks for its key again.',
  'locked.give-up': 'Forget the keys',

  'lock.off-title': 'No passphrase is set',
  'lock.off-text':
    'Keys are encrypted in this browser in any case. With a passphrase, whoever copies the whole profile cannot open them either. Trackside asks for it once after each start of the browser; until then it shows no numbers and asks no platform.',
  'lock.on-title': 'Locked with a passphrase',
  'lock.on-text': 'Unlocked until the browser closes, or until you lock it.',
  'lock.now': 'Lock now',
  'lock.set-button': 'Set passphrase',
  'lock.setting': 'Sealing the keys…',
  'lock.lost':
    'It cannot be recovered. If you forget it, the keys are lost and have to be entered again; nothing is lost at the platforms.',
  'lock.change': 'Change the passphrase',
  'lock.change-button': 'Change passphrase',
  'lock.changed': 'The passphrase is changed.',
  'lock.turn-off': 'Turn the lock off',
  'lock.turn-off-text':
    'The keys stay encrypted in this browser, but open by themselves when it starts, as before.',
  'lock.turn-off-button': 'Turn off',
  'lock.turned-off': 'The lock is off.',
  'lock.turned-on': 'The passphrase is set. Trackside asks for it after the next start of the browser.',
  'locked.passphrase': 'Passphrase',
  'lock.current': 'Current passphrase',
  'lock.new': 'New passphrase',
  'lock.again': 'The same again',
  'lock.differs': 'The two are not the same.',
  'lock.strength-hint': 'At least 8 characters; four or five words are easy to type and hard to guess.',
  'lock.strength-short': 'Too short: at least 8 characters.',
  'lock.strength-weak': 'Weak: a stolen profile would be opened in days.',
  'lock.strength-fair': 'Fair: good against a curious person, not against a rented computer.',
  'lock.strength-strong': 'Strong.',

  'storage.about':
    'Answers of closed days are kept, so that no platform is asked twice and you can see what changed afterwards. All of it lies in this browser.',
  'storage.of': 'of {limit} that may be used',
  'storage.nothing': 'No numbers are kept yet.',
  'storage.connection': 'Connection',
  'storage.gone': 'A connection that is gone',
  'storage.since': '{days, plural, one {# day} other {# days}}, the oldest {day}',
  'storage.rows': 'Rows',
  'storage.size': 'Size',
  'storage.keep': 'How much is kept',
  'storage.keep-days': 'Keep numbers for',
  'storage.keep-days-hint': 'Older days go by themselves.',
  'storage.keep-size': 'Use at most',
  'storage.keep-size-hint': 'Beyond it the oldest days go first; today always stays.',
  'storage.megabytes': 'MB',
  'storage.between': 'A whole number from {least} to {most}.',
  'storage.clear': 'Clear',
  'storage.clear-title': 'Clear all kept numbers, {size}?',
  'storage.clear-text':
    'Connections, links and settings stay. The last days are asked for again when you look; what platforms changed after the fact can no longer be seen.',
  'storage.cleared': 'All kept numbers are gone.',
  'storage.forgetful': 'The browser gives no place to keep numbers',
  'storage.forgetful-text':
    'They live in memory only, and are asked for again whenever the background has rested. Free some disk space or restart the browser; in a private window it stays so.',

  'transfer.export': 'Export',
  'transfer.export-text':
    'One file with connections, links and settings, for another browser or as a copy. Numbers are not in it.',
  'transfer.with-keys': 'With the keys',
  'transfer.with-keys-hint':
    'Encrypted with a passphrase that you type here. Without it the file holds no key.',
  'transfer.passphrase': 'Passphrase for this file',
  'transfer.export-button': 'Export to a file',
  'transfer.exporting': 'Writing…',
  'transfer.bring': 'Import',
  'transfer.import-text':
    'Adds what the file holds to what is here; nothing is overwritten but single settings. You see it before it happens.',
  'transfer.choose': 'Choose a file',
  'transfer.or-drop': 'or drop it here',
  'transfer.plan-rest':
    '{links, plural, =0 {No links} one {# link} other {# links}}, {settings, plural, =0 {no setting changes} one {# setting changes} other {# settings change}}',
  'transfer.ready': 'with its key',
  'transfer.no-key': 'asks for its key',
  'transfer.open': 'Passphrase of this file',
  'transfer.open-hint': 'The file holds keys. Without the passphrase they stay in it.',
  'transfer.open-button': 'Open the keys',
  'transfer.asks':
    '{count, plural, one {The browser is asked for # site; if you refuse, the connections wait for it.} other {The browser is asked for # sites; if you refuse, the connections wait for them.}}',
  'transfer.asks-none': 'The browser is asked for nothing.',
  'transfer.import-button': 'Import',
  'transfer.done':
    'Imported: {connections, plural, one {# connection} other {# connections}}, {links, plural, one {# link} other {# links}}.',
  'transfer.done-keys':
    '{count, plural, one {# connection waits for its key.} other {# connections wait for their keys.}}',
  'transfer.done-sites': 'Allow their sites under Connections.',

  'diagnostics.about':
    'Paste it into a bug report. It holds no keys, no names, no ids and no addresses of your own; read it before you send it.',
  'diagnostics.copy': 'Copy',
  'diagnostics.copied': 'Copied',
  'diagnostics.not-copied': 'Not copied',

  'days-set.zone': 'Time zone of days',
  'days-set.zone-hint':
    'In which the popup and Explore cut days; both sides are asked in it. On a dashboard it is always the one of the page.',
  'days-set.zone-auto': 'As the first tracker',
  'days-set.week': 'Weeks begin on',
  'days-set.week-hint': 'For “this week” and “last week”.',

  'keys.everywhere': 'On a dashboard',
  'keys.panel': 'Open or close the panel',
  'keys.none': 'not set',
  'keys.browser': 'The browser itself keeps these keys, so they are changed on a page of its own.',
  'keys.change': 'Change in the browser',
  'keys.pages': 'On Trackside’s own pages',
  'keys.refresh': 'Ask for new numbers',
  'keys.find': 'Find',
  'keys.close': 'Close what is open',
  'keys.move': 'Move in lists and choices',

  'search.label': 'Search settings',
  'search.found': '{count, plural, =0 {Nothing found} one {# setting found} other {# settings found}}',
  'search.nothing': 'No setting has these words.',
} as const;
