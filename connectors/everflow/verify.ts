import { z } from 'zod/mini';
import type { Account } from '@/utils/model/connection';
import { dayAt } from '@/utils/model/day';
import { PlatformError } from '@/utils/model/errors';
import { attempt } from '../attempt';
import type { Api } from '../client';
import type { VerifyContext } from '../connector';
import { affiliateAccount, limitedNetworkAccount, networkAccount } from './account';
import { ADVICE, regionOf } from './form';
import { WRONG_PORTAL } from './refusal';

/**
 * The path decides whose key it is: a network's key is refused on an affiliate's path and the other way round.
 *
 * @throws PlatformError of kind `address` where the key may belong to the other region, which is then to be tried.
 */
export async function verify(api: Api, context: VerifyContext): Promise<Account> {
  try {
    return { ...(await findAccount(api, context)), region: toldRegion(context) };
  } catch (error) {
    throw elsewhere(error, context) ?? error;
  }
}

async function findAccount(api: Api, { portal, now }: VerifyContext): Promise<Account> {
  if (portal === 'affiliate') return affiliateAccount(api);
  const asNetwork = await unlessForbidden(networkAccount(api));
  if (!(asNetwork instanceof PlatformError)) return asNetwork;
  const asAffiliate = portal === null ? await unlessForbidden(affiliateAccount(api)) : asNetwork;
  if (!(asAffiliate instanceof PlatformError)) return asAffiliate;
  const today = dayAt(now(), 'Etc/UTC');
  const isStaff = !WRONG_PORTAL.test(asNetwork.message);
  const limited = isStaff ? await unlessForbidden(limitedNetworkAccount(api, today)) : asNetwork;
  if (!(limited instanceof PlatformError)) return limited;
  throw (await isAdvertiser(api)) ? advertiserKey() : asNetwork;
}

/** The account, or the refusal where a key that is good may not see it. */
async function unlessForbidden(account: Promise<Account>): Promise<Account | PlatformError> {
  try {
    return await account;
  } catch (error) {
    if (error instanceof PlatformError && error.failure.kind === 'access') return error;
    throw error;
  }
}

async function isAdvertiser(api: Api): Promise<boolean> {
  return (await attempt(api.get('/v1/advertisers/advertiser', z.object({})))) !== undefined;
}

function advertiserKey(): PlatformError {
  return new PlatformError('access', "This is an advertiser's key.", { advice: ADVICE.advertiser });
}

function toldRegion({ region, values, apiBase }: VerifyContext): Account['region'] {
  const chosen = values.region === 'us' || values.region === 'eu' ? values.region : null;
  return regionOf(apiBase) ?? region ?? chosen;
}

/**
 * A key of the other region is refused like a wrong one. Where nobody said which region it is, a stranger in the US is
 * at the wrong address until the EU has refused it too.
 */
function elsewhere(error: unknown, { region, values, apiBase }: VerifyContext): PlatformError | undefined {
  const isSettled = region !== null || values.region === 'us' || regionOf(apiBase) !== 'us';
  if (isSettled || !(error instanceof PlatformError) || !isStranger(error)) return undefined;
  const { kind: _, message, ...more } = error.failure;
  return new PlatformError('address', message, { ...more, field: 'apiKey' });
}

/** True where the refusal does not say that the key is known. */
function isStranger({ failure: { kind, message } }: PlatformError): boolean {
  return kind === 'credentials' || (kind === 'access' && !/realm|permission|advertiser/i.test(message));
}
