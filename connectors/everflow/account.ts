import { z } from 'zod/mini';
import { type Account, NOTHING_TOLD } from '@/utils/model/connection';
import type { Day } from '@/utils/model/day';
import type { Note } from '@/utils/model/report';
import { attempt } from '../attempt';
import type { Api } from '../client';
import { count, id, text } from '../shapes';
import { lists, type Row, RUNNABLE_OFFERS } from './entities';
import { TABLES } from './report';
import { readZones, utcOf } from './zones';

// Vendor's pages disagree on some names, so both are read; contacts, billing and keys end at the door.
const network = z.object({
  network_id: z.union([z.string(), z.number()]),
  name: z.optional(text),
  displayed_name: z.optional(text),
  default_currency_id: z.optional(text),
  reporting_timezone_id: count,
  timezone_id: count,
});

/** GET /v1/networks, for the network's staff. */
export async function networkAccount(api: Api): Promise<Account> {
  const told = await api.get('/v1/networks', network);
  return {
    ...STAFF,
    ...moneyOf(told.default_currency_id),
    name: told.name ?? told.displayed_name ?? null,
    timeZone: await zoneNamed(api, told.reporting_timezone_id ?? told.timezone_id),
  };
}

/** The staff's key that may read reports, but not the network's own page. */
export async function limitedNetworkAccount(api: Api, today: Day): Promise<Account> {
  await api.post(TABLES.network, z.object({ table: z.nullable(z.array(z.unknown())) }), {
    from: today,
    to: today,
    timezone_id: utcOf(await readZones(api)).id,
    currency_id: 'USD',
    columns: [{ column: 'date' }],
    query: { filters: [] },
  });
  return { ...STAFF, ...moneyOf(null) };
}

const affiliate = z.object({
  network_affiliate_id: z.optional(id),
  name: z.optional(text),
  default_currency_id: z.optional(text),
});

/**
 * For affiliates. The account's own page is in older documents only, its names are a guess: where it does not say who
 * this is, the list of offers is the proof.
 */
export async function affiliateAccount(api: Api): Promise<Account> {
  const told = await attempt(api.get('/v1/affiliates/affiliate', affiliate));
  const list = api.get(RUNNABLE_OFFERS, lists.offer, [
    ['page', '1'],
    ['page_size', '50'],
  ]);
  const offers = (await (told?.network_affiliate_id ? attempt(list) : list))?.rows ?? [];
  const home = await attempt(api.get('/v1/affiliates/network', network));
  const names = [told?.name, home?.displayed_name ?? home?.name].filter(Boolean);
  return {
    ...STAFF,
    ...moneyOf(told?.default_currency_id),
    name: names.join(' · ') || null,
    role: 'affiliate',
    portal: 'affiliate',
    timeZone: await zoneNamed(api, home?.reporting_timezone_id ?? home?.timezone_id),
    affiliateId: told?.network_affiliate_id ?? (await idInSettings(api)),
    clickHosts: hostsOf(offers),
  };
}

async function idInSettings(api: Api): Promise<string | null> {
  const settings = z.object({ network_affiliate_id: z.optional(id) });
  const told = await attempt(api.get('/v1/affiliates/settings', settings));
  return told?.network_affiliate_id ?? null;
}

const STAFF = { ...NOTHING_TOLD, role: 'network', portal: 'network' } satisfies Partial<Account>;

function moneyOf(told: string | null | undefined): { currency: string | null; notes: Note[] } {
  const currency = told && /^[A-Z]{3}$/i.test(told) ? told.toUpperCase() : null;
  return { currency, notes: currency === null ? [CURRENCY_UNKNOWN] : [] };
}

const CURRENCY_UNKNOWN: Note = {
  code: 'currency-unknown',
  text: 'Everflow does not tell this key the currency of its account.',
};

async function zoneNamed(api: Api, number: number | undefined): Promise<string | null> {
  if (number === undefined) return null;
  const zones = await attempt(readZones(api));
  return [...(zones ?? [])].find(([, known]) => known === number)?.[0] ?? null;
}

/** Hosts of the affiliate's own links: networks have domains of their own for them. */
function hostsOf(offers: readonly Row[]): string[] {
  const links = offers.flatMap((offer) => [offer.tracking_url, offer.redirect_tracking_url]);
  const hosts = links.map((link) => (link ? URL.parse(link)?.host : undefined));
  return [...new Set(hosts.filter((host) => host !== undefined))];
}
