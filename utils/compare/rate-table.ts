import { addDays, type Day } from '@/utils/model/day';
import { parseRate, RATE_ORIGINS, type RateSheet, type TypedRate, type UsedRate } from '@/utils/model/rate';

export interface RateTable {
  /** The rate of that very day, else of the last day before it that had one; null where nobody knows it. */
  find(from: string, to: string, day: Day): UsedRate | null;
}

/**
 * Rates from several sources. A platform's own quotes go before the European Central Bank's, those before typed ones;
 * one source that knows both currencies goes before two that meet in a third one. Within a source two currencies meet
 * in its base.
 */
export function createRateTable(sheets: readonly RateSheet[]): RateTable {
  const books = sheets
    .toSorted((a, b) => RATE_ORIGINS.indexOf(a.origin) - RATE_ORIGINS.indexOf(b.origin))
    .map(openBook);
  const middles = [...new Set([...sheets.map(({ base }) => base), 'EUR', 'USD'])];
  const found = new Map<string, UsedRate | null>();

  function direct(from: string, to: string, day: Day): UsedRate | null {
    for (const book of books) {
      const rate = book(from, to, day);
      if (rate) return rate;
    }
    return null;
  }

  function throughAnother(from: string, to: string, day: Day): UsedRate | null {
    for (const middle of middles) {
      const first = middle === from || middle === to ? null : direct(from, middle, day);
      const second = first && direct(middle, to, day);
      if (second) return combine(first, second);
    }
    return null;
  }

  return {
    find(from, to, day) {
      const key = `${from} ${to} ${day}`;
      let rate = found.get(key);
      if (rate === undefined) {
        rate = from === to ? same(from, day) : (direct(from, to, day) ?? throughAnother(from, to, day));
        found.set(key, rate);
      }
      return rate;
    },
  };
}

/** All that is known, from which each comparison takes what it may. */
export interface RateBook {
  /** A platform's own quotes stand for its own money only: those of the given connections, and everybody's. */
  tableOf(connections: readonly string[]): RateTable;
}

/** @param own quotes by connection */
export function createRateBook(
  common: readonly RateSheet[],
  own: ReadonlyMap<string, RateSheet> = new Map(),
): RateBook {
  const tables = new Map<string, RateTable>();
  return {
    tableOf(connections) {
      const quoting = connections.filter((id) => own.has(id));
      const key = JSON.stringify(quoting);
      const sheets = quoting.flatMap((id) => own.get(id) ?? []);
      const table = tables.get(key) ?? createRateTable([...sheets, ...common]);
      tables.set(key, table);
      return table;
    },
  };
}

/** Typed rates as sheets, one for each two currencies. */
export function typedSheets(rates: readonly TypedRate[]): RateSheet[] {
  const pairs = Map.groupBy(rates, ({ currency, per }) => `${currency} ${per}`);
  return [...pairs.values()].map((same) => ({
    origin: 'typed',
    base: same[0]?.per ?? '',
    days: new Map(
      same.map(({ currency, rate, since }) => [since ?? ALWAYS, new Map([[currency, rate]])] as const),
    ),
    lasts: null,
  }));
}

/** Stands for "since ever": before any conversion there is. */
const ALWAYS: Day = '1970-01-01';

type Book = (from: string, to: string, day: Day) => UsedRate | null;

function openBook({ origin, base, days, lasts }: RateSheet): Book {
  const fixings = [...days].toSorted(([a], [b]) => (a < b ? 1 : -1));
  return (from, to, day) => {
    const oldest = lasts === null ? ALWAYS : addDays(day, -lasts);
    for (const [fixedOn, quotes] of fixings) {
      if (fixedOn > day) continue;
      if (fixedOn < oldest) return null;
      const unit = (code: string) => (code === base ? '1' : (quotes.get(code) ?? ''));
      const [denominator, numerator] = [parseRate(unit(from)), parseRate(unit(to))];
      if (numerator && denominator) {
        return {
          from,
          to,
          numerator,
          denominator,
          origins: [origin],
          fixedOn: fixedOn === ALWAYS ? day : fixedOn,
        };
      }
    }
    return null;
  };
}

function same(currency: string, day: Day): UsedRate {
  return { from: currency, to: currency, numerator: 1n, denominator: 1n, origins: [], fixedOn: day };
}

function combine(first: UsedRate, second: UsedRate): UsedRate {
  return {
    from: first.from,
    to: second.to,
    numerator: first.numerator * second.numerator,
    denominator: first.denominator * second.denominator,
    origins: [...new Set([...first.origins, ...second.origins])],
    fixedOn: first.fixedOn < second.fixedOn ? first.fixedOn : second.fixedOn,
  };
}
