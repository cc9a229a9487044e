import { expect, test } from '@playwright/test';
import { watchLongSync } from './long-sync.ts';

test('a sync of 8 s answers goes on past the 30 s of a worker that nobody looks at, without asking anything twice', async () => {
  test.setTimeout(180_000);
  const { left, days, addresses, seconds } = await watchLongSync({ rowsAPage: 500 });
  expect(seconds).toBeGreaterThan(40);
  expect(new Set(addresses).size).toBe(addresses.length);
  expect({ left, days }).toEqual({ left: 0, days: 90 });
});
