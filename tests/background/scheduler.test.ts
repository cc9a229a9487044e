import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createFlights } from '@/entrypoints/background/scheduler/flights';
import { afterAnswer, afterFailure, waitOf } from '@/entrypoints/background/scheduler/host-health';
import { FAILURE_KINDS, type Failure, PlatformError, toFailure } from '@/utils/model/errors';
import type { HostState } from '@/utils/model/host';
import { createHostWorld, HOST, type HostWorld } from './host-world';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

let world: HostWorld;
beforeEach(() => {
  world = createHostWorld();
});

describe('one flight per question', () => {
  it('lets everybody who asks meanwhile wait for the same answer, and asks anew afterwards, also after a refusal', async () => {
    const flights = createFlights();
    const ask = vi.fn(() => Promise.reject(new Error('no')));
    const all = Array.from({ length: 20 }, () => flights.once('q', 'foreground', ask));
    expect(all.map(({ joined }) => joined)).toEqual([false, ...Array(19).fill(true)]);
    for (const { answer } of all) await expect(answer).rejects.toThrow('no');
    expect(ask).toHaveBeenCalledTimes(1);
    expect(await flights.once('q', 'foreground', async () => 5).answer).toBe(5);
  });

  it('keeps different questions apart', () => {
    const flights = createFlights();
    const ask = vi.fn(async () => null);
    for (let index = 0; index < 100; index++) flights.once(`q${index}`, 'background', ask);
    expect(ask).toHaveBeenCalledTimes(100);
  });
});

describe('the queue of a host', () => {
  it('starts no more at once than the platform allows, over all connections on it, one host not waiting for another', async () => {
    const release = world.hold();
    const slow = Promise.all(Array.from({ length: 6 }, () => world.ask()));
    await world.ask({ host: 'other.test' });
    await settled();
    expect(world.calls(HOST)).toBe(2);
    release();
    await slow;
    expect(world.most(HOST)).toBe(2);
  });

  it('leaves the pause between two starts', async () => {
    const starts: number[] = [];
    const pace = { concurrency: 5, pause: 30 };
    await Promise.all(
      [1, 2, 3].map(() => world.ask({ pace, answer: async () => starts.push(performance.now()) })),
    );
    const [first = 0, second = 0, third = 0] = starts;
    expect(second - first).toBeGreaterThan(20);
    expect(third - second).toBeGreaterThan(20);
  });

  it('lets what somebody waits for overtake the background, also where it began there', async () => {
    const release = world.hold();
    const order: string[] = [];
    const named = (name: string) => async () => void order.push(name);
    const pace = { concurrency: 1, pause: 0 };
    const flights = createFlights();
    const first = world.ask({ pace });
    const others = ['a', 'b', 'c'].map((name) =>
      flights.once(name, 'background', (hurry) => world.ask({ pace, hurry, answer: named(name) })),
    );
    await settled();
    const foreground = world.ask({ pace, answer: named('popup') });
    const joined = flights.once('c', 'foreground', () => Promise.reject(new Error('asked twice')));
    release();
    await Promise.all([first, foreground, joined.answer, ...others.map(({ answer }) => answer)]);
    expect(joined.joined).toBe(true);
    expect(order).toEqual(['popup', 'c', 'a', 'b']);
  });
});

describe('a host that fails', () => {
  it('is asked again after a back-off with full jitter where that may help', async () => {
    world.fail('unavailable');
    const failure = await failureOf(world.ask());
    expect(failure.kind).toBe('unavailable');
    expect(world.calls(HOST)).toBe(3);
    expect(world.slept).toHaveLength(2);
    expect(world.slept.every((wait, index) => wait <= 2 ** (index + 1) * SECOND)).toBe(true);
  });

  it.each(['credentials', 'access', 'address', 'request', 'answer'] as const)(
    'is not asked again for %s, and no rest follows',
    async (kind) => {
      world.fail(kind);
      for (let turn = 0; turn < 8; turn++) await failureOf(world.ask());
      expect(world.calls(HOST)).toBe(8);
      expect(world.local.items.size).toBe(0);
    },
  );

  it('rests for a minute after five failures; then one call tries it, however many wait', async () => {
    world.fail('unavailable');
    for (let turn = 0; turn < 4; turn++) await failureOf(world.ask());
    expect(world.calls(HOST)).toBe(5);
    const refused = await failureOf(world.ask());
    expect(refused).toMatchObject({ kind: 'unavailable', retryAfter: 60 });
    world.pass(59 * SECOND - 10 * SECOND);
    await failureOf(world.ask());
    expect(world.calls(HOST)).toBe(5);
    world.pass(12 * SECOND);
    const many = await Promise.all(Array.from({ length: 10 }, () => failureOf(world.ask())));
    expect(world.calls(HOST)).toBe(6);
    expect(many.slice(1).every(({ retryAfter = 0 }) => (retryAfter ?? 0) > 60)).toBe(true);
  });

  it('is well again after one good answer', async () => {
    world.fail('unavailable');
    for (let turn = 0; turn < 4; turn++) await failureOf(world.ask());
    world.pass(MINUTE);
    world.fail(null);
    await Promise.all(Array.from({ length: 10 }, () => world.ask()));
    expect(world.calls(HOST)).toBe(15);
    expect(world.local.items.size).toBe(0);
  });

  it.each([
    ['does not exist', { kind: 'address', lost: 'silent' }, 0],
    ['swallows every request', { kind: 'unavailable', sign: 'time-out', lost: 'silent' }, 25 * SECOND],
  ] as const)(
    'and %s hears of us five times in ten minutes at most, over restarts',
    async (_, more, lasts) => {
      const { kind, ...signs } = more;
      for (const restarts of [false, true]) {
        world = createHostWorld();
        world.fail(kind, signs, lasts);
        for (const end = world.time() + 10 * MINUTE; world.time() < end; world.pass(5 * SECOND)) {
          if (restarts) world.restart();
          await Promise.all(Array.from({ length: 8 }, () => failureOf(world.ask())));
        }
        expect(world.calls(HOST)).toBeLessThanOrEqual(5);
        expect(world.calls(HOST)).toBeGreaterThan(3);
      }
    },
  );

  it('that asks for a pause is left alone for that long, over restarts and up to a day', async () => {
    for (const seconds of [300, 3600, 24 * 3600]) {
      world = createHostWorld();
      world.fail('rate-limit', { retryAfter: seconds });
      await failureOf(world.ask());
      for (let turn = 0; turn < 20; turn++) {
        world.restart();
        await failureOf(world.ask());
        world.pass((seconds * SECOND) / 25);
      }
      expect(world.calls(HOST)).toBe(1);
      world.pass(seconds * SECOND);
      world.fail(null);
      await world.ask();
      expect(world.calls(HOST)).toBe(2);
    }
  });

  it('is waited for where it asks for a few seconds only', async () => {
    world.fail('rate-limit', { retryAfter: 4 }, 0, 1);
    await world.ask();
    expect(world.slept).toEqual([4 * SECOND]);
  });

  it('is not blamed while this machine is offline, nor asked twice', async () => {
    world.fail('offline', { lost: 'silent' });
    for (let turn = 0; turn < 10; turn++) await failureOf(world.ask());
    expect(world.calls(HOST)).toBe(10);
    world.fail(null);
    await world.ask();
  });

  it('does not hold back another one', async () => {
    world.fail('unavailable');
    for (let turn = 0; turn < 4; turn++) await failureOf(world.ask());
    world.fail(null);
    await world.ask({ host: 'other.test' });
    expect(world.calls('other.test')).toBe(1);
  });

  it('is forgotten with its connection', async () => {
    world.fail('unavailable');
    await failureOf(world.ask());
    expect(world.local.items.size).toBe(1);
    await world.hosts.forget(HOST);
    expect(world.local.items.size).toBe(0);
  });

  it('keeps no record that another version cannot read', async () => {
    world.local.items.set(`host:${HOST}`, { strikes: 'many' });
    await world.ask();
    expect(world.calls(HOST)).toBe(1);
  });
});

describe('an extension API is touched', () => {
  it('every 20 seconds while a request runs, and never else', async () => {
    vi.useFakeTimers();
    const release = world.hold();
    const asked = world.ask();
    await vi.advanceTimersByTimeAsync(59 * SECOND);
    expect(world.touched()).toBe(2);
    release();
    await asked;
    expect(vi.getTimerCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(world.touched()).toBe(2);
    vi.useRealTimers();
  });
});

it('no timer is left when nothing is asked, also where a platform wants a pause between two requests', async () => {
  vi.useFakeTimers();
  const pace = { concurrency: 2, pause: 300 };
  const all = Promise.all(Array.from({ length: 5 }, () => world.ask({ pace })));
  await vi.advanceTimersByTimeAsync(3 * SECOND);
  await all;
  expect([world.calls(HOST), vi.getTimerCount()]).toEqual([5, 0]);
  vi.useRealTimers();
});

describe('the record of a host', () => {
  const failure = fc.record<Failure>({
    kind: fc.constantFrom(...FAILURE_KINDS),
    message: fc.constant(''),
    retryAfter: fc.option(fc.integer({ min: 0, max: 10 ** 9 })),
    lost: fc.constantFrom('silent', 'broken'),
  } as never);

  it('never asks for more than a day, and for a quarter of an hour unless the platform says so', () => {
    fc.assert(
      fc.property(
        fc.array(failure, { maxLength: 40 }),
        fc.float({ min: 0, max: 1, noNaN: true }),
        (all, random) => {
          let state: HostState | undefined;
          let now = 0;
          for (const each of all) {
            state = afterFailure(state, each, { now, began: now, random });
            const wait = state ? waitOf(state, now) : 0;
            const isTold = typeof state?.failure.retryAfter === 'number';
            expect(wait).toBeLessThanOrEqual((isTold ? 24 * 60 : 15) * MINUTE);
            now += wait + 1;
          }
        },
      ),
    );
  });

  it('means nothing on a clock that was set back', () => {
    const state = afterFailure(
      undefined,
      toFailure(new PlatformError('rate-limit', '', { retryAfter: 60 })),
      {
        now: 10 * MINUTE,
        began: 10 * MINUTE,
        random: 1,
      },
    );
    expect(state && waitOf(state, 10 * MINUTE)).toBe(MINUTE);
    expect(state && waitOf(state, 5 * MINUTE)).toBe(0);
  });

  it('stays where an answer arrives that was asked for before the failure', () => {
    const at = { now: 20, began: 10, random: 1 };
    const state = afterFailure(undefined, { kind: 'rate-limit', message: '', retryAfter: 60 }, at);
    expect(afterAnswer(state, 15)).toBe(state);
    expect(afterAnswer(state, 20)).toBeUndefined();
  });
});

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}

async function failureOf(asked: Promise<unknown>): Promise<Failure> {
  return asked.then(() => Promise.reject(new Error('answered')), toFailure);
}
