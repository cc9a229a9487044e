import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '@/connectors/client';
import { collectEntities } from '@/connectors/collect';
import { createCheckpoints } from '@/entrypoints/background/scheduler/checkpoints';
import { PlatformError } from '@/utils/model/errors';
import { createCheckpointStore, openCheckpoints } from '@/utils/store/checkpoint-store';
import { ACCOUNTS } from '../connectors/accounts';
import { ask, NOW, open, WEEK } from '../connectors/ask';
import { plantPersonalData } from '../connectors/personal-data';
import { type Platforms, startPlatforms } from '../platforms/serve.ts';
import { createMemoryArea } from '../store/memory-area';
import { forgetDatabases, readDatabase } from '../store/traces';

const HOUR = 3600;

let world: ReturnType<typeof createCheckpointWorld>;
beforeEach(async () => {
  await forgetDatabases();
  world = createCheckpointWorld();
});
afterAll(forgetDatabases);

describe('a job that a killed worker left', () => {
  it('gets the answers again that it had, and asks for the rest', async () => {
    await world.ask(['a', 'b', 'c']);
    expect(await world.ask(['a', 'b', 'c', 'd'])).toEqual(['a!', 'b!', 'c!', 'd!']);
    // The last answer is kept when the next request starts: it is the one that a kill may cost.
    expect(world.asked).toEqual(['a', 'b', 'c', 'c', 'd']);
  });

  it('gets them in their order only: from the first other request on it asks', async () => {
    await world.ask(['a', 'b', 'c', 'd']);
    world.asked.length = 0;
    await world.ask(['a', 'x', 'c']);
    expect(world.asked).toEqual(['x', 'c']);
  });

  it('gets refusals again that it could live with, and asks again where it was a matter of luck', async () => {
    world.refuse('b', new PlatformError('access', 'not yours'));
    world.refuse('c', new PlatformError('unavailable', 'status 500'));
    await world.ask(['a', 'b', 'c', 'd']);
    world.asked.length = 0;
    const answers = await world.ask(['a', 'b', 'c', 'd']);
    expect(answers).toEqual(['a!', 'not yours', 'status 500', 'd!']);
    expect(world.asked).toEqual(['c', 'd']);
  });

  it.each([
    ['an hour later', () => world.pass(HOUR)],
    ['on a clock that was set back', () => world.pass(-10)],
    ['with another build', () => world.build('2')],
    ['after it was done', () => world.done()],
    ['after its connection was deleted', () => world.store.forget('one')],
  ])('begins anew %s', async (_, change) => {
    await world.ask(['a', 'b', 'c']);
    await change();
    world.asked.length = 0;
    await world.ask(['a', 'b', 'c']);
    expect(world.asked).toEqual(['a', 'b', 'c']);
  });

  it('leaves nothing behind when it is done, deleted or too old', async () => {
    for (const end of [() => world.done(), () => world.store.forget('one'), () => world.sweepLater()]) {
      await world.ask(['a', 'b', 'c']);
      expect(await readDatabase('trackside-checkpoints')).toContain('b!');
      await end();
      expect([world.area.items.size, await readDatabase('trackside-checkpoints')]).toEqual([
        0,
        '[["answers",[],[]]]',
      ]);
      world = createCheckpointWorld();
    }
  });

  it('goes on without a place to keep anything', async () => {
    world = createCheckpointWorld(() => Promise.reject(new Error('no disk')));
    expect(await world.ask(['a', 'b', 'c'])).toEqual(['a!', 'b!', 'c!']);
    await world.done();
    world = createCheckpointWorld();
    world.area.breakWrites('checkpoint:');
    expect(await world.ask(['a', 'b', 'c'])).toEqual(['a!', 'b!', 'c!']);
  });
});

describe('what is kept', () => {
  let platforms: Platforms;
  beforeAll(async () => {
    platforms = await startPlatforms({ now: () => new Date(NOW) });
  });
  afterAll(() => platforms.stop());

  it.each([...ACCOUNTS.keys()])('of %s is neither a secret nor personal', async (name) => {
    const account = ACCOUNTS.get(name)?.(platforms);
    if (!account) throw new Error(name);
    const connection = open(account, { fetch: plantPersonalData() });
    const job = await world.checkpoints.resume('one', 'all', HOUR);
    const kept = { ...connection, api: job.through(connection.api) };
    for (const word of account.connector.dimensions(account.portal)) {
      await ask(kept, { to: WEEK.from, groupBy: [word] });
    }
    for (const kind of account.connector.entityKinds(account.portal)) await collectEntities(kept, kind);
    const everything = await readDatabase('trackside-checkpoints');
    if (account.apiBase !== null) expect(everything.length).toBeGreaterThan(1000);
    for (const { name: field, kind } of account.connector.fields) {
      if (kind === 'secret') expect(everything).not.toContain(account.credentials[field]);
    }
    expect(everything).not.toMatch(/canary|203\.0\.113/i);
  });
});

function createCheckpointWorld(openDatabase = openCheckpoints) {
  const area = createMemoryArea();
  const store = createCheckpointStore(area, openDatabase);
  const refusals = new Map<string, PlatformError>();
  const asked: string[] = [];
  let seconds = 0;
  let version = '1';
  const now = () => Temporal.Instant.from(NOW).add({ seconds }).toString();
  const checkpoints = () => createCheckpoints({ store, now, version: () => version });
  const api = {
    async get(path: string) {
      asked.push(path);
      const refusal = refusals.get(path);
      if (refusal) throw refusal;
      return `${path}!`;
    },
  } as unknown as Api;
  const resume = () => checkpoints().resume('one', 'q', HOUR);
  return {
    ...{ area, store, asked, checkpoints: checkpoints() },
    refuse: (path: string, error: PlatformError) => void refusals.set(path, error),
    pass(more: number) {
      seconds += more;
    },
    build(next: string) {
      version = next;
    },
    done: async () => (await resume()).drop(),
    async sweepLater() {
      seconds += 2 * HOUR;
      await checkpoints().sweep();
    },
    /** Asks one after the other, as a connector that lives with refusals, and is killed before it says that it is done. */
    async ask(paths: readonly string[]) {
      const through = (await resume()).through(api);
      const answers: unknown[] = [];
      for (const path of paths) {
        answers.push(await through.get(path, undefined as never).catch((error: Error) => error.message));
      }
      return answers;
    },
  };
}
