import { z } from 'zod/mini';
import type { Account, Connection } from '@/utils/model/connection';
import { FAILURE_KINDS, type Failure } from '@/utils/model/errors';
import { once } from '@/utils/model/once';
import { type Phrase, PLATFORMS, PORTALS, ROLES } from '@/utils/model/platform';
import { NOTE_CODES, type Note } from '@/utils/model/report';

/** The shapes of what lies in storage; whatever is read is parsed by these before anything else sees it. */

// One for all fields alike: each made costs a waking worker by itself.
const text = once(() => z.string());
const textOrNull = once(() => z.nullable(text()));
const role = once(() => z.enum(ROLES));
const note = once((): z.ZodMiniType<Note> => z.object({ code: z.enum(NOTE_CODES), text: text() }));
const portal = once(() => z.nullable(z.enum(PORTALS)));
const version = once(() => z.nullable(z.union([z.literal(1), z.literal(2)])));
const region = once(() => z.nullable(z.enum(['us', 'eu'])));

const account = once(
  (): z.ZodMiniType<Account> =>
    z.object({
      name: textOrNull(),
      role: role(),
      portal: portal(),
      version: version(),
      region: region(),
      currency: textOrNull(),
      timeZone: textOrNull(),
      affiliateId: textOrNull(),
      staff: z.nullable(z.enum(['general-manager', 'affiliate-manager', 'account-manager', 'owner'])),
      assignedOnly: z.boolean(),
      clickHosts: z.array(text()),
      notes: z.array(note()),
    }),
);

export const connectionSchema = once(
  (): z.ZodMiniType<Connection> =>
    z.object({
      id: text(),
      platform: z.enum(PLATFORMS),
      portal: portal(),
      version: version(),
      region: region(),
      role: role(),
      name: text(),
      currency: text(),
      timeZone: text(),
      apiBase: textOrNull(),
      dashboard: textOrNull(),
      account: account(),
      shown: z.record(text(), text()),
      savedAt: text(),
      verifiedAt: text(),
    }),
);

const phrase = once(
  (): z.ZodMiniType<Phrase> =>
    z.object({
      key: z.string(),
      values: z.exactOptional(z.record(z.string(), z.union([z.string(), z.lazy(phrase)]))),
    }),
);
/** Of another version: no page knows it, and says what fits the kind. */
const UNKNOWN: Phrase = { key: '' };

export const failureSchema = once(
  (): z.ZodMiniType<Failure> =>
    z.object({
      kind: z.enum(FAILURE_KINDS),
      message: z.string(),
      advice: z.exactOptional(z.catch(phrase(), UNKNOWN)),
      sign: z.exactOptional(z.enum(['html', 'time-out', 'locked'])),
      lost: z.exactOptional(z.enum(['silent', 'broken'])),
      field: z.exactOptional(z.string()),
      retryAfter: z.exactOptional(z.nullable(z.number())),
    }),
);
