import type { Cause, CauseFacts, FoundCause, FoundMissing } from '@/utils/model/explanation';

/** What the terminal says of a cause: the numbers it rests on, and what to do next. It accuses nobody. */
export function evidenceOf(found: FoundCause): string {
  const say = EVIDENCE[found.cause] as (facts: CauseFacts[Cause]) => string;
  return `${say(found.facts)} Corrected, ${percent(found.explains)} of the gap in ${found.metric} is gone.`;
}

export function adviceOf({ cause }: FoundCause): string {
  return ADVICE[cause];
}

const EVIDENCE: { readonly [cause in Cause]: (facts: CauseFacts[cause]) => string } = {
  'time-zone': ({ zoneHere, zoneThere, hours, declared }) =>
    declared
      ? `Days are cut in ${zoneHere} here and in ${zoneThere} there, ${count(Math.abs(hours))} hours apart.`
      : `What one side counts flows over midnight on the other, as with clocks about ${count(Math.abs(hours))} hours apart.`,
  'date-range': ({ side, days, first, last }) =>
    `Only ${side} has numbers of ${count(days)} days (${span(first, last)}).`,
  currency: ({ currencyHere, currencyThere, rate }) =>
    rate === null
      ? `Amounts are in ${currencyHere} here and in ${currencyThere} there, and no rate is known.`
      : `Amounts are in ${currencyHere ?? 'one currency'} here and in ${currencyThere ?? 'another'} there; one is about ${count(rate)} of the other.`,
  'key-scope': ({ side, share }) => `The key used ${side} sees a part only: ${percent(share)} of everything.`,
  'rows-cut': ({ side, missing }) => `The answer ${side} is not whole; ${percent(missing)} is missing.`,
  stale: ({ side, asOf, from }) =>
    `The answer ${side} is of ${asOf ?? 'an earlier time'}; from ${from} on it is not whole.`,
  'total-vs-unique': ({ side, total, unique, other }) =>
    `Of ${count(total)} clicks ${side}, ${count(unique)} are unique; the other side has ${count(other)}.`,
  'visits-vs-clicks': ({ side, visits, clicks, other }) =>
    `There are ${count(visits)} visits ${side}${clicks === null ? '' : ` and ${count(clicks)} clicks on to the offer`}; the other side has ${count(other)}.`,
  'advertiser-revenue-vs-payout': ({ side, ratio }) =>
    `The money ${side} matches what the advertiser pays, not the payout; there is ${count(ratio)} times here.`,
  statuses: ({ side, added, removed, rows }) =>
    rows
      ? `${count(rows)} conversions of both lists are declined ${side}, and counted on the other side.`
      : `The sides agree when ${[
          added.length > 0 ? `${added.join(', ')} ${side} are counted in` : '',
          removed.length > 0 ? `${removed.join(', ')} ${side} are left out` : '',
        ]
          .filter(Boolean)
          .join(' and ')}.`,
  events: ({ side, events }) => `The conversions ${side} include ${count(events)} further events.`,
  'conversion-date-basis': ({ byClick, lagDays }) =>
    `Conversions ${byClick} stand on the day of their click, ${count(lagDays)} days before their own on average.`,
  'fixed-payout': ({ side, fixed, other }) =>
    `Each conversion is worth ${count(fixed)} ${side}, whatever comes with it; on the other side ${count(other)}.`,
  'payout-change': ({ side, day, before, after }) =>
    `From ${day} on, a conversion ${side} is worth ${count(after)} instead of ${count(before)}.`,
  duplicates: ({ side, surplus, share }) =>
    `${count(surplus)} conversions more (${percent(share)}) ${side}, about the same share every day, as when repeats are counted.`,
  'uniqueness-window': ({ uniqueHere, uniqueThere }) =>
    `Unique clicks are ${count(uniqueHere)} here and ${count(uniqueThere)} there, about the same share every day.`,
  'postback-stopped': ({ side, day, last, missing, rows }) =>
    rows
      ? `${count(missing)} conversions never reached the side ${side} ${last ? `from ${time(rows.since, rows)} to ${time(rows.until, rows)}` : `since ${time(rows.since, rows)}`}: postback.`
      : `From ${day}${last ? ` to ${last}` : ' on'} hardly any conversion reached the side ${side}; ${count(missing)} are missing.`,
  'postback-started-late': ({ side, day, missing, rows }) =>
    rows
      ? `${count(missing)} conversions up to ${time(rows.until, rows)} never reached the side ${side}: postback.`
      : `Up to ${day} hardly any conversion reached the side ${side}; ${count(missing)} are missing.`,
  'postback-delay': ({ side, days }) => `Conversions reach the side ${side} about ${count(days)} days late.`,
  'click-loss': ({ ratio, lost }) =>
    `${percent(Math.abs(1 - ratio))} of the clicks (${count(lost)}) do not arrive, about the same share every day.`,
  'refused-clicks': ({ side, refused, cap }) =>
    cap === null
      ? `${count(refused)} clicks were seen and refused ${side}.`
      : `Clicks ${side} end at ${count(cap)} a day; ${count(refused)} came on top.`,
  'bot-clicks': ({ side, days, first, clicks }) =>
    `${count(clicks)} clicks ${side} on ${count(days)} days (first ${first}) stand out, without conversions.`,
  'late-rejection': ({ side, before, now, asOf, first, last }) =>
    `On ${asOf} ${span(first, last)} said ${count(before)} ${side}; now ${count(now)}.`,
  'wrong-link': ({ correlation, ratio }) =>
    correlation === null
      ? `There is ${count(ratio)} times here in clicks and conversions alike, as when only a part of the traffic is linked.`
      : `The days of both sides hardly follow each other (correlation ${count(correlation)}).`,
  'history-edited': ({ side, before, now, asOf, first, last }) =>
    `On ${asOf} ${span(first, last)} said ${count(before)} ${side}; now ${count(now)}.`,
  'attribution-window': ({ lost, share }) =>
    `${count(lost)} conversions (${percent(share)}) are not credited, about the same share every day, as when they come too late after the click.`,
  rounding: ({ perConversion }) => `Amounts differ by ${count(perConversion)} per conversion.`,
  'zone-change': ({ side, day }) =>
    `Around ${day} the zone ${side} changed: days before and after are cut differently.`,
  'bad-macro': ({ example, share }) =>
    `${percent(share)} of the sub ids are not click ids, such as ${JSON.stringify(example)}.`,
};

const ADVICE: { readonly [cause in Cause]: string } = {
  'time-zone': 'Ask both sides in one time zone.',
  'date-range': 'Compare only days that both sides have in full.',
  currency: 'Compare each side in its own currency, or give the rate of the day.',
  'key-scope': 'Use a key that sees the whole account, or compare only what it sees.',
  'rows-cut': 'Ask for a shorter range or with a filter, so that the answer is whole.',
  stale: 'Refresh the older side.',
  'total-vs-unique': 'Compare unique with unique clicks.',
  'visits-vs-clicks': 'Compare the clicks that go on to the offer.',
  'advertiser-revenue-vs-payout': 'Compare payout with payout.',
  statuses: 'Choose the statuses that both sides count.',
  events: 'Leave further events out, or count them on both sides.',
  'conversion-date-basis':
    'Book conversions on their own day on both sides, or compare ranges that ended days ago.',
  'fixed-payout': 'Let the payout come with the postback, or enter the new amount.',
  'payout-change': 'Confirm the new payout with the other side, and enter it.',
  duplicates: 'Compare both lists by click id; agree on whether repeats count.',
  'uniqueness-window': 'Compare total clicks, or expect this difference.',
  'postback-stopped':
    'Check the postback address and whether the other side switched it off; upload what is missing.',
  'postback-started-late': 'Upload the earlier conversions.',
  'postback-delay': 'Wait for the newest days before judging them.',
  'click-loss': 'Shorten the redirects, and check the link from a phone.',
  'refused-clicks': 'Check the targeting and the cap of the offer.',
  'bot-clicks': 'Look at the sources of those days, and filter them.',
  'late-rejection': 'Ask for the reasons with the list of these conversions.',
  'wrong-link': 'Check which offers belong together on the links page.',
  'history-edited': 'Check what was uploaded, cleared or corrected on these days.',
  'attribution-window': 'Ask for the time window of the offer.',
  rounding: 'Nothing to do.',
  'zone-change': 'Compare only days from one side of the change.',
  'bad-macro': 'Correct the macro in the link of the offer.',
};

function count(value: number): string {
  return String(Math.abs(value) >= 100 ? Math.round(value) : Math.round(value * 100) / 100);
}

/** `14 Nov 16:00`, as a clock in the zone of the comparison shows it. */
function time(instant: string, { timeZone }: FoundMissing): string {
  return Temporal.Instant.from(instant)
    .toZonedDateTimeISO(timeZone)
    .toLocaleString('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })
    .replace(',', '');
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}

function span(first: string, last: string): string {
  return first === last ? first : `${first} to ${last}`;
}
