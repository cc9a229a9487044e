import type { Pair } from '@/utils/compare/pairs';
import { countedStatuses } from '@/utils/compare/statuses';
import type { OfferState, OtherSide } from '@/utils/model/comparison';
import { closedPart } from '@/utils/model/day';
import { toTexts } from '@/utils/model/metrics';
import { type Explain, explainPairs } from '../explain-pairs';
import { ratioOf, stakeIn, viewLink } from '../offers';
import { type CompareRules, currencyOf, daysOf, type ProfileOf, reportOf } from '../sides';
import { affiliatesOf, isWaiting, uniteAnswers, viewSide } from '../view';
import { compareSender, type Turning } from './compare-sender';
import { type NetworkSubject, pairsOfSubject, type Sender } from './senders';

/** What one tracker says of the subject's linked offers; undefined where nothing of it leads here. */
export function viewSender(
  sender: Sender,
  subject: NetworkSubject,
  { profileOf, explain, ...rules }: TurnedRules & { profileOf: ProfileOf; explain: Explain },
): OtherSide | undefined {
  const { gathered, network } = sender;
  const { turnLinks, turnExplained } = rules.turning;
  const { tracker, book, range } = gathered;
  const { alone, shared } = pairsOfSubject(network, subject);
  const pairs = alone.length > 0 ? alone : shared;
  if (pairs.length === 0) return undefined;
  const { tracked, turned } = compareSender(sender, pairs, rules);
  const closed = closedPart(range, network.plan.timeZone, rules.now) ?? null;
  const explained = explainPairs(
    { other: network, pairs, compared: tracked, tracker, book, closed },
    explain,
  );
  return {
    ...viewSide(tracker, network.here, profileOf, toTexts(turned.there)),
    scope: alone.length > 0 ? 'subject' : 'shared',
    base: toTexts(turned.base),
    gaps: turned.gaps,
    verdict: isAsked(sender, pairs) ? 'wait' : turned.verdict,
    definitions: {
      clicks: turned.clicks,
      statuses: countedStatuses(tracked.there, rules.settings.statuses),
      bookedBy: network.bookedBy,
      timeZone: network.plan.timeZone,
      affiliate: affiliatesOf(pairs),
      owed: 'payout',
      money: turned.money,
      days: daysOf(network),
    },
    links: turnLinks(pairs.flatMap(({ links }) => links.map((link) => viewLink(link, book)))),
    byDay: turned.byDay,
    explained: explained && turnExplained(explained),
    ...(turned.waterfall && { waterfall: turned.waterfall }),
  };
}

export type TurnedRules = CompareRules & { turning: Turning };

/** How each of the network's linked offers stands. */
export function offerStatesOf(sender: Sender, subject: NetworkSubject, rules: TurnedRules): OfferState[] {
  const { turnLinks } = rules.turning;
  const { gathered, network } = sender;
  const { alone, shared } = pairsOfSubject(network, subject);
  return [...alone, ...shared].flatMap((pair) => {
    const { turned } = compareSender(sender, [pair], rules);
    const [link] = turnLinks(pair.links.map((each) => viewLink(each, gathered.book)));
    if (!link) return [];
    const currency = currencyOf(reportOf(network, pair)?.value, network.connection);
    return {
      connection: network.connection.id,
      offer: link.here,
      verdict: isAsked(sender, [pair]) ? 'wait' : turned.verdict,
      link,
      ...stakeIn(turned, currency),
      ratio: ratioOf(turned),
      otherConnection: gathered.tracker.id,
    };
  });
}

/** Not answered yet, on either side. */
export function isAsked({ network }: Sender, pairs: readonly Pair[]): boolean {
  return isWaiting(network.here) || isWaiting(uniteAnswers(pairs.map((pair) => reportOf(network, pair))));
}
