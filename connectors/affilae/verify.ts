import { type Account, NOTHING_TOLD } from '@/utils/model/connection';
import { PlatformError } from '@/utils/model/errors';
import type { Api } from '../client';
import type { VerifyContext } from '../connector';
import { ADVERTISER_CONVERSIONS, offerOf } from './advertiser';
import { list } from './conversions';
import { ADVICE } from './form';
import { EXPERIMENTAL } from './notes';
import { readProfiles } from './partnerships';
import { isKind } from './refusal';

/** A key works on its own side only. Whoever typed a programme is an advertiser, so that side is tried first. */
export async function verify(api: Api, { values, portal }: VerifyContext): Promise<Account> {
  const likely: Side[] = values.programId?.trim() ? ['advertiser', 'publisher'] : ['publisher', 'advertiser'];
  const [first = 'publisher', second = 'advertiser'] = likely;
  if (portal === 'publisher' || portal === 'advertiser') return verifySide(api, portal);
  try {
    return await verifySide(api, first);
  } catch (refused) {
    if (!isKind(refused, FOREIGN)) throw refused;
    return verifySide(api, second).catch((again) => {
      // Of two refusals the one that knows the key says more.
      throw isKind(again, ['credentials']) ? refused : again;
    });
  }
}

type Side = 'publisher' | 'advertiser';

const FOREIGN = ['credentials', 'access'] as const;

async function verifySide(api: Api, portal: Side): Promise<Account> {
  const isPublisher = portal === 'publisher';
  return {
    ...NOTHING_TOLD,
    name: isPublisher ? await readSites(api) : await readProgramme(api),
    role: isPublisher ? 'affiliate' : 'advertiser',
    portal,
    timeZone: 'Etc/UTC',
    // Every programme knows a publisher by another number.
    clickHosts: ['lb.affilae.com'],
    notes: [EXPERIMENTAL],
  };
}

async function readSites(api: Api): Promise<string | null> {
  const profiles = await readProfiles(api);
  return (
    profiles
      .map(({ name }) => name)
      .filter(Boolean)
      .join(', ') || null
  );
}

/** Nothing names an advertiser; a conversion names the programme. */
async function readProgramme(api: Api): Promise<string | null> {
  try {
    const { rows } = await api.get(ADVERTISER_CONVERSIONS, list, [['limit', '1']]);
    return rows.map((row) => offerOf(row)?.name).find(Boolean) ?? null;
  } catch (error) {
    if (!(error instanceof PlatformError) || error.failure.kind !== 'request') throw error;
    throw new PlatformError('request', error.message, { field: 'programId', advice: ADVICE.program });
  }
}
