import type { Cause, CauseFacts, FoundCause, FoundMissing, SideName } from '@/utils/model/explanation';
import type { Texts } from '@/utils/texts/texts';

/** Whose numbers are compared, by the names that the person gave them, and the currency of the amounts. */
export interface Sides {
  here: string;
  there: string;
  currency: string;
}

export interface CauseTexts {
  /** Two or three words for a column. */
  short: string;
  what: string;
  /** What to do next. */
  step: string;
}

/** A cause in words, with the numbers it rests on. */
export function tellCause(texts: Texts, found: FoundCause, sides: Sides): CauseTexts {
  const { say } = texts;
  const { cause, facts } = found;
  const what = WHAT[cause] as (facts: CauseFacts[Cause], words: Words) => string;
  return {
    short: isDecline(found) ? say('panel.declined') : say(`cause.${cause}.short`),
    // Russian months are shortened with a full stop of their own.
    what: what(facts, wordsOf(texts, sides)).replace(/\.\.$/, '.'),
    step: say(isDecline(found) ? 'cause.late-rejection.step' : `cause.${cause}.step`),
  };
}

/** Nobody counts declined conversions: what to do is to ask why they were. */
function isDecline(found: FoundCause): boolean {
  return found.cause === 'statuses' && found.facts.added.includes('rejected');
}

type Words = ReturnType<typeof wordsOf>;

function wordsOf({ say, format }: Texts, { here, there, currency }: Sides) {
  const names = { here, there };
  return {
    say,
    names,
    of: (side: SideName) => ({ name: names[side], other: names[side === 'here' ? 'there' : 'here'] }),
    count: (value: number) => format.count(Math.round(value)),
    share: format.share,
    money: (value: number) => format.money(value.toFixed(6).replace(/0+$/, '').replace(/\.$/, ''), currency),
    day: (day: string) => format.days({ from: day, to: day }, day),
    days: (from: string, to: string) => format.days({ from, to }, to),
    at: (instant: string) => format.day(instant, 'UTC'),
    time: (instant: string, { timeZone }: FoundMissing) =>
      `${format.day(instant, timeZone)} ${format.clock(instant, timeZone)}`,
    times: (ratio: number) => format.count(Math.round(ratio * 100) / 100),
    statuses: (list: readonly string[]) => list.map((status) => statusWord(say, status)).join(', '),
  };
}

function statusWord(say: Texts['say'], status: string): string {
  if (status === 'rejected') return say('panel.declined');
  return status === 'approved' || status === 'pending' || status === 'hold' ? say(`table.${status}`) : status;
}

const WHAT: { readonly [cause in Cause]: (facts: CauseFacts[cause], words: Words) => string } = {
  'time-zone': ({ zoneHere, zoneThere, hours, declared }, { say, names }) =>
    declared && zoneHere && zoneThere
      ? say('cause.time-zone.what', { ...names, zoneHere, zoneThere })
      : say('cause.time-zone.seen', { ...names, hours: Math.abs(hours) }),
  'date-range': ({ side, first, last }, { say, of, days }) =>
    say('cause.date-range.what', { ...of(side), days: days(first, last) }),
  currency: ({ currencyHere, currencyThere, rate }, { say, names, times }) =>
    currencyHere && currencyThere && currencyHere !== currencyThere
      ? say('cause.currency.what', { ...names, currencyHere, currencyThere })
      : say('cause.currency.seen', { rate: times(rate ?? 1) }),
  'key-scope': ({ side, share: seen }, { say, of, share }) =>
    say('cause.key-scope.what', { ...of(side), share: share(seen) }),
  'rows-cut': ({ side, missing }, { say, of, share }) =>
    say('cause.rows-cut.what', { ...of(side), share: share(missing) }),
  stale: ({ side, from }, { say, of, day }) => say('cause.stale.what', { ...of(side), day: day(from) }),
  'total-vs-unique': ({ side, total, unique, other }, { say, of, count }) =>
    say('cause.total-vs-unique.what', {
      ...of(side),
      total: count(total),
      unique: count(unique),
      count: count(other),
    }),
  'visits-vs-clicks': ({ side, visits, other }, { say, of, count }) =>
    say('cause.visits-vs-clicks.what', { ...of(side), visits: count(visits), count: count(other) }),
  'advertiser-revenue-vs-payout': ({ side }, { say, of }) =>
    say('cause.advertiser-revenue-vs-payout.what', of(side)),
  statuses: ({ side, added, removed, rows }, { say, of, statuses }) => {
    if (rows) return say('cause.statuses.rows', { ...of(side), count: rows });
    if (removed.length === 0 && added.join() === 'rejected') return say('cause.statuses.declined', of(side));
    if (removed.length === 0) return say('cause.statuses.added', { ...of(side), statuses: statuses(added) });
    if (added.length === 0)
      return say('cause.statuses.removed', { ...of(side), statuses: statuses(removed) });
    return say('cause.statuses.what', { ...of(side), added: statuses(added), removed: statuses(removed) });
  },
  events: ({ side, events }, { say, of }) => say('cause.events.what', { ...of(side), count: events }),
  'conversion-date-basis': ({ byClick, lagDays }, { say, of }) =>
    say('cause.conversion-date-basis.what', { ...of(byClick), lag: Math.round(lagDays * 10) / 10 }),
  'fixed-payout': ({ side, fixed, other }, { say, of, money }) =>
    say('cause.fixed-payout.what', { ...of(side), fixed: money(fixed), paid: money(other) }),
  'payout-change': ({ side, day: since, before, after }, { say, of, day, money }) =>
    say('cause.payout-change.what', {
      ...of(side),
      day: day(since),
      before: money(before),
      after: money(after),
    }),
  duplicates: ({ side, surplus, share: part }, { say, of, count, share }) =>
    say('cause.duplicates.what', { ...of(side), count: count(surplus), share: share(part) }),
  'uniqueness-window': ({ uniqueHere, uniqueThere }, { say, names, count }) =>
    say('cause.uniqueness-window.what', {
      ...names,
      uniqueHere: count(uniqueHere),
      uniqueThere: count(uniqueThere),
    }),
  'postback-stopped': ({ side, day: since, last, missing, rows }, words) => {
    const { say, of, day, days, count } = words;
    if (rows) {
      const found = neverReached(words, rows, side, missing);
      return last
        ? say('cause.postback-stopped.rows-between', found)
        : say('cause.postback-stopped.rows', found);
    }
    return last
      ? say('cause.postback-stopped.between', { ...of(side), days: days(since, last), count: count(missing) })
      : say('cause.postback-stopped.what', { ...of(side), day: day(since), count: count(missing) });
  },
  'postback-started-late': ({ side, day: until, missing, rows }, words) => {
    const { say, of, day, count } = words;
    if (rows) return say('cause.postback-started-late.rows', neverReached(words, rows, side, missing));
    return say('cause.postback-started-late.what', { ...of(side), day: day(until), count: count(missing) });
  },
  'postback-delay': ({ side, days }, { say, of }) =>
    say('cause.postback-delay.what', { ...of(side), days: Math.round(days * 10) / 10 }),
  'click-loss': ({ ratio, lost }, { say, share, count }) =>
    say('cause.click-loss.what', { share: share(Math.abs(1 - ratio)), count: count(lost) }),
  'refused-clicks': ({ side, refused, cap }, { say, of, count }) =>
    cap === null
      ? say('cause.refused-clicks.what', { ...of(side), count: count(refused) })
      : say('cause.refused-clicks.cap', { ...of(side), cap: count(cap), count: count(refused) }),
  'bot-clicks': ({ side, days, first, clicks }, { say, of, day, count }) =>
    say('cause.bot-clicks.what', { ...of(side), days, day: day(first), count: count(clicks) }),
  'late-rejection': (facts, words) => words.say('cause.late-rejection.what', thenAndNow(facts, words)),
  'wrong-link': ({ correlation, ratio }, { say, names, times }) =>
    correlation === null
      ? say('cause.wrong-link.part', { ...names, ratio: times(ratio) })
      : say('cause.wrong-link.what'),
  'history-edited': (facts, words) => words.say('cause.history-edited.what', thenAndNow(facts, words)),
  'attribution-window': ({ side, lost, share: part }, { say, of, count, share }) =>
    say('cause.attribution-window.what', { ...of(side), count: count(lost), share: share(part) }),
  rounding: ({ perConversion }, { say, money }) =>
    say('cause.rounding.what', { amount: money(perConversion) }),
  'zone-change': ({ side, day: around }, { say, of, day }) =>
    say('cause.zone-change.what', { ...of(side), day: day(around) }),
  'bad-macro': ({ example, share: part }, { say, share }) =>
    say('cause.bad-macro.what', { example, share: share(part) }),
};

/** Found row by row: how many of them, and from when to when. */
function neverReached({ of, time }: Words, rows: FoundMissing, side: SideName, count: number) {
  return { ...of(side), count, since: time(rows.since, rows), until: time(rows.until, rows) };
}

function thenAndNow(
  { side, before, now, asOf, first, last }: CauseFacts['late-rejection'],
  { of, count, days, at }: Words,
) {
  return {
    ...of(side),
    before: count(before),
    now: count(now),
    asOf: at(asOf),
    days: days(first, last),
  };
}
