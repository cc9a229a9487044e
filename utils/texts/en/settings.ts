/** Sections of the options beside connections, links and comparison, and the lock on every page. */
export const settings = {
  'options.group-data': 'Data',
  'options.group-judging': 'Comparison',
  'options.group-browser': 'This browser',
  'options.security': 'Lock',

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
} as const;
