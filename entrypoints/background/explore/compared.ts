import { bandsFor } from '@/utils/compare/bands';
import { type ComparedTableCode, createComparedTable } from '@/utils/compare/explore/compared-table';
import type { Connection } from '@/utils/model/connection';
import { closedPart, type DayRange } from '@/utils/model/day';
import { PlatformError } from '@/utils/model/errors';
import {
  type ComparedAsk,
  type ComparedRow,
  type ComparedTable,
  isBreakdown,
  isTrait,
} from '@/utils/model/explore';
import { sumMetrics, toTexts } from '@/utils/model/metrics';
import type { Report } from '@/utils/model/report';
import { explainPairs } from '../comparisons/explain-pairs';
import { rulesOf } from '../comparisons/rules';
import { type CompareRules, currencyOf, type Gathered, gather, reportOf } from '../comparisons/sides';
import { uniteAnswers, viewSide } from '../comparisons/view';
import type { Folded } from '../reports/fold';
import { createKeptReader, type Reader } from '../reports/reader';
import type { Known } from '../reports/reports';
import { keptColumns } from './asking';
import type { ExploreOptions } from './explore';
import { type ComparedPair, factsOf } from './facts';
import { createLatest } from './latest';
import { ratesOf } from './rates-used';
import { type AskedMore, readBreakdown } from './read-breakdown';
import { withTraits } from './read-traits';
import type { ReadColumns } from './timed-columns';
import { type DimensionsOf, toldWords } from './told-words';

interface Held {
  gathered: Gathered;
  rules: CompareRules;
  pairs: ReadonlyMap<string, ComparedPair>;
  table: ComparedTableCode;
  unlinked: ComparedTable['unlinked'];
  asked: AskedMore[];
  words: ComparedTable['words'];
}

/** A tracker's offers beside what they lead to. */
export function createCompared(options: ExploreOptions) {
  const { connections, reports, links, settings, comparing, profileOf, underway, onAnswer } = options;
  const latest = createLatest<Held>(2);

  async function hold(ask: ComparedAsk): Promise<Held> {
    const all = await connections.all();
    const tracker = all.find(({ id }) => id === ask.here);
    if (!tracker) throw new PlatformError('request', 'There is no such connection.');
    const shown = all.filter(({ id }) => ask.there.length === 0 || ask.there.includes(id));
    const reader = createKeptReader(reports, { refresh: ask.refresh, underway, onAnswer });
    const { connectors } = await options.platforms();
    const dimensionsOf: DimensionsOf = ({ platform, portal }) =>
      connectors.get(platform)?.dimensions(portal) ?? [];
    const readMore = createColumnReader(ask);
    const readAll = async (range: DayRange) => {
      const found = await read(ask, tracker, shown, range, reader);
      const sources = { ...found, ...factsOf(found.gathered, found.rules), dimensionsOf, read: readMore };
      const word = ask.groupBy.find(isBreakdown);
      const { down = null, asked = [] } = word ? await readBreakdown(word, sources) : {};
      return { ...sources, down, asked };
    };
    const [now, before] = await Promise.all([readAll(ask.range), ask.before && readAll(ask.before)]);
    const { pairs, down } = now;
    const facts = await withTraits(now, ask.groupBy.filter(isTrait), reader);
    const table = createComparedTable({
      ...{ facts, down, before },
      ...{ groupBy: ask.groupBy, find: ask.find, only: ask.only },
      nameOf: (id) => all.find((connection) => connection.id === id)?.name ?? '',
      bandsOf: (there) =>
        there === null
          ? now.rules.settings.bands
          : bandsFor(now.rules.settings, { here: tracker.id, there, offers: [] }),
    });
    const loose = sumMetrics(facts.loose.flatMap(({ days }) => days.map(({ here }) => here)));
    return {
      ...{ gathered: now.gathered, rules: now.rules, asked: now.asked, pairs, table },
      words: toldWords(now.gathered, dimensionsOf),
      unlinked: {
        offers: facts.loose.length,
        payout: toTexts(loose).payout ?? null,
        currency: currencyOf(now.gathered.traffic.value, tracker),
      },
    };
  }

  async function read(
    ask: ComparedAsk,
    tracker: Connection,
    all: Connection[],
    range: DayRange,
    reader: Reader,
  ) {
    const book = await links.of(tracker, reader);
    const chosen = {
      get: async () => {
        const kept = await settings.get();
        return ask.currency === null ? kept : { ...kept, displayCurrency: ask.currency };
      },
    };
    const [gathered, rules] = await Promise.all([
      gather({
        ...{ tracker, all, range, timeZone: ask.timeZone, book, reader, profileOf },
        changes: reports.changes,
        ...(options.proofs && { proofs: options.proofs }),
      }),
      rulesOf({ ...options, settings: chosen }, range),
    ]);
    return { gathered, rules };
  }

  /** Each question once, however many pairs rest on its answer. */
  function createColumnReader({ refresh }: ComparedAsk): ReadColumns {
    const known = new Map<string, ReturnType<ReadColumns>>();
    return (connection, query) => {
      const question = JSON.stringify([connection, query]);
      const asked = { connection, query, refresh };
      const answer = known.get(question) ?? keptColumns(reports, asked, { underway, onAnswer });
      known.set(question, answer);
      return answer;
    };
  }

  /** Of the rows that are looked at: a reason takes longer than a number. */
  async function withCause(row: ComparedRow, { pairs, gathered, rules }: Held): Promise<ComparedRow> {
    const found = row.level === 0 && row.by === 'offer' ? pairs.get(row.key) : undefined;
    if (!found) return row;
    const { other, pair, compared } = found;
    const closed = closedPart(gathered.range, other.plan.timeZone, rules.now) ?? null;
    const { tracker, book } = gathered;
    const differing = { other, pairs: [pair], tracker, book, compared, closed };
    const explained = explainPairs(differing, (await comparing()).explain);
    return { ...row, cause: explained?.causes[0] ?? null };
  }

  return {
    forget: latest.forget,
    async rows(ask: ComparedAsk): Promise<ComparedTable> {
      const { from, count, order, open, refresh, ...question } = ask;
      if (refresh) latest.forget();
      const held = await latest.get(JSON.stringify(question), () => hold(ask));
      const { table, gathered, unlinked, words } = held;
      const more = (id: string) =>
        held.asked.filter(({ connection }) => connection === id).map(({ answer }) => withoutRows(answer));
      const { rows, of } = table.window({ from, count, order, open });
      const asked = new Set(underway.values());
      const sides = [gathered.tracker, ...gathered.others.map(({ connection }) => connection)];
      return {
        rows: await Promise.all(rows.map((row) => withCause(row, held))),
        ...{ from, of, groups: table.groups, totals: table.totals, byDay: table.byDay },
        linked: table.linked,
        ...{ unlinked, words },
        here: viewSide(
          gathered.tracker,
          uniteAnswers([gathered.traffic, ...more(gathered.tracker.id)]),
          profileOf,
        ),
        there: gathered.others.map((other) =>
          viewSide(
            other.connection,
            uniteAnswers([...other.pairs.map((pair) => reportOf(other, pair)), ...more(other.connection.id)]),
            profileOf,
          ),
        ),
        waiting: sides.map(({ id }) => id).filter((id) => asked.has(id)),
        rates: ratesOf(moneyOf(held.pairs)),
      };
    },
  };
}

/** How an answer stands: its rows are in the table. */
function withoutRows({ value, ...state }: Known<Folded>): Known<Report> {
  return { ...state, value: value && { ...value, rows: [] } };
}

function moneyOf(pairs: Held['pairs']) {
  return [...pairs.values()].map(({ other, compared: { money } }) => ({
    connection: other.connection.id,
    money,
  }));
}
