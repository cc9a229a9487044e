import { expect, test } from '@playwright/test';
import { watchLongSync } from '../e2e/long-sync.ts';

test('a sync of three minutes goes on in a worker that nobody looks at, and asks nothing twice', async () => {
  const { left, days, addresses, seconds } = await watchLongSync({ days: 90, rowsAPage: 3 });
  expect(seconds).toBeGreaterThan(180);
  expect(new Set(addresses).size).toBe(addresses.length);
  expect({ left, days }).toEqual({ left: 0, days: 90 });
});
