import { decide } from '@/utils/compare/gap';
import type { Announce } from '@/utils/messages/announcements';
import type { Handlers } from '@/utils/messages/answer';
import type { DayChoice } from '@/utils/messages/map';
import type { BadgeWords, OwnCheck, PageVerdict, PanelView } from '@/utils/model/comparison';
import type { Connection } from '@/utils/model/connection';
import type { Day, Instant } from '@/utils/model/day';
import { PlatformError } from '@/utils/model/errors';
import type { PageView } from '@/utils/model/page-view';
import type { ReportQuery, ReportRow } from '@/utils/model/report';
import type { Settings } from '@/utils/model/settings';
import type { LaterCode } from '../browser/later-code';
import type { LinkBook, Links } from '../links/links';
import type { OpenPage, Pages } from '../pages';
import type { Rates } from '../rates/rates';
import { createPatientReader, type Reader } from '../reports/reader';
import type { Reports } from '../reports/reports';
import type { CampaignPlaces } from './campaign-places';
import { lookFromNetwork } from './network-page/look';
import { checkOwn } from './own-column';
import { countsOf, hereOf, NOTHING_SAID, ownQuery, percentOf, resolveDays, type SiteAt } from './page';
import { composePanel, emptyPanel, type PanelParts } from './panel';
import type { RowProofs } from './row-proofs';
import { rulesOf } from './rules';
import { gather, type ProfileOf, trafficQuery } from './sides';
import { subjectOf } from './subject';
import { tellApart } from './tell-apart';

/** A dashboard page held against everything else that is connected. */
export interface Comparisons {
  handlers: Pick<Handlers, 'compare.page' | 'compare.panel'>;
}

export interface ComparisonsOptions {
  connections: { all(): Promise<Connection[]> };
  reports: Reports;
  links: Links;
  pages: Pages;
  settings: { get(): Promise<Settings> };
  /** Absent: typed rates only. */
  rates?: Pick<Rates, 'book'>;
  /** Absent: no rows were ever matched. */
  proofs?: Pick<RowProofs, 'between'>;
  places: Pick<CampaignPlaces, 'of'>;
  profileOf: ProfileOf;
  comparing: LaterCode['comparing'];
  announce: Announce;
  /** Absent: nothing was said of any host. */
  siteAt?: SiteAt;
  /** The few words that a dashboard tab is told, in the user's language. */
  say: () => Promise<PageWords>;
  now: () => Instant;
  /** Where this machine is: pages are often set to it. */
  machineZone: string;
  /** Milliseconds to wait for a platform before what is known is shown. */
  patience?: number;
}

export interface PageWords {
  /** Accessible name of the pill: `gap, minus 13.8 percent of Voluum`. `ratio` is in percent. */
  label(found: Pick<PageVerdict, 'verdict' | 'ratio' | 'counts'> & { here: string | null }): string;
  words: PageVerdict['words'];
  /** What the badges of a table about these days say. */
  badges(days: PanelView['days'], today: Day): BadgeWords;
  language: PageVerdict['language'];
}

export function createComparisons(options: ComparisonsOptions): Comparisons {
  const { connections, reports, links, pages, profileOf, announce, say, now, machineZone } = options;
  const { siteAt = NOTHING_SAID, proofs } = options;
  const reasons = { changes: reports.changes, ...(proofs && { proofs }) };

  async function forPage(tab: number | null, page: OpenPage): Promise<PageVerdict> {
    if (tab === null) throw new PlatformError('request', 'A dashboard page is in a tab.');
    await pages.remember(tab, page);
    const seen = await look(tab, page, { choice: null, refresh: false, checks: false });
    await pages.noteVerdict(tab, { subject: seen.subject.name, verdict: seen.verdict });
    const ratio = percentOf(seen, ({ gaps }) => gaps[decide(gaps).metric].ratio);
    const found = { verdict: seen.verdict, ratio, counts: countsOf(seen) };
    const { label, words, language } = await say();
    return { ...found, label: label({ ...found, here: seen.here?.name ?? null }), words, language };
  }

  async function forPanel(
    tab: number | null,
    choice: DayChoice | null,
    refresh: boolean,
  ): Promise<PanelView> {
    const page = tab === null ? null : await pages.at(tab);
    if (tab === null || !page) throw new PlatformError('request', 'No page is known in this tab.');
    const seen = await look(tab, turned(page), { choice, refresh, checks: choice === null });
    if (refresh) announce({ announce: 'ask-again' }, tab);
    return seen;
  }

  /** @param how `checks`: hold our own column against the page's, which may ask the tracker more */
  async function look(
    tab: number,
    page: OpenPage,
    { choice, refresh, checks }: { choice: DayChoice | null; refresh: boolean; checks: boolean },
  ): Promise<PanelView> {
    const { entity } = page.view;
    const reader = readerFor(tab, refresh);
    const [all, site] = await Promise.all([connections.all(), siteAt(page.origin)]);
    const here = await hereOf(page, all, reader, site);
    const days = resolveDays(page.view, choice, here, now());
    if (!here) return emptyPanel(tab, entity, days);
    const query = ownQuery(entity, days.range, days.timeZone);
    const turning = await options.comparing();
    const { explain } = turning;
    const rules = { ...(await rulesOf(options, days.range)), profileOf, explain };
    const bookOf = (sender: Connection) => links.of(sender, reader);
    const readOwn = () => check(tab, page, here, all, query, reader, checks);
    const seen = { tab, entity, days, all, rules, reader, bookOf, readOwn };
    if (here.role === 'tracker') return lookFromTracker({ ...seen, tracker: here, query });
    const turned = { ...seen, ...reasons, rules: { ...rules, turning } };
    return lookFromNetwork({ ...seen, network: here, showsAll: site.showsAll }, turned);
  }

  async function lookFromTracker(page: TrackerPage): Promise<PanelView> {
    const { tracker, query, reader, bookOf, readOwn, ...seen } = page;
    const { entity, days, all } = seen;
    const { range, timeZone } = days;
    const book = await bookOf(tracker);
    const [whole, rows, own] = await Promise.all([
      gather({ ...{ tracker, all, range, timeZone, book, reader, profileOf }, ...reasons }),
      rowsOutside(tracker, query, entity, reader),
      readOwn(),
    ]);
    const subject = subjectOf(entity, whole.traffic.value?.rows ?? []);
    return composePanel({
      ...seen,
      ...own,
      rows,
      gathered: await tellApart(whole, subject, reader, options.places),
    });
  }

  /** Our own column, held against the page's numbers where that is wanted. */
  async function check(
    tab: number,
    { view }: OpenPage,
    here: Connection,
    all: readonly Connection[],
    query: ReportQuery,
    reader: Reader,
    checks: boolean,
  ): Promise<OwnColumn> {
    const own = await reader.report(here.id, query);
    if (!checks) return { check: NOT_THE_PAGES_DAYS, own };
    const { ownCheck: code } = await options.comparing();
    return checkOwn({
      ...{ view, tracker: here, all, query, own, profileOf, machineZone, now: now(), code },
      ...again(tab),
    });
  }

  function readerFor(tab: number, refresh: boolean): Reader {
    const { patience } = options;
    const onLate = () => {
      announce({ announce: 'ask-again' }, tab);
      announce({ announce: 'changed', what: 'page', tab });
    };
    return createPatientReader(reports, { refresh, onLate, ...(patience !== undefined && { patience }) });
  }

  /** How the own check asks further: kept answers will do, except where ours are older than the page. */
  function again(tab: number) {
    const refresh = (query: ReportQuery, tracker: string) => reports.get(tracker, query, { refresh: true });
    return { reader: readerFor(tab, false), refresh };
  }

  return {
    handlers: {
      'compare.page': (view, { sender }) => forPage(sender.tab, { view, origin: sender.origin }),
      'compare.panel': ({ choice, refresh }, { sender }) => forPanel(sender.tab, choice, refresh),
    },
  };
}

type OwnColumn = Pick<PanelParts, 'check' | 'own'>;

interface TrackerPage extends Omit<PanelParts, 'gathered' | 'rows' | keyof OwnColumn> {
  tracker: Connection;
  query: ReportQuery;
  reader: Reader;
  bookOf(sender: Connection): Promise<LinkBook>;
  readOwn(): Promise<OwnColumn>;
}

/** A row's own numbers are not those that were read of the whole page. */
function turned({ view, origin, row }: OpenPage): OpenPage {
  return { origin, view: row ? { ...view, entity: row, visible: null } : view };
}

const NOT_THE_PAGES_DAYS: OwnCheck = { state: 'not-checked', why: 'no-days' };

/** The traffic of a source or a network: all traffic, by campaign and offer, does not name it. */
async function rowsOutside(
  tracker: Connection,
  query: ReportQuery,
  entity: PageView['entity'],
  reader: Reader,
): Promise<readonly ReportRow[] | null> {
  if (!entity || entity.kind === 'campaign' || entity.kind === 'offer') return null;
  const { filter } = query;
  const traffic = trafficQuery(query, query.timeZone);
  const { value } = await reader.report(tracker.id, { ...traffic, ...(filter && { filter }) });
  return value?.rows ?? [];
}
