import type { Cause } from '@/utils/model/explanation';

/**
 * Of every cause of a gap: two or three words for a column, what was found, and what to do next. `name` is the side it
 * was found on, `other` the one across. Nobody is accused.
 */
export const causes = {
  'cause.time-zone.short': 'time zones',
  'cause.time-zone.what': '{here} cuts its days in {zoneHere}, {there} in {zoneThere}.',
  'cause.time-zone.seen':
    'What {here} counts flows over midnight at {there}, as with clocks {hours, plural, one {# hour} other {# hours}} apart.',
  'cause.time-zone.step': 'Read both sides in one time zone.',

  'cause.date-range.short': 'days missing',
  'cause.date-range.what': 'Only {name} has numbers for {days}.',
  'cause.date-range.step': 'Compare only days that both sides have in full.',

  'cause.currency.short': 'currency',
  'cause.currency.what': '{here} counts in {currencyHere}, {there} in {currencyThere}.',
  'cause.currency.seen': 'Every amount differs by one factor, {rate}, as two currencies do.',
  'cause.currency.step': 'Check the currency of both connections, or turn conversion on.',

  'cause.key-scope.short': 'key sees a part',
  'cause.key-scope.what': 'The key of {name} sees only what is assigned to it: {share} of everything.',
  'cause.key-scope.step': 'Use a key that sees the whole account.',

  'cause.rows-cut.short': 'rows cut off',
  'cause.rows-cut.what': 'The answer of {name} is not whole: {share} is missing.',
  'cause.rows-cut.step': 'Choose fewer days, or one campaign.',

  'cause.stale.short': 'old numbers',
  'cause.stale.what': 'What {name} said is older than the other side: from {day} on it is not whole.',
  'cause.stale.step': 'Refresh it.',

  'cause.total-vs-unique.short': 'total and unique',
  'cause.total-vs-unique.what':
    'Of {total} clicks at {name}, {unique} are unique; {other} counts {count}, which is the unique ones.',
  'cause.total-vs-unique.step': 'Compare unique with unique clicks.',

  'cause.visits-vs-clicks.short': 'visits and clicks',
  'cause.visits-vs-clicks.what':
    '{name} counts {visits} visits; what goes on to the offer is what {other} counts: {count}.',
  'cause.visits-vs-clicks.step': 'Compare the clicks that go on to the offer.',

  'cause.advertiser-revenue-vs-payout.short': 'revenue and payout',
  'cause.advertiser-revenue-vs-payout.what':
    'The money at {name} matches what the advertiser pays, not what the affiliate is paid.',
  'cause.advertiser-revenue-vs-payout.step': 'Compare payout with payout.',

  'cause.statuses.short': 'statuses',
  'cause.statuses.declined': '{name} declined conversions that {other} counts.',
  'cause.statuses.added': 'The sides agree when {statuses} at {name} are counted in.',
  'cause.statuses.removed': 'The sides agree when {statuses} at {name} are left out.',
  'cause.statuses.what': 'The sides agree when {added} at {name} are counted in and {removed} left out.',
  'cause.statuses.rows':
    '{count, plural, one {# conversion that {other} counts is} other {# conversions that {other} counts are}} declined at {name}.',
  'cause.statuses.step': 'Choose the statuses that both sides count, in the options.',

  'cause.events.short': 'further events',
  'cause.events.what':
    'Among the conversions at {name} {count, plural, one {is # further event} other {are # further events}}.',
  'cause.events.step': 'Leave further events out, or count them on both sides.',

  'cause.conversion-date-basis.short': 'day of the click',
  'cause.conversion-date-basis.what':
    '{name} books a conversion on the day of its click, {other} on its own day, {lag, plural, one {# day} other {# days}} later on average.',
  'cause.conversion-date-basis.step':
    'Book conversions on their own day on both sides, or look at days long past.',

  'cause.fixed-payout.short': 'fixed payout',
  'cause.fixed-payout.what':
    '{name} counts {fixed} for each conversion, whatever was paid; at {other} it is {paid}.',
  'cause.fixed-payout.step': 'Let the payout come with the postback, or enter the new amount.',

  'cause.payout-change.short': 'payout changed',
  'cause.payout-change.what': 'Since {day} a conversion at {name} is worth {after} instead of {before}.',
  'cause.payout-change.step': 'Confirm the new payout with the other side, and enter it.',

  'cause.duplicates.short': 'repeats',
  'cause.duplicates.what':
    '{name} counts {count} conversions more, about {share} every day, as when repeats are counted.',
  'cause.duplicates.step': 'Compare both lists by click id, and agree on whether repeats count.',

  'cause.uniqueness-window.short': 'what is unique',
  'cause.uniqueness-window.what':
    '{here} sees {uniqueHere} unique clicks, {there} {uniqueThere}, about the same share every day.',
  'cause.uniqueness-window.step': 'Compare total clicks, or expect this difference.',

  'cause.postback-stopped.short': 'postback stopped',
  'cause.postback-stopped.what': 'Since {day} hardly any conversion reaches {name}: {count} are missing.',
  'cause.postback-stopped.between': 'From {days} hardly any conversion reached {name}: {count} are missing.',
  'cause.postback-stopped.rows':
    '{count, plural, one {# conversion} other {# conversions}} never reached {name} since {since}: postback.',
  'cause.postback-stopped.rows-between':
    '{count, plural, one {# conversion} other {# conversions}} never reached {name} from {since} to {until}: postback.',
  'cause.postback-stopped.step': 'Check the postback address, and upload what is missing.',

  'cause.postback-started-late.short': 'postback began late',
  'cause.postback-started-late.what':
    'Up to {day} hardly any conversion reached {name}: {count} are missing.',
  'cause.postback-started-late.rows':
    '{count, plural, one {# conversion} other {# conversions}} up to {until} never reached {name}: postback.',
  'cause.postback-started-late.step': 'Upload the earlier conversions.',

  'cause.postback-delay.short': 'postback late',
  'cause.postback-delay.what':
    'Conversions reach {name} about {days, plural, one {# day} other {# days}} late.',
  'cause.postback-delay.step': 'Wait for the newest days before judging them.',

  'cause.click-loss.short': 'clicks lost',
  'cause.click-loss.what': '{share} of the clicks ({count}) do not arrive, about the same share every day.',
  'cause.click-loss.step': 'Shorten the redirects, and try the link from a phone.',

  'cause.refused-clicks.short': 'clicks refused',
  'cause.refused-clicks.what': '{name} saw {count} clicks and did not take them.',
  'cause.refused-clicks.cap': 'Clicks at {name} end at {cap} a day; {count} came on top.',
  'cause.refused-clicks.step': 'Check the targeting and the cap of the offer.',

  'cause.bot-clicks.short': 'odd clicks',
  'cause.bot-clicks.what':
    '{count} clicks at {name} on {days, plural, one {# day} other {# days}}, first on {day}, stand out without conversions.',
  'cause.bot-clicks.step': 'Look at the sources of those days, and filter them.',

  'cause.late-rejection.short': 'declined later',
  'cause.late-rejection.what': '{name} said {before} for {days} on {asOf}, and says {now} today.',
  'cause.late-rejection.step': 'Ask for the reasons with the list of these conversions.',

  'cause.wrong-link.short': 'another offer?',
  'cause.wrong-link.what': 'The days of both sides hardly follow each other.',
  'cause.wrong-link.part':
    '{there} has {ratio} times what {here} has, in clicks and conversions alike, as when only a part is linked.',
  'cause.wrong-link.step': 'Check which offers belong together.',

  'cause.history-edited.short': 'past changed',
  'cause.history-edited.what': '{name} said {before} for {days} on {asOf}, and says {now} today.',
  'cause.history-edited.step': 'Check what was uploaded, cleared or corrected on these days.',

  'cause.attribution-window.short': 'too late to count',
  'cause.attribution-window.what':
    '{name} does not credit {count} conversions, about {share} every day, as when they come too late after the click.',
  'cause.attribution-window.step': 'Ask for the time window of the offer.',

  'cause.rounding.short': 'rounding',
  'cause.rounding.what': 'Amounts differ by {amount} per conversion.',
  'cause.rounding.step': 'Nothing to do.',

  'cause.zone-change.short': 'zone changed',
  'cause.zone-change.what': 'Around {day} {name} began to cut its days in another zone.',
  'cause.zone-change.step': 'Compare only days from one side of the change.',

  'cause.bad-macro.short': 'macro unfilled',
  'cause.bad-macro.what': '{share} of the sub ids are no click ids, such as {example}.',
  'cause.bad-macro.step': 'Correct the macro in the link of the offer.',
} as const satisfies Record<`cause.${Cause}.${'short' | 'what' | 'step'}`, string> &
  Record<`cause.${Cause}.${string}`, string>;
