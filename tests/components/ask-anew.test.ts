import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAskAnew } from '@/components/ask-anew';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a thousand changes in two seconds are asked about a few times, the first at once and the last too', async () => {
  const { askAnew, asked } = create();
  askAnew('sync');
  await vi.advanceTimersByTimeAsync(0);
  expect(asked).toEqual([['sync']]);
  for (let change = 0; change < 1000; change++) {
    askAnew('sync');
    await vi.advanceTimersByTimeAsync(2);
  }
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked.length).toBeGreaterThan(4);
  expect(asked.length).toBeLessThanOrEqual(7);
  const before = asked.length;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(asked).toHaveLength(before);
});

test('everything is asked for once where anything but the progress has changed', async () => {
  const { askAnew, asked } = create();
  askAnew('sync');
  askAnew('sync');
  askAnew();
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked).toEqual([['sync'], 'everything']);
});

function create() {
  const client = new QueryClient();
  const asked: unknown[] = [];
  vi.spyOn(client, 'invalidateQueries').mockImplementation(async (filter) => {
    asked.push(filter?.queryKey ?? 'everything');
  });
  return { askAnew: createAskAnew(client), asked };
}
