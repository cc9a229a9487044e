import { z } from 'zod/mini';
import type { Account } from '@/utils/model/connection';
import { dayAt, isTimeZone } from '@/utils/model/day';
import { PlatformError } from '@/utils/model/errors';
import type { Note } from '@/utils/model/report';
import { originOf } from '../address';
import type { Api } from '../client';
import type { VerifyContext } from '../connector';
import { id, text } from '../shapes';
import { readBalanceCurrency, readDefaultCurrency } from './currency';
import { readDomains } from './domains';
import { ownLink } from './entities';
import { ADVICE } from './form';
import { tenantOf } from './hosts';

// Both bodies hold the API key, mails and balances: what is not named here ends at the door.
const user = z.object({
  user: z.object({
    type: z.optional(text),
    first_name: z.optional(text),
    last_name: z.optional(text),
    firstName: z.optional(text),
    lastName: z.optional(text),
  }),
});

const partner = z.object({
  user: z.object({ partner_id: z.optional(id), company: z.optional(text), timezone: z.optional(text) }),
});

type User = z.infer<typeof user>['user'];
type Partner = z.infer<typeof partner>['user'];

/** Whose key it is decides the portal. `/3.1/user/me` is in no document, but the vendor's own client starts with it. */
export async function verify(api: Api, context: VerifyContext): Promise<Account> {
  const me = await readUser(api);
  if (me.type === 'advertiser') {
    throw new PlatformError('access', "This is an advertiser's key.", { advice: ADVICE.advertiser });
  }
  if (me.type && STAFF.has(me.type)) return staffAccount(api, me, context);
  const profile = await readPartner(api);
  if (profile) return affiliateAccount(api, me, profile, context);
  await proveReports(api, context);
  return staffAccount(api, me, context);
}

const STAFF = new Map<string, NonNullable<Account['staff']>>([
  ['common_manager', 'general-manager'],
  ['affiliate_manager', 'affiliate-manager'],
  ['account_manager', 'account-manager'],
  ['client', 'owner'],
  ['root', 'owner'],
]);

/** Nothing is known of the user where the tenant does not have the path. */
async function readUser(api: Api): Promise<User> {
  try {
    return (await api.get('/3.1/user/me', user)).user;
  } catch (error) {
    if (error instanceof PlatformError && error.failure.kind === 'address') return {};
    throw error;
  }
}

/** An affiliate's own profile; undefined for staff, whose keys are good but refused here. */
async function readPartner(api: Api): Promise<Partner | undefined> {
  try {
    return (await api.get('/3.1/partner/me', partner)).user;
  } catch (error) {
    if (error instanceof PlatformError && error.failure.kind === 'access') return undefined;
    throw error;
  }
}

/** The cheapest report there is. */
async function proveReports(api: Api, { timeZone, now }: VerifyContext): Promise<void> {
  const zone = timeZone ?? 'Etc/UTC';
  const today = dayAt(now(), zone);
  await api.get('/3.0/stats/custom', z.object({ stats: z.array(z.unknown()) }), [
    ...['year', 'month', 'day'].map((slice) => ['slice[]', slice] as const),
    ['filter[date_from]', today],
    ['filter[date_to]', today],
    ['timezone', zone],
    ['page', '1'],
    ['limit', '1'],
  ]);
}

async function affiliateAccount(
  api: Api,
  me: User,
  profile: Partner,
  context: VerifyContext,
): Promise<Account> {
  const currency = await readBalanceCurrency(api);
  const { partner_id: told, company, timezone } = profile;
  const link = told ? null : await ownLink(api);
  return {
    ...common(me, context, company ?? null),
    role: 'affiliate',
    portal: 'affiliate',
    currency,
    timeZone: timezone && isTimeZone(timezone) ? timezone : null,
    // The number in tracking links; older profiles leave it out.
    affiliateId: told ?? link?.searchParams.get('pid') ?? null,
    staff: null,
    assignedOnly: false,
    clickHosts: [...new Set([...tenantHosts(context), ...(link ? [link.hostname] : [])])],
    notes: currency === null ? [CURRENCY_UNKNOWN] : [],
  };
}

async function staffAccount(api: Api, me: User, context: VerifyContext): Promise<Account> {
  const currency = await readDefaultCurrency(api);
  const domains = await readDomains(api);
  const staff = (me.type && STAFF.get(me.type)) || null;
  const assignedOnly = staff === 'affiliate-manager' || staff === 'account-manager';
  const notes: Note[] = [];
  if (currency === null) notes.push(CURRENCY_UNKNOWN);
  if (assignedOnly)
    notes.push({ code: 'scope-limited', text: 'This key sees only the entities assigned to it.' });
  if (!domains) notes.push({ code: 'scope-limited', text: "The network's click domains could not be read." });
  return {
    ...common(me, context, null),
    role: 'network',
    portal: 'admin',
    currency,
    timeZone: null,
    affiliateId: null,
    staff,
    assignedOnly,
    clickHosts: [...new Set([...tenantHosts(context), ...(domains ?? [])])],
    notes,
  };
}

function common(me: User, context: VerifyContext, company: string | null) {
  const person = [me.first_name ?? me.firstName, me.last_name ?? me.lastName].filter(Boolean).join(' ');
  const names = [company ?? person, tenantName(context)].filter(Boolean);
  return { name: names.join(' · ') || null, version: null, region: null };
}

/** No call tells the network's name; its host nearly always does. */
function tenantName({ values, apiBase }: VerifyContext): string | null {
  return tenantOf(originOf(values.baseUrl)) ?? tenantOf(originOf(values.dashboard)) ?? tenantOf(apiBase);
}

/** Where a tenant's click links are unless it has a domain of its own. */
function tenantHosts(context: VerifyContext): string[] {
  const tenant = tenantName(context);
  return tenant === null ? [] : [`${tenant}.g2afse.com`];
}

const CURRENCY_UNKNOWN: Note = {
  code: 'currency-unknown',
  text: 'Affise does not say in which currency its reports are for this key.',
};
