import type { Connector, VerifyContext } from '@/connectors/connector';
import type { Account } from '@/utils/model/connection';
import type { Instant } from '@/utils/model/day';
import { type Failure, PlatformError, toFailure } from '@/utils/model/errors';
import type { LaterCode } from '../browser/later-code';

export interface Verified {
  apiBase: string | null;
  account: Account;
}

/** What is known of the account beforehand. */
export type Claim = Omit<VerifyContext, 'apiBase' | 'now'>;

export type Verifier = ReturnType<typeof createVerifier>;

export interface VerifierOptions {
  platforms: LaterCode['platforms'];
  fetch: typeof globalThis.fetch;
  now: () => Instant;
}

/** Proves credentials. Session tokens opened on the way are thrown away: a kept one would vouch for a dead key. */
export function createVerifier({ platforms, fetch, now }: VerifierOptions) {
  async function verifyAt(connector: Connector, apiBase: string | null, claim: Claim): Promise<Verified> {
    const { createClient, memorySessions } = await platforms();
    const api = createClient({
      connector,
      connectionId: 'verification',
      apiBase,
      credentials: claim.values,
      fetch,
      now,
      sessions: memorySessions(),
    });
    return { apiBase, account: await connector.verify(api, { ...claim, apiBase, now }) };
  }

  return {
    /**
     * Tries the proposed bases in order. A base where no API answers leads on to the next one; any other refusal
     * is final, for it came from the platform itself.
     *
     * @throws PlatformError that names the field it is about.
     */
    async verify(connector: Connector, bases: readonly (string | null)[], claim: Claim): Promise<Verified> {
      const missed: Failure[] = [];
      for (const base of bases) {
        try {
          return await verifyAt(connector, base, claim);
        } catch (error) {
          const failure = toFailure(error);
          if (failure.kind !== 'address' && failure.kind !== 'offline') throw named(failure, connector);
          missed.push(failure);
        }
      }
      // A host that answered wrongly says more than one that did not answer: the network is there.
      const told = missed.find(({ kind }) => kind === 'address') ?? missed[0];
      throw named(told ?? { kind: 'address', message: 'No API address.' }, connector);
    },
  };
}

/** The failure with the field to look at: a refused key is in the first secret, a wrong host in the first address. */
function named({ kind, message, ...more }: Failure, { fields }: Connector): PlatformError {
  const suspect = kind === 'credentials' ? 'secret' : kind === 'address' ? 'address' : undefined;
  const field = more.field ?? fields.find((candidate) => candidate.kind === suspect)?.name;
  return new PlatformError(kind, message, { ...more, ...(field !== undefined && { field }) });
}
