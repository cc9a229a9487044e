import { z } from 'zod/mini';
import { type Day, type DayRange, eachDay, type Instant, isDay } from '@/utils/model/day';
import { once } from '@/utils/model/once';
import { parseRate, type Quotes } from '@/utils/model/rate';
import type { Area } from './area';

/** Rates of one source, by the day they are for. They stay: an old day is always converted by its own. */
export interface RateStore {
  read(source: string, range: DayRange): Promise<KeptRates>;
  /** Adds days; one that is there is replaced. */
  write(source: string, base: string, days: ReadonlyMap<Day, Quotes>): Promise<void>;
  /** An attempt, whether it brought anything or not. */
  noteAsked(source: string, askedAt: Instant): Promise<void>;
  forget(source: string): Promise<void>;
}

export interface KeptRates {
  /** Null where nothing was ever kept. */
  base: string | null;
  askedAt: Instant | null;
  days: Map<Day, Quotes>;
}

/** A record for each month of a source: a comparison reads the two or three it is about. */
export function createRateStore(area: Area): RateStore {
  // Reading, changing and writing back is one step: the next one waits until the last one is done.
  let last: Promise<unknown> = Promise.resolve();
  function inTurn(change: () => Promise<void>): Promise<void> {
    const turn = last.then(change);
    last = Promise.allSettled([turn]);
    return turn;
  }

  async function about(source: string): Promise<z.infer<ReturnType<typeof aboutSchema>>> {
    const key = keyOf(source);
    const kept = aboutSchema().safeParse((await area.get(key))[key]);
    return kept.success ? kept.data : { base: null, askedAt: null };
  }

  async function month(source: string, name: string): Promise<Map<Day, Quotes>> {
    const key = keyOf(source, name);
    const kept = monthSchema().safeParse((await area.get(key))[key]);
    return new Map(kept.success ? kept.data.map(([day, quotes]) => [day, new Map(quotes)]) : []);
  }

  return {
    async read(source, range) {
      const months = await Promise.all(monthsOf(eachDay(range)).map((name) => month(source, name)));
      const days = months.flatMap((kept) => [...kept]);
      return {
        ...(await about(source)),
        days: new Map(days.filter(([day]) => day >= range.from && day <= range.to)),
      };
    },
    write: (source, base, days) =>
      inTurn(async () => {
        const { base: earlier, askedAt } = await about(source);
        // Quotes against another base say something else: a network that changed its currency begins anew.
        if (earlier !== null && earlier !== base) await removeAll(area, source);
        for (const name of monthsOf([...days.keys()])) {
          const kept = await month(source, name);
          for (const [day, quotes] of days) if (day.startsWith(name)) kept.set(day, quotes);
          await area.set({ [keyOf(source, name)]: [...kept].map(([day, quotes]) => [day, [...quotes]]) });
        }
        await area.set({ [keyOf(source)]: { base, askedAt } });
      }),
    noteAsked: (source, askedAt) =>
      inTurn(async () => area.set({ [keyOf(source)]: { ...(await about(source)), askedAt } })),
    forget: (source) => inTurn(() => removeAll(area, source)),
  };
}

const aboutSchema = once(() => z.object({ base: z.nullable(z.string()), askedAt: z.nullable(z.string()) }));
const rate = once(() => z.string().check(z.refine((text) => parseRate(text) !== undefined)));
const day = once(() => z.string().check(z.refine(isDay)));
const monthSchema = once(() => z.array(z.tuple([day(), z.array(z.tuple([z.string(), rate()]))])));

function keyOf(source: string, month?: string): string {
  return month === undefined ? `rates:${source}` : `rates:${source}:${month}`;
}

function monthsOf(days: readonly Day[]): string[] {
  return [...new Set(days.map((each) => each.slice(0, 7)))];
}

async function removeAll(area: Area, source: string): Promise<void> {
  const keys = Object.keys(await area.get(null));
  await area.remove(keys.filter((key) => key === keyOf(source) || key.startsWith(`${keyOf(source)}:`)));
}
