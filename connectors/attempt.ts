import { PlatformError } from '@/utils/model/errors';

/** The answer to a call that not every key may make and not every installation has; undefined where it is refused. */
export async function attempt<Answer>(call: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof PlatformError && DISPENSABLE.has(error.failure.kind)) return undefined;
    throw error;
  }
}

const DISPENSABLE = new Set(['access', 'address', 'answer', 'request']);
