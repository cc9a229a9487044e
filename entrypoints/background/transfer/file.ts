import { z } from 'zod/mini';
import { SCHEMAS } from '@/utils/messages/schemas';
import type { Connection, Credentials } from '@/utils/model/connection';
import type { Instant } from '@/utils/model/day';
import type { Link } from '@/utils/model/link';
import { once } from '@/utils/model/once';
import type { Settings } from '@/utils/model/settings';
import { connectionSchema } from '@/utils/store/connection-schema';
import { linkSchema } from '@/utils/store/link-store';
import {
  putUnderPassphrase,
  takeFromUnder,
  type UnderPassphrase,
  underPassphraseSchema,
} from '@/utils/store/passphrase';
import { newerFile, noFile, spoiltFile, wrongPassphrase } from './refusals';

/** Everything a person has set up, as one JSON file. */
export interface TransferFile {
  trackside: 'settings';
  version: typeof VERSION;
  exportedAt: Instant;
  settings: Partial<Settings>;
  /** `shown` holds no trace of a secret. */
  connections: Connection[];
  links: Link[];
  /** The keys, only under a passphrase that was typed for it. */
  keys?: UnderPassphrase;
}

/** A connection's credentials with the origin they were given for: an edited address makes them useless. */
export interface TransferredKey {
  origin: string;
  credentials: Credentials;
}

export function writeFile(file: Omit<TransferFile, 'trackside' | 'version'>): string {
  return `${JSON.stringify({ trackside: 'settings', version: VERSION, ...file }, null, 2)}\n`;
}

/** @throws PlatformError that says what is wrong with it. */
export function readFile(text: string): TransferFile {
  const told = z.object({ trackside: z.literal('settings'), version: z.int() }).safeParse(readJson(text));
  if (!told.success) throw noFile();
  if (told.data.version > VERSION) throw newerFile();
  const parsed = schema().safeParse(readJson(text));
  if (!parsed.success) throw spoiltFile(z.core.toDotPath(parsed.error.issues[0]?.path ?? []));
  return parsed.data;
}

export async function lockKeys(
  keys: ReadonlyMap<string, TransferredKey>,
  passphrase: string,
): Promise<UnderPassphrase> {
  const bytes = new TextEncoder().encode(JSON.stringify(Object.fromEntries(keys)));
  return putUnderPassphrase(bytes, passphrase);
}

/** @throws PlatformError where it is not the passphrase. */
export async function openKeys(
  locked: UnderPassphrase,
  passphrase: string,
): Promise<ReadonlyMap<string, TransferredKey>> {
  const bytes = await takeFromUnder(locked, passphrase);
  if (!bytes) throw wrongPassphrase();
  const parsed = keysSchema().safeParse(readJson(new TextDecoder().decode(bytes)));
  if (!parsed.success) throw spoiltFile('keys');
  return new Map(Object.entries(parsed.data));
}

const VERSION = 1;
const schema = once(
  (): z.ZodMiniType<TransferFile> =>
    z.object({
      trackside: z.literal('settings'),
      version: z.literal(VERSION),
      exportedAt: z.string(),
      settings: SCHEMAS['settings.set'](),
      connections: z.array(connectionSchema()).check(z.maxLength(500)),
      links: z.array(linkSchema()).check(z.maxLength(20_000)),
      keys: z.exactOptional(underPassphraseSchema()),
    }),
);
const keysSchema = once(() =>
  z.record(z.string(), z.object({ origin: z.string(), credentials: z.record(z.string(), z.string()) })),
);

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // no JSON is no file of ours
  }
}
