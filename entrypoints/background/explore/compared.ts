import { bandsFor } from '@/utils/compare/bands';
import { type ComparedTableCode, createComparedTable } from '@/utils/compare/explore/compared-table';
import type { Connection } from '@/utils/model/connection';
import { closedPart, type DayRange } from '@/utils/model/day';
import { PlatformError } from '@/utils/model/errors';
import type { ComparedAsk, ComparedRow, ComparedTable } from '@/utils/model/explore';
import { sumMetrics, toTexts } from '@/utils/model/metrics';
import { explainPairs } from '../comparisons/explain-pairs';
import { rulesOf } from '../comparisons/rules';
import { type CompareRules, currencyOf, type Gathered, gather, reportOf } from '../comparisons/sides';
import { uniteAnswers, viewSide } from '../comparisons/view';
import { createKeptReader, type Reader } from '../reports/reader';
import type { ExploreOptions } from './explore';
import { type ComparedPair, factsOf } from './facts';
import { createLatest } from './latest';
import { ratesOf } from './rates-used';

interface Held {
  gathered: Gathered;
  rules: CompareRules;
  pairs: ReadonlyMap<string, ComparedPair>;
  table: ComparedTableCode;
  unlinked: ComparedTable['unlinked'];
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
    const [now, before] = await Promise.all([
      read(ask, tracker, shown, ask.range, reader),
      ask.before && read(ask, tracker, shown, ask.before, reader),
    ]);
    const { facts, pairs } = factsOf(now.gathered, now.rules);
    const table = createComparedTable({
      facts,
      before: before && factsOf(before.gathered, before.rules).facts,
      ...{ groupBy: ask.groupBy, find: ask.find, only: ask.only },
      nameOf: (id) => all.find((connection) => connection.id === id)?.name ?? '',
      bandsOf: (there) =>
        there === null
          ? now.rules.settings.bands
          : bandsFor(now.rules.settings, { here: tracker.id, there, offers: [] }),
    });
    const loose = sumMetrics(facts.loose.flatMap(({ days }) => days.map(({ here }) => here)));
    return {
      ...{ ...now, pairs, table },
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

  /** Of the rows that are looked at: a reason takes longer than a number. */
  async function withCause(row: ComparedRow, { pairs, gathered, rules }: Held): Promise<ComparedRow> {
    const found = row.level === 0 ? pairs.get(row.key) : undefined;
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
      const { table, gathered, unlinked } = held;
      const { rows, of } = table.window({ from, count, order, open });
      const asked = new Set(underway.values());
      const sides = [gathered.tracker, ...gathered.others.map(({ connection }) => connection)];
      return {
        rows: await Promise.all(rows.map((row) => withCause(row, held))),
        ...{ from, of, groups: table.groups, totals: table.totals, byDay: table.byDay },
        linked: table.linked,
        unlinked,
        here: viewSide(gathered.tracker, gathered.traffic, profileOf),
        there: gathered.others.map((other) =>
          viewSide(
            other.connection,
            uniteAnswers(other.pairs.map((pair) => reportOf(other, pair))),
            profileOf,
          ),
        ),
        waiting: sides.map(({ id }) => id).filter((id) => asked.has(id)),
        rates: ratesOf(moneyOf(held.pairs)),
      };
    },
  };
}

function moneyOf(pairs: Held['pairs']) {
  return [...pairs.values()].map(({ other, compared: { money } }) => ({
    connection: other.connection.id,
    money,
  }));
}
