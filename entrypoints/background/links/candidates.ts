import { answeredZone } from '@/utils/compare/align';
import type { Handlers } from '@/utils/messages/answer';
import type { LinkCandidates, LinkChoice } from '@/utils/messages/links';
import type { Connection } from '@/utils/model/connection';
import { type DayRange, resolvePreset } from '@/utils/model/day';
import { PlatformError } from '@/utils/model/errors';
import { NOTHING_SAID, resolveDays, type SiteAt, trackerOf } from '../comparisons/page';
import { clockOf } from '../comparisons/sides';
import type { Pages } from '../pages';
import { createKeptReader, type Reader, type Underway } from '../reports/reader';
import { type CandidateCountsOptions, countCandidates } from './candidate-counts';
import type { ChoiceTokens } from './choice-tokens';
import { findCandidates } from './find-candidates';
import type { Links } from './links';

export interface CandidatesOptions extends CandidateCountsOptions {
  links: Pick<Links, 'suggesting' | 'choose'>;
  pages: Pick<Pages, 'at'>;
  tokens: ChoiceTokens;
  underway: Underway;
  /** Absent: nothing was said of any host. */
  siteAt?: SiteAt;
}

/** The offers that may be the other side of a link, with what each counts beside the offer's own numbers. */
export function createCandidates(options: CandidatesOptions): {
  handlers: Pick<Handlers, 'links.search' | 'links.search-here' | 'links.choose-here'>;
} {
  const { connections, reports, links, pages, tokens, profileOf, announce, now, underway } = options;
  const { siteAt = NOTHING_SAID } = options;
  const onAnswer = () => announce({ announce: 'changed', what: 'numbers' });

  function keptReader(): Reader {
    return createKeptReader(reports, { refresh: false, underway, onAnswer });
  }

  async function find(question: CandidateQuestion, text: string, reader: Reader): Promise<LinkCandidates> {
    const { sender, offer } = question;
    const all = await connections.all();
    const book = await links.suggesting(sender, reader);
    const others = all.filter(({ id, role }) => role !== 'tracker' && id !== sender.id);
    const { candidates, suggested } = await findCandidates({ book, offer, text, others, reader });
    const drawn = candidates.slice(0, MOST_CANDIDATES);
    const { own, counts } = await countCandidates({ ...question, all, book, drawn, reader }, options);
    const nameOf = (id: string) => others.find((other) => other.id === id);
    return {
      offers: drawn.map(({ connection, offer: found, like }, index) => {
        const other = nameOf(connection);
        return {
          ...{ connection, offer: found, like, counts: counts[index] ?? null },
          connectionName: other?.name ?? connection,
          mark: other ? profileOf(other.platform).mark : '',
        };
      }),
      ...{ found: candidates.length, suggested, own, days: question.range },
      waiting: underway.size > 0,
    };
  }

  async function search({ here, text }: { here: LinkChoice['here']; text: string }): Promise<LinkCandidates> {
    const sender = (await connections.all()).find(({ id }) => id === here.connection);
    if (!sender) throw new PlatformError('request', 'There is no such connection.');
    const timeZone = answeredZone(sender.timeZone, clockOf(sender, profileOf));
    const range = resolvePreset('7d', timeZone, now());
    return find({ sender, offer: here.offer, range, timeZone }, text, keptReader());
  }

  return {
    handlers: {
      'links.search': search,
      async 'links.search-here'({ offer, text, choice }, { sender: { tab } }) {
        const page = tab === null ? null : await pages.at(tab);
        if (tab === null || !page) throw new PlatformError('request', 'No page is known in this tab.');
        const reader = keptReader();
        const sender = await trackerOf(page, await connections.all(), reader, siteAt);
        if (!sender) throw new PlatformError('request', 'No connection knows this page.');
        const { range, timeZone } = resolveDays(page.view, choice, sender, now());
        const found = await find({ sender, offer, range, timeZone }, text, reader);
        const token = await tokens.issue(tab, {
          here: { connection: sender.id, offer },
          there: found.offers.map((each) => ({ connection: each.connection, offer: each.offer.id })),
        });
        return { ...found, token };
      },
      async 'links.choose-here'({ token, pick }, { sender: { tab } }) {
        const offered = tab === null ? null : await tokens.redeem(tab, token);
        const picked = pick === null ? null : offered?.there[pick];
        if (!offered || picked === undefined) throw new PlatformError('request', 'This was not offered.');
        const there = picked && { connection: picked.connection, offers: [picked.offer] };
        return links.choose({ here: offered.here, there });
      },
    },
  };
}

const MOST_CANDIDATES = 60;

export interface CandidateQuestion {
  sender: Connection;
  offer: string;
  range: DayRange;
  timeZone: string;
}
