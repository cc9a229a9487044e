import { clickKind, comparable } from '@/utils/compare/align';
import { sumOffers } from '@/utils/compare/offer-rows';
import type { Pair } from '@/utils/compare/pairs';
import type { Announce } from '@/utils/messages/announcements';
import type { LinkCandidate, LinkCandidates } from '@/utils/messages/links';
import type { Connection } from '@/utils/model/connection';
import { closedPart, eachDay, type Instant } from '@/utils/model/day';
import type { Link } from '@/utils/model/link';
import { toTexts } from '@/utils/model/metrics';
import { type RulesOptions, rulesOf } from '../comparisons/rules';
import type { CompareRules } from '../comparisons/sides';
import {
  comparePairs,
  currencyOf,
  type Gathered,
  gather,
  type ProfileOf,
  reportOf,
} from '../comparisons/sides';
import type { Reader } from '../reports/reader';
import type { Reports } from '../reports/reports';
import type { CandidateQuestion } from './candidates';
import type { Candidate } from './find-candidates';
import type { SuggestingBook } from './link-book';

export interface CandidateCountsOptions extends RulesOptions {
  connections: { all(): Promise<Connection[]> };
  reports: Reports;
  profileOf: ProfileOf;
  announce: Announce;
  now: () => Instant;
}

interface Drawn extends CandidateQuestion {
  all: readonly Connection[];
  book: SuggestingBook;
  drawn: readonly Candidate[];
  reader: Reader;
}

interface Counts {
  own: LinkCandidates['own'];
  /** In the order drawn. */
  counts: LinkCandidate['counts'][];
}

/** The offer's numbers and those of every candidate as if it were linked: the same days, the same definitions. */
export async function countCandidates(
  { sender, offer, range, timeZone, all, book, drawn, reader }: Drawn,
  options: CandidateCountsOptions,
): Promise<Counts> {
  const links = drawn.map((candidate) => asLink(candidate, { sender, offer, book }));
  const { profileOf } = options;
  const asked = { tracker: sender, all, range, timeZone, reader, profileOf };
  const gathered = await gather({ ...asked, book: { ...book, links } });
  const rules = await rulesOf(options, range);
  return {
    own: countOwn(offer, gathered, rules.now),
    counts: links.map((link) => countOne(link, gathered, rules)),
  };
}

function asLink(
  { connection, offer: { id } }: Candidate,
  { sender, offer, book }: Pick<Drawn, 'sender' | 'offer' | 'book'>,
): Link {
  return {
    here: { connection: sender.id, offer },
    there: { connection, offers: [id] },
    affiliate: book.affiliateOf(offer, connection),
    ...{ origin: 'manual', evidence: '', confidence: 1, decidedAt: null },
  };
}

function countOwn(offer: string, gathered: Gathered, now: Instant): Counts['own'] {
  const { traffic, range, timeZone, tracker } = gathered;
  if (!traffic.value) return null;
  const days = new Set(eachDay(closedPart(range, timeZone, now) ?? range));
  const metrics = sumOffers(traffic.value.rows, { offers: [offer], days });
  return {
    metrics: toTexts(comparable(metrics, clickKind(metrics))),
    currency: currencyOf(traffic.value, tracker),
  };
}

function countOne(link: Link, gathered: Gathered, rules: CompareRules): LinkCandidate['counts'] {
  const other = gathered.others.find(({ connection }) => connection.id === link.there?.connection);
  const pair = pairOf(link);
  const report = other && reportOf(other, pair)?.value;
  if (!other || !report) return null;
  const { there, gaps } = comparePairs(other, [pair], gathered, rules);
  return {
    metrics: toTexts(there),
    currency: currencyOf(report, other.connection),
    gap: gaps.payout.difference === null ? gaps.conversions : gaps.payout,
  };
}

/** By itself: candidates are compared one by one, though all of them share the offer here. */
function pairOf(link: Link): Pair {
  return {
    here: { connection: link.here.connection, offers: new Set([link.here.offer]) },
    there: { connection: link.there?.connection ?? '', offers: new Set(link.there?.offers) },
    affiliate: link.affiliate,
    links: [link],
  };
}
