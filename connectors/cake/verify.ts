import { z } from 'zod/mini';
import { type Account, NOTHING_TOLD } from '@/utils/model/connection';
import { addDays, dayAt } from '@/utils/model/day';
import { originOf } from '../address';
import type { Api } from '../client';
import type { VerifyContext } from '../connector';
import { type Currencies, readCurrencies } from './currency';
import { unlessVital } from './refusal';
import { byCampaign } from './summaries';
import { wholeRange } from './time';

/** Nothing names the account: the host and the affiliate's number do. */
export async function verify(api: Api, { values, apiBase, now }: VerifyContext): Promise<Account> {
  const { affiliateId = '', domain, dashboard } = values;
  const currencies = await prove(api);
  const host = URL.parse(originOf(domain) ?? originOf(dashboard) ?? apiBase ?? '')?.host;
  return {
    ...NOTHING_TOLD,
    name: [host, `#${affiliateId.trim()}`].filter(Boolean).join(' '),
    role: 'affiliate',
    currency: await currencyOf(api, currencies, now()),
    affiliateId: affiliateId.trim() || null,
  };
}

const anything = z.union([z.looseObject({}), z.array(z.unknown())]);

/** The first of three small calls that answers proves the key; not every network has all of them. */
async function prove(api: Api): Promise<Currencies> {
  let refused: unknown;
  const keep = (error: unknown) => {
    refused ??= error;
    return unlessVital(null)(error);
  };
  const currencies = await readCurrencies(api).catch(keep);
  if (currencies) return currencies;
  for (const path of ['/affiliates/api/Offers/OfferStatuses', '/affiliates/api/Reports/PerformanceSummary']) {
    if (await api.get(path, anything).catch(keep)) return new Map();
  }
  throw refused;
}

/** The network's only currency, or else the one of the campaigns of these weeks; null where that is not one. */
async function currencyOf(api: Api, currencies: Currencies, now: string): Promise<string | null> {
  const codes = new Set(currencies.values());
  if (codes.size !== 1 && currencies.size > 0) {
    codes.clear();
    const today = dayAt(now, 'Etc/UTC');
    const window = wholeRange({ from: addDays(today, -27), to: today });
    const { value: first } = await byCampaign(api, window)
      .next()
      .catch(unlessVital({ value: undefined }));
    for (const { numbers } of first?.summaries ?? []) {
      if (numbers.currency_id) codes.add(currencies.get(numbers.currency_id) ?? null);
    }
  }
  const [only = null] = codes;
  return codes.size === 1 ? only : null;
}
