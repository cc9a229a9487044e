/** Words that every page uses. */
export const words = {
  'verdict.alert': 'Gap',
  'verdict.notice': 'Watch',
  'verdict.ok': 'Agrees',
  'verdict.floor': 'Too few',
  'verdict.unknown': 'Not known',
  'verdict.unlinked': 'Not linked',
  'verdict.wait': 'Asking',
  'verdict.so-far': 'So far',
  'verdict.stale': 'Not current',

  'role.tracker': 'tracker',
  'role.affiliate': 'affiliate',
  'role.network': 'network',
  'role.advertiser': 'advertiser',

  'metric.visits': 'Visits',
  'metric.clicks': 'Clicks',
  'metric.conversions': 'Conversions',
  'metric.payout': 'Payout',
  'metric.mediaCost': 'Cost',
  'metric.profit': 'Profit',

  'number.absent': 'not told',
  'number.at-least': 'At least: days are missing',

  'age.now': '{clock} · just now',
  'age.minutes': '{clock} · {minutes} min ago',

  'hide.page': 'Hide on this page',
  'hide.host': 'Hide on this site',
  'hide.everywhere': 'Hide everywhere',

  'badge.base': 'of what this row counts',
  'badge.open': 'A click opens the panel',
  'badge.choose': 'A click lets you say where it leads',

  'action.refresh': 'Refresh',
  'action.settings': 'Settings',
  'action.close': 'Close',
  'action.cancel': 'Cancel',
  'action.fix': 'Fix',
  'action.reload': 'Reload this page',
} as const;
