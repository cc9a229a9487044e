import type { Announce } from '@/utils/messages/announcements';
import type { Handlers } from '@/utils/messages/answer';
import type { OfferState } from '@/utils/model/comparison';
import type { Connection } from '@/utils/model/connection';
import { closedPart, type DayRange, type Instant, resolvePreset } from '@/utils/model/day';
import type { Report } from '@/utils/model/report';
import type { Settings } from '@/utils/model/settings';
import type { ConnectionSummary, Summary, SummaryRange } from '@/utils/model/summary';
import type { LaterCode } from '../browser/later-code';
import type { Explain } from '../comparisons/explain-pairs';
import { byStake, offerStates } from '../comparisons/offers';
import { rulesOf } from '../comparisons/rules';
import {
  type CompareRules,
  type Gathered,
  type GatherOptions,
  gather,
  type ProfileOf,
} from '../comparisons/sides';
import { subjectOf } from '../comparisons/subject';
import { viewSide } from '../comparisons/view';
import type { Links } from '../links/links';
import type { Rates } from '../rates/rates';
import { createKeptReader, type Reader, rememberAnswers, type Underway } from '../reports/reader';
import type { Known, Reports } from '../reports/reports';
import { createEarlier, daysBefore } from './earlier';
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
  comparing: LaterCode['comparing'];
  announce: Announce;
  now: () => Instant;
  machineZone: string;
  /** Shared with whoever also wants to know which connections are being asked. */
  underway?: Underway;
  /** Told of every summary that somebody looks at. */
  onSummary?: (summary: Summary) => void;
}

/** The popup's roll-up: what is known, at once; whoever is still being asked is named and announced when it answers. */
export function createSummary(options: SummaryOptions): {
  get(range: SummaryRange, refresh: boolean): Promise<Summary>;
  /** What is known, without asking anybody. */
  known(range: SummaryRange): Promise<Summary>;
  handlers: Pick<Handlers, 'summary.get'>;
} {
  const { connections, reports, links, settings, profileOf, announce, now, machineZone } = options;
  const { underway = new Map(), onSummary } = options;
  const onAnswer = () => announce({ announce: 'changed', what: 'numbers' });

  async function compose(range: SummaryRange, reader: Reader): Promise<{ summary: Summary; fill(): void }> {
    const [kept, { timeZone: chosen }] = await Promise.all([connections.all(), settings.get()]);
    const all = withoutInvented(kept);
    const timeZone = zoneOf(all, chosen, machineZone);
    const days = resolvePreset(range, timeZone, now());
    const isClosed = closedPart(days, timeZone, now()) !== undefined;
    const before = isClosed ? daysBefore(days) : null;
    const earlier = createEarlier(reports, onAnswer);
    const place = { all, range: days, timeZone, reader, profileOf, changes: reports.changes };
    const [answers, looked] = await Promise.all([
      Promise.all(all.map((connection) => reader.report(connection.id, rowQuery(connection, place)))),
      Promise.all(
        all
          .filter(({ role }) => role === 'tracker')
          .map((tracker) => look(tracker, place, before, earlier.reader)),
      ),
    ]);
    const rules = await rulesOf(options, { ...days, from: before?.from ?? days.from });
    const gathered = looked.map(([each]) => each);
    const explain = gathered.some(({ others }) => others.length > 0)
      ? (await options.comparing()).explain
      : undefined;
    const asked = new Set(underway.values());
    const summary: Summary = {
      ...{ range, days, timeZone, before, open: !isClosed },
      asOf: oldest(answers),
      waiting: all.map(({ id }) => id).filter((id) => asked.has(id)),
      connections: all.map((connection, index) =>
        summarise(connection, answers[index] ?? NOTHING, asked.has(connection.id), profileOf),
      ),
      ledgers: ledgersOf(
        gathered,
        looked.flatMap(([, past]) => past ?? []),
        { ...rules, closed: isClosed },
      ),
      offers: gathered.flatMap((each) => worthShowing(each, days, rules, explain)).sort(byStake),
    };
    return { summary, fill: earlier.fill };
  }

  /** A tracker and all that it leads to: over the days, and over those before. */
  async function look(
    tracker: Connection,
    place: Omit<GatherOptions, 'tracker' | 'book'>,
    before: DayRange | null,
    earlier: Reader,
  ): Promise<[Gathered, Gathered | null]> {
    const book = await links.of(tracker, place.reader);
    const { changes: _, ...past } = { ...place, tracker, book, reader: earlier };
    return Promise.all([gather({ ...place, tracker, book }), before && gather({ ...past, range: before })]);
  }

  async function get(range: SummaryRange, refresh: boolean): Promise<Summary> {
    const reader = createKeptReader(reports, { refresh, underway, onAnswer });
    const { summary, fill } = await compose(range, reader);
    if (summary.waiting.length === 0) fill();
    onSummary?.(summary);
    return summary;
  }

  async function known(range: SummaryRange): Promise<Summary> {
    const reader = rememberAnswers({ report: reports.known, entities: reports.knownEntities });
    return (await compose(range, reader)).summary;
  }

  return { get, known, handlers: { 'summary.get': ({ range, refresh }) => get(range, refresh) } };
}

/** Invented numbers stand alone: with the first real connection they leave the roll-up. */
function withoutInvented(all: Connection[]): Connection[] {
  const real = all.filter(({ platform }) => platform !== 'demo');
  return real.length > 0 ? real : all;
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
  rules: CompareRules,
  explain: Explain | undefined,
): OfferState[] {
  const subject = subjectOf(null, gathered.traffic.value?.rows ?? []);
  const closed = closedPart(days, gathered.timeZone, rules.now) ?? days;
  return offerStates(gathered, subject, closed, rules, explain).filter(({ verdict, link }) => {
    if (verdict === 'unlinked') return gathered.book.settled && link?.origin !== 'none';
    return verdict === 'alert' || verdict === 'notice';
  });
}

function oldest(answers: readonly Known<Report>[]): Instant | null {
  const times = answers.map(({ value }) => value?.asOf).filter((asOf) => asOf !== undefined);
  return times.toSorted(Temporal.Instant.compare)[0] ?? null;
}
