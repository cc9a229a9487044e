import type { DayChoice } from '@/utils/messages/map';
import type { PageVerdict, PanelView } from '@/utils/model/comparison';
import type { Connection } from '@/utils/model/connection';
import { closedPart, type DayRange, type Instant, resolvePreset } from '@/utils/model/day';
import type { PageView } from '@/utils/model/page-view';
import type { ReportQuery } from '@/utils/model/report';
import type { OpenPage } from '../pages';
import type { Reader } from '../reports/reader';

/** What the user said about the host of a page. */
export interface SiteChoice {
  /** The connection that the host was bound to; null: the one that names it as its dashboard. */
  connection: string | null;
  /** On a network's page: media cost, profit and other networks too. */
  showsAll: boolean;
}

export type SiteAt = (origin: string) => Promise<SiteChoice>;

export const NOTHING_SAID: SiteAt = async () => ({ connection: null, showsAll: false });

/** Whose page it is; of several connections of one host the one that knows what the page is about. */
export async function hereOf(
  { view, origin }: OpenPage,
  all: readonly Connection[],
  reader: Reader,
  site: SiteChoice,
): Promise<Connection | undefined> {
  const read = all.filter(({ platform }) => platform === view.dashboard);
  const bound = read.find(({ id }) => id === site.connection);
  if (bound) return bound;
  const named = read.filter(({ dashboard }) => dashboard === origin);
  // A network's two portals are two hosts: which of them an unknown host is nobody can say.
  const candidates = named.length > 0 ? named : read.filter(({ role }) => role === 'tracker');
  const { entity } = view;
  if (candidates.length < 2 || !entity) return candidates[0];
  const lists = await Promise.all(candidates.map(({ id }) => reader.entities(id, entity.kind)));
  const index = lists.findIndex(({ value }) => value?.entities.some(({ id }) => id === entity.id));
  return candidates[Math.max(0, index)];
}

/** The tracker whose dashboard the page is of. */
export async function trackerOf(
  page: OpenPage,
  all: readonly Connection[],
  reader: Reader,
  siteAt: SiteAt,
): Promise<Connection | undefined> {
  const here = await hereOf(page, all, reader, await siteAt(page.origin));
  return here?.role === 'tracker' ? here : undefined;
}

/** The days to compare: chosen in the panel, else those of the page, else the last seven closed ones. */
export function resolveDays(
  { days, readAt }: PageView,
  choice: DayChoice | null,
  here: Connection | undefined,
  now: Instant,
): PanelView['days'] {
  const timeZone = choice?.timeZone ?? here?.timeZone ?? 'UTC';
  const from = choice ? 'choice' : days ? 'page' : 'default';
  const range = choice?.range ?? rangeOf(days ?? { preset: '7d' }, timeZone, earlier(readAt, now));
  return { range, closed: closedPart(range, timeZone, now) ?? null, timeZone, from };
}

/** What the page's platform is asked for its own column: the very thing that the page shows. */
export function ownQuery(entity: PageView['entity'], range: DayRange, timeZone: string): ReportQuery {
  if (!entity) return { ...range, timeZone, groupBy: [] };
  return { ...range, timeZone, groupBy: [entity.kind], filter: { [entity.kind]: [entity.id] } };
}

/** Percent of the metric that decided; null on lists and where nothing is judged. */
export function percentOf(
  { subject, there }: PanelView,
  ratioOf: (side: PanelView['there'][number]) => number | null,
) {
  const [worst] = there;
  const ratio = subject.id !== null && worst?.scope === 'subject' ? ratioOf(worst) : null;
  return ratio === null ? null : (Math.sign(ratio) * Math.round(Math.abs(ratio) * 1000)) / 10;
}

/** How many offers of a list stand badly; null where the page is about one entity. */
export function countsOf({ subject, offers }: PanelView): PageVerdict['counts'] {
  if (subject.id !== null) return null;
  const count = (wanted: string) => offers.filter(({ verdict }) => verdict === wanted).length;
  return { alert: count('alert'), notice: count('notice') };
}

function rangeOf(days: NonNullable<PageView['days']>, timeZone: string, at: Instant): DayRange {
  return 'range' in days ? days.range : resolvePreset(days.preset, timeZone, at);
}

/** A preset means what it meant when the page was read, also after midnight. */
function earlier(a: Instant, b: Instant): Instant {
  return Temporal.Instant.compare(a, b) < 0 ? a : b;
}
