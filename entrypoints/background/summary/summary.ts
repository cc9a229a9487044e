import type { Announce } from '@/utils/messages/announcements';
import type { Handlers } from '@/utils/messages/answer';
import type { OfferState } from '@/utils/model/comparison';
import type { Connection } from '@/utils/model/connection';
import { closedPart, type DayRange, type Instant, resolvePreset } from '@/utils/model/day';
import type { Report } from '@/utils/model/report';
import type { Settings } from '@/utils/model/settings';
import type { ConnectionSummary, Summary, SummaryRange } from '@/utils/model/summary';
import { byStake, offerStates } from '../comparisons/offers';
import { rulesOf } from '../comparisons/rules';
import { type Gathered, gather, type ProfileOf } from '../comparisons/sides';
import { subjectOf } from '../comparisons/subject';
import { viewSide } from '../comparisons/view';
import type { Links } from '../links/links';
import type { Rates } from '../rates/rates';
import { createKeptReader, type Underway } from '../reports/reader';
import type { Known, Reports } from '../reports/reports';
import { ledgersOf } from './ledgers';
import { rowQuery, zoneOf } from './row-query';

export interface SummaryOptions {
  connections: { all(): Promise<Connection[]> };
  reports: Reports;
  links: Links;
  settings: { get(): Promise<Settings> };
  /** Absent: typed rates only. */
  rates?: Pick<Rates, 'book'>;
  profileOf: ProfileOf;
  announce: Announce;
  now: () => Instant;
  machineZone: string;
  /** Shared with whoever also wants to know which connections are being asked. */
  underway?: Underway;
}

/** The popup's roll-up: what is known, at once; whoever is still being asked is named and announced when it answers. */
export function createSummary(options: SummaryOptions): {
  get(range: SummaryRange, refresh: boolean): Promise<Summary>;
  handlers: Pick<Handlers, 'summary.get'>;
} {
  const { connections, reports, links, settings, profileOf, announce, now, machineZone } = options;
  const { underway = new Map() } = options;
  const onAnswer = () => announce({ announce: 'changed', what: 'numbers' });

  async function get(range: SummaryRange, refresh: boolean): Promise<Summary> {
    const [all, { timeZone: chosen }] = await Promise.all([connections.all(), settings.get()]);
    const trackers = all.filter(({ role }) => role === 'tracker');
    const timeZone = zoneOf(all, chosen, machineZone);
    const days = resolvePreset(range, timeZone, now());
    const reader = createKeptReader(reports, { refresh, underway, onAnswer });
    const place = { all, range: days, timeZone, reader, profileOf };
    const [answers, gathered] = await Promise.all([
      Promise.all(all.map((connection) => reader.report(connection.id, rowQuery(connection, place)))),
      Promise.all(
        trackers.map(async (tracker) => gather({ ...place, tracker, book: await links.of(tracker, reader) })),
      ),
    ]);
    const closed = closedPart(days, timeZone, now()) !== undefined;
    const rules = await rulesOf(options, days);
    const asked = new Set(underway.values());
    return {
      range,
      days,
      timeZone,
      open: !closed,
      asOf: oldest(answers),
      waiting: all.map(({ id }) => id).filter((id) => asked.has(id)),
      connections: all.map((connection, index) =>
        summarise(connection, answers[index] ?? NOTHING, asked.has(connection.id), profileOf),
      ),
      ledgers: ledgersOf(gathered, { ...rules, closed }),
      offers: gathered.flatMap((each) => worthShowing(each, days, rules)).sort(byStake),
    };
  }

  return { get, handlers: { 'summary.get': ({ range, refresh }) => get(range, refresh) } };
}

const NOTHING: Known<Report> = { value: null, failure: null, fresh: false };

function summarise(
  connection: Connection,
  known: Known<Report>,
  isAsked: boolean,
  profileOf: ProfileOf,
): ConnectionSummary {
  const state = known.failure
    ? 'failed'
    : known.fresh && known.value
      ? 'fresh'
      : known.value
        ? 'stale'
        : 'waiting';
  return {
    ...viewSide(connection, known, profileOf),
    state: state === 'fresh' && isAsked ? 'stale' : state,
  };
}

/** Gaps, and offers that lead nowhere yet; not those of which the user said that they lead nowhere. */
function worthShowing(
  gathered: Gathered,
  days: DayRange,
  rules: Parameters<typeof offerStates>[3],
): OfferState[] {
  const subject = subjectOf(null, gathered.traffic.value?.rows ?? []);
  const closed = closedPart(days, gathered.timeZone, rules.now) ?? days;
  return offerStates(gathered, subject, closed, rules).filter(({ verdict, link }) => {
    if (verdict === 'unlinked') return gathered.book.settled && link?.origin !== 'none';
    return verdict === 'alert' || verdict === 'notice';
  });
}

function oldest(answers: readonly Known<Report>[]): Instant | null {
  const times = answers.map(({ value }) => value?.asOf).filter((asOf) => asOf !== undefined);
  return times.toSorted(Temporal.Instant.compare)[0] ?? null;
}
