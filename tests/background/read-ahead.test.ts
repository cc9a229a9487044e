import { describe, expect, it, vi } from 'vitest';
import { readAhead } from '@/entrypoints/background/browser/read-ahead';
import { createMemoryArea } from '../store/memory-area';

describe('what was read ahead', () => {
  it('is given once, to whoever wants all', async () => {
    const { area, get, ahead } = stand();
    expect(await ahead.get('b')).toEqual({ b: 2 });
    get.mockClear();
    expect(await ahead.get(null)).toEqual({ a: 1 });
    expect(get).not.toHaveBeenCalled();
    expect(await ahead.get(null)).toEqual(await area.get(null));
  });

  it.each([
    ['set', (area: ReturnType<typeof stand>['ahead']) => area.set({ c: 3 }), { b: 2, c: 3 }],
    ['removed', (area: ReturnType<typeof stand>['ahead']) => area.remove('b'), {}],
  ])('is not given after something was %s', async (_, change, now) => {
    const { ahead } = stand();
    await change(ahead);
    expect(await ahead.get(null)).toEqual(now);
  });

  it('lets whoever takes it hear that it failed, and nobody else', async () => {
    const { area } = stand();
    const failing = () => Promise.reject(new Error('disk'));
    await expect(readAhead(area, failing()).get(null)).rejects.toThrow('disk');
    expect(await readAhead(area, failing()).get('b')).toEqual({ b: 2 });
  });
});

/** The area holds something else than what was read ahead, so that one can tell them apart. */
function stand() {
  const area = createMemoryArea();
  area.items.set('b', 2);
  const get = vi.spyOn(area, 'get');
  return { area, get, ahead: readAhead(area, Promise.resolve({ a: 1 })) };
}
