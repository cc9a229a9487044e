import type { Api } from '@/connectors/client';
import type { Instant } from '@/utils/model/day';
import { type Failure, type FailureKind, PlatformError } from '@/utils/model/errors';
import type { CheckpointStore, Cursor, Job, Kept } from '@/utils/store/checkpoint-store';

/** A job with what a killed worker left of it. */
export interface Checkpoint {
  /** When it began, which is the time that its numbers are of. */
  startedAt: Instant;
  /** The same api: answers that are kept are given again, and every new one is kept before the next request starts. */
  through(api: Api, onRequest?: () => void): Api;
  /** It is done, or will never be: nothing of it is given again. */
  drop(): Promise<void>;
}

export interface CheckpointsOptions {
  store: CheckpointStore;
  now: () => Instant;
  /** Of the build. */
  version: () => string;
}

/** Seconds. No job is taken up after that. */
export const LONGEST_LIFE = 60 * 60;

export type Checkpoints = ReturnType<typeof createCheckpoints>;

/**
 * Kept are requests and not rows, so that no connector has to know of it: a connector that is given the same answers
 * asks the same next question. They are kept as its schema reads them, which leaves out whatever else a platform says
 * about people, and no answer to a login is among them.
 */
export function createCheckpoints({ store, now, version }: CheckpointsOptions) {
  return {
    /** Throws away what nobody has taken up in time. */
    async sweep(): Promise<void> {
      await store.sweep(Temporal.Instant.from(now()).subtract({ seconds: LONGEST_LIFE }).toString());
    },

    /** @param lives seconds after which it begins anew: pages of different hours do not fit together */
    async resume(connection: string, question: string, lives: number): Promise<Checkpoint> {
      const job = { connection, text: `${version()} ${question}` };
      const left = await store.find(job);
      const age = left && Temporal.Instant.from(left.startedAt).until(now()).total('seconds');
      if (left && age !== undefined && age >= 0 && age < lives) return createCheckpoint(store, job, left);
      if (left) await store.drop(job);
      return createCheckpoint(store, job, { startedAt: now(), requests: 0 });
    },
  };
}

/** Requests of one job follow each other: no connector makes two at once. */
function createCheckpoint(store: CheckpointStore, job: Job, left: Cursor): Checkpoint {
  const { startedAt } = left;
  let answered = 0;
  let isKept = left.requests > 0;
  let isReplaying = isKept;
  let isPlaced = true;
  let unwritten: Kept | undefined;

  function note(kept: Kept): void {
    answered++;
    unwritten = kept;
  }

  /** Before the next request, so that the last answer of a job, whose numbers are written at once, is never kept. */
  async function flush(): Promise<void> {
    const kept = unwritten;
    unwritten = undefined;
    if (!kept || !isPlaced) return;
    isKept = true;
    await store.write(job, kept, { startedAt, requests: answered }).catch(() => {
      isPlaced = false; // a full disk: the job goes on, and is asked anew from here if it is killed
    });
  }

  async function replayed(request: string): Promise<Kept | undefined> {
    if (!isReplaying || answered >= left.requests) return undefined;
    const kept = await store.read(job, answered + 1).catch(() => undefined);
    isReplaying = kept?.request === request;
    return isReplaying ? kept : undefined;
  }

  async function once<Answer>(
    words: readonly unknown[],
    ask: () => Promise<Answer>,
    onRequest: () => void,
  ): Promise<Answer> {
    const request = JSON.stringify(words);
    const kept = await replayed(request);
    if (kept) {
      answered++;
      // The same build has kept it for the same request: it is what that request's schema made of the answer.
      return replay(kept) as Answer;
    }
    await flush();
    onRequest();
    try {
      const answer = await ask();
      note({ request, answer });
      return answer;
    } catch (error) {
      if (isFinal(error)) note({ request, failure: error.failure });
      throw error;
    }
  }

  return {
    startedAt,
    through: (api, onRequest = () => undefined) => ({
      get: (path, schema, parameters = []) =>
        once(['get', path, parameters], () => api.get(path, schema, parameters), onRequest),
      post: (path, schema, question, parameters = []) =>
        once(
          ['post', path, parameters, question],
          () => api.post(path, schema, question, parameters),
          onRequest,
        ),
      open: api.open,
    }),
    async drop() {
      unwritten = undefined;
      // What cannot be deleted is swept later.
      if (isKept) await store.drop(job).catch(() => undefined);
    },
  };
}

function replay(kept: Kept): unknown {
  if ('answer' in kept) return kept.answer;
  const { kind, message, ...more }: Failure = kept.failure;
  throw new PlatformError(kind, message, more);
}

/** Refusals that a connector may live with, so that it would meet them again. */
const FINAL: ReadonlySet<FailureKind> = new Set(['access', 'address', 'answer', 'request']);

function isFinal(error: unknown): error is PlatformError {
  return error instanceof PlatformError && FINAL.has(error.failure.kind) && !error.failure.lost;
}
