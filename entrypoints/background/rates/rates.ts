import type { EcbFile } from '@/connectors/ecb';
import { createRateBook, type RateBook, typedSheets } from '@/utils/compare/rate-table';
import type { Announce } from '@/utils/messages/announcements';
import type { Connection } from '@/utils/model/connection';
import { addDays, type Day, type DayRange, dayAt, type Instant } from '@/utils/model/day';
import { ECB_ORIGIN, type PlatformQuotes, type Quotes, type RateSheet } from '@/utils/model/rate';
import type { Settings } from '@/utils/model/settings';
import type { KeptRates, RateStore } from '@/utils/store/rate-store';
import type { Permissions } from '../browser/permissions';
import { fixingBefore, newestFixing } from './fixing-day';

/** Rates of exchange, by the day. */
export interface Rates {
  /**
   * All that is kept for the days, at once. Where that is too old somebody is asked, and it is announced when newer ones
   * have come. While conversion is off nobody is asked and only typed rates are in the book.
   */
  book(range: DayRange, settings: Pick<Settings, 'displayCurrency' | 'typedRates'>): Promise<RateBook>;
  forget(connection: string): Promise<void>;
}

export interface RatesOptions {
  store: RateStore;
  connections: { all(): Promise<Connection[]> };
  permissions: Pick<Permissions, 'contains'>;
  /** The ECB's feed; rejects where it cannot be read. */
  readEcb: (file: EcbFile) => Promise<ReadonlyMap<Day, Quotes>>;
  /** True where the connection's platform lists rates of its own for it. */
  isQuoting: (connection: Connection) => boolean;
  readQuotes: (connection: string) => Promise<PlatformQuotes | null>;
  announce: Announce;
  now: () => Instant;
}

export function createRates(options: RatesOptions): Rates {
  const { store, connections, permissions, readEcb, isQuoting, readQuotes, announce, now } = options;
  const underway = new Set<string>();

  /** One attempt at a time for each source, and the next one not before a while, however this one went. */
  async function refresh(source: string, pause: number, ask: () => Promise<Brought>): Promise<void> {
    const { askedAt } = await store.read(source, NO_DAYS);
    if (underway.has(source) || (askedAt !== null && minutesSince(askedAt) < pause)) return;
    underway.add(source);
    try {
      await store.noteAsked(source, now());
      const brought = await ask();
      if (brought === null) return;
      await store.write(source, brought.base, brought.days);
      announce({ announce: 'changed', what: 'numbers' });
    } catch {
      // What is kept stays in use, and a day without a rate is shown as such. The next attempt is after the pause.
    } finally {
      underway.delete(source);
    }
  }

  async function refreshEcb(kept: KeptRates): Promise<void> {
    const newest = newestFixing(now());
    if (kept.days.has(newest) || !(await permissions.contains([`${ECB_ORIGIN}/*`]))) return;
    const file = kept.days.has(fixingBefore(newest)) ? 'daily' : '90-days';
    await refresh(ECB, ECB_PAUSE, async () => ({ base: 'EUR', days: await readEcb(file) }));
  }

  async function refreshQuotes({ id, timeZone }: Connection): Promise<void> {
    await refresh(id, QUOTES_PAUSE, async () => {
      const answer = await readQuotes(id);
      return answer && { base: answer.base, days: new Map([[dayAt(now(), timeZone), answer.quotes]]) };
    });
  }

  function minutesSince(then: Instant): number {
    return Temporal.Instant.from(then).until(now(), { largestUnit: 'minutes' }).total('minutes');
  }

  return {
    async book(range, { displayCurrency, typedRates }) {
      const typed = typedSheets(typedRates);
      if (displayCurrency === null) return createRateBook(typed);
      const days = { from: addDays(range.from, -ECB_LASTS), to: latest(range.to, dayAt(now(), 'UTC')) };
      const quoting = (await connections.all()).filter(isQuoting);
      const [ecb, ...quotes] = await Promise.all([ECB, ...quoting.map(({ id }) => id)].map(readKept(days)));
      if (ecb) void refreshEcb(ecb);
      for (const connection of quoting) void refreshQuotes(connection);
      const own = quoting.map(({ id }, index) => [id, sheetOf('platform', quotes[index])] as const);
      return createRateBook([sheetOf('ecb', ecb), ...typed], new Map(own));
    },
    forget: (connection) => store.forget(connection),
  };

  function readKept(days: DayRange): (source: string) => Promise<KeptRates> {
    return (source) => store.read(source, days);
  }
}

type Brought = { base: string; days: ReadonlyMap<Day, Quotes> } | null;

const ECB = 'ecb';
const NO_DAYS: DayRange = { from: '1970-01-02', to: '1970-01-01' };
/** Minutes. A holiday is not known beforehand: the feed is looked at again, in vain, each hour. */
const ECB_PAUSE = 60;
/** Affise renews its quotes every three hours. */
const QUOTES_PAUSE = 180;
/** Days: the longest stretch without a fixing is Christmas or Easter with their weekends; then a rate is given up. */
const ECB_LASTS = 10;

function sheetOf(origin: RateSheet['origin'], kept: KeptRates | undefined): RateSheet {
  return { origin, base: kept?.base ?? '', days: kept?.days ?? new Map(), lasts: ECB_LASTS };
}

function latest(a: Day, b: Day): Day {
  return a > b ? a : b;
}
