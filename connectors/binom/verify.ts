import { z } from 'zod/mini';
import { type Account, NOTHING_TOLD } from '@/utils/model/connection';
import { isTimeZone } from '@/utils/model/day';
import { PlatformError } from '@/utils/model/errors';
import type { Note } from '@/utils/model/report';
import type { Api } from '../client';
import type { VerifyContext } from '../connector';
import { text } from '../shapes';
import { addressesOf } from './addresses';
import { ADVICE } from './form';
import { readPage } from './v1/pages';

const user = z.object({ role: z.string() });
// The mail address beside it ends at the door.
const settings = z.object({ timezone: z.optional(text) });

/** Binom 2 first; where it does not answer, Binom 1. A key that either of them refuses is refused. */
export async function verify(api: Api, context: VerifyContext): Promise<Account> {
  if (context.version === 1) return verifyFirst(api, context).catch(explain);
  try {
    return await verifySecond(api, context);
  } catch (error) {
    if (context.version === 2 || !isSomethingElse(error)) return explain(error);
    return verifyFirst(api, context).catch((other) => explain(isSomethingElse(other) ? error : other));
  }
}

async function verifySecond(api: Api, context: VerifyContext): Promise<Account> {
  const { role } = await api.get('/public/api/v1/user/role', user);
  const timeZone = await readZone(api);
  await api.get('/public/api/v1/stats/campaign', z.unknown(), [
    ['datePreset', 'today'],
    ['timezone', 'UTC'],
    ['sortColumn', 'clicks'],
    ['sortType', 'desc'],
    ['limit', '1'],
    ['offset', '0'],
  ]);
  return { ...accountAt(context), version: 2, timeZone, notes: role === 'user' ? [LIMITED_USER] : [] };
}

/** A limited user may not read the settings; then the form asks. */
async function readZone(api: Api): Promise<string | null> {
  try {
    const { timezone } = await api.get('/public/api/v1/settings/info', settings);
    return timezone && isTimeZone(timezone) ? timezone : null;
  } catch (error) {
    if (error instanceof PlatformError && NO_SETTINGS.has(error.failure.kind)) return null;
    throw error;
  }
}

const NO_SETTINGS = new Set(['access', 'address', 'answer', 'request']);

/** One campaign of today: nothing tells more of the account. */
async function verifyFirst(api: Api, context: VerifyContext): Promise<Account> {
  const today = [
    ['date', '1'],
    ['timezone', '+0'],
  ] as const;
  await readPage(api, 'campaign', today, '1');
  return { ...accountAt(context), version: 1 };
}

function accountAt({ values, apiBase }: VerifyContext): Account {
  const [typed = apiBase ?? ''] = addressesOf(values).api;
  return {
    ...NOTHING_TOLD,
    // A tracker has no name but its host's.
    name: URL.parse(typed)?.host ?? null,
    role: 'tracker',
  };
}

const LIMITED_USER: Note = {
  code: 'scope-limited',
  text: 'The key of a limited user: it sees what the administrator of the tracker lets it see.',
};

/** A missing path, a web page, an empty page: what a tracker of the other version shows, or any other host. */
function isSomethingElse(error: unknown): boolean {
  return error instanceof PlatformError && ['address', 'answer'].includes(error.failure.kind);
}

function explain(error: unknown): never {
  if (!(error instanceof PlatformError) || error.failure.kind !== 'address') throw error;
  const { kind, message, ...more } = error.failure;
  throw new PlatformError(kind, message, { ...more, advice: ADVICE.address });
}
