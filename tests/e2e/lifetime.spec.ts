import { expect, test } from '@playwright/test';
import { watchLongSync } from './long-sync.ts';

test('a sync of 8 s answers goes on past the 30 s of a worker that nobody looks at, and asks nothing twice', async () => {
  test.setTimeout(180_000);
  // One answer of seven pages: between them only its checkpoints tell the browser that somebody is at work.
  const { left, days, addresses, seconds } = await watchLongSync({ days: 8, rowsAPage: 8 });
  expect(seconds).toBeGreaterThan(40);
  expect(new Set(addresses).size).toBe(addresses.length);
  expect({ left, days }).toEqual({ left: 0, days: 8 });
});
