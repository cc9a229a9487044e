import { z } from 'zod/mini';
import { PlatformError } from '@/utils/model/errors';
import { PLATFORMS, PORTALS } from '@/utils/model/platform';
import { DIMENSIONS, ENTITY_KINDS } from '@/utils/model/report';

const connection = z.object({
  platform: z.enum(PLATFORMS),
  portal: z.nullish(z.enum(PORTALS)),
  version: z.nullish(z.literal([1, 2])),
  region: z.nullish(z.enum(['us', 'eu'])),
  credentials: z.nullish(z.record(z.string(), z.string())),
  timeZone: z.nullish(z.string()),
  currency: z.nullish(z.string().check(z.regex(/^[A-Z]{3,5}$/))),
  apiBase: z.nullish(z.string()),
});

const words = z.enum(DIMENSIONS);

const query = z.object({
  from: z.string(),
  to: z.string(),
  timeZone: z.nullish(z.string()),
  groupBy: z.nullish(z.array(words)),
  filter: z.nullish(z.partialRecord(words, z.array(z.string()))),
  bookedBy: z.nullish(z.enum(['conversion', 'visit'])),
  currency: z.nullish(z.string().check(z.regex(/^[A-Z]{3,5}$/))),
});

export type ConnectionInput = z.infer<typeof connection>;
export type QueryInput = z.infer<typeof query>;

export type Input = ReturnType<typeof inputOf>;

/** The three parts a verb may need; each is checked where it is used, and refused by the name of its key. */
export function inputOf(text: string) {
  const value = parse(text);
  return {
    connection: () => checked(z.object({ connection }), value).connection,
    query: () => checked(z.object({ query }), value).query,
    kind: () => checked(z.object({ kind: z.enum(ENTITY_KINDS) }), value).kind,
    /** The whole input, in the shape that a verb of its own needs. */
    as: <Schema extends z.ZodMiniType>(schema: Schema) => checked(schema, value),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new PlatformError('request', 'The input is not one JSON value.'); // its own message quotes the input
  }
}

function checked<Schema extends z.ZodMiniType>(schema: Schema, value: unknown): z.infer<Schema> {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return parsed.data;
  const path = parsed.error.issues[0]?.path.map(String).join('.');
  throw new PlatformError('request', `The input is not as expected at: ${path || 'its top level'}.`);
}
