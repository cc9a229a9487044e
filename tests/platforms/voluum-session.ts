import { randomBytes } from 'node:crypto';
import { type Call, json, type Reply } from './exchange.ts';
import { VOLUUM_KEY } from './hosts.ts';
import type { VoluumSettings } from './settings.ts';
import { voluumError } from './voluum-errors.ts';

/** A Voluum session as the API prints it. */
export interface Session {
  readonly token: string;
  readonly expirationTimestamp: string;
  readonly inaugural: boolean;
}

/** The sessions opened so far. */
export class Sessions {
  readonly #settings: VoluumSettings;
  readonly #open = new Map<string, Session>();

  constructor(settings: VoluumSettings) {
    this.#settings = settings;
  }

  /** Exchanges the access key for a token. */
  open(call: Call): Reply {
    if (!isRightKey(call.body)) return voluumError(401, 'BAD_CREDENTIALS', call);
    const expires = call.at.getTime() + this.#settings.sessionSeconds * 1000;
    const token = randomBytes(24).toString('base64url');
    const session = { token, expirationTimestamp: new Date(expires).toISOString(), inaugural: false };
    this.#open.set(token, session);
    return json(session);
  }

  /** The session the call's token belongs to, unless it has run out. */
  find(call: Call): Session | undefined {
    const session = this.#open.get(String(call.headers['cwauth-token'] ?? ''));
    return session && Date.parse(session.expirationTimestamp) > call.at.getTime() ? session : undefined;
  }

  /** Ends the session of the call. */
  close(call: Call): Reply {
    this.#open.delete(String(call.headers['cwauth-token'] ?? ''));
    return json({});
  }
}

function isRightKey(body: string): boolean {
  try {
    const given = JSON.parse(body) as Partial<typeof VOLUUM_KEY> | null;
    return given?.accessId === VOLUUM_KEY.accessId && given.accessKey === VOLUUM_KEY.accessKey;
  } catch {
    return false;
  }
}
