import type { Handlers } from '@/utils/messages/answer';
import type { ShownRate } from '@/utils/messages/map';
import type { Connection } from '@/utils/model/connection';
import { dayAt, type Instant } from '@/utils/model/day';
import type { Settings } from '@/utils/model/settings';
import type { Rates } from './rates';

export interface ShownRatesOptions {
  connections: { all(): Promise<Connection[]> };
  settings: { get(): Promise<Settings> };
  rates: Pick<Rates, 'book'>;
  now: () => Instant;
}

/** Today's rate of every connection whose money is in another currency than the display's, and whose it is. */
export function createShownRates({ connections, settings, rates, now }: ShownRatesOptions): {
  handlers: Pick<Handlers, 'rates.list'>;
} {
  async function list(): Promise<ShownRate[]> {
    const chosen = await settings.get();
    const to = chosen.displayCurrency;
    if (to === null) return [];
    const today = dayAt(now(), 'UTC');
    const book = await rates.book({ from: today, to: today }, chosen);
    const foreign = (await connections.all()).filter(({ currency }) => currency !== to);
    return foreign.map(({ id, name, currency }) => {
      const found = book.tableOf([id]).find(currency, to, today);
      const used = found && {
        rate: Number(found.numerator) / Number(found.denominator),
        origins: found.origins,
        fixedOn: found.fixedOn,
      };
      return { connection: id, name, from: currency, to, used };
    });
  }

  return { handlers: { 'rates.list': list } };
}
