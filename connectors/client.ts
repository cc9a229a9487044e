import type { z } from 'zod/mini';

/** The one guarded way to a platform: a path inside the connection's base, never an absolute address. */
export interface Api {
  /** @throws PlatformError for every refusal, classified; the answer is parsed by `schema` at the door. */
  get<Schema extends z.ZodMiniType>(
    path: string,
    schema: Schema,
    parameters?: readonly (readonly [name: string, value: string])[],
  ): Promise<z.infer<Schema>>;
  /** Only for opening a session: nothing is ever written to a platform. */
  open<Schema extends z.ZodMiniType>(path: string, schema: Schema, body: unknown): Promise<z.infer<Schema>>;
}
