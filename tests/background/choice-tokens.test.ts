import { expect, it } from 'vitest';
import { createChoiceTokens } from '@/entrypoints/background/links/choice-tokens';
import { createMemoryArea } from '../store/memory-area';
import { NOON } from './connections';

const OFFERED = {
  here: { connection: 'voluum', offer: 'keto' },
  there: [{ connection: 'affise', offer: '4417' }],
};

function createTokens() {
  const area = createMemoryArea();
  const clock = { now: NOON };
  let id = 0;
  return { area, clock, tokens: createChoiceTokens({ area, newId: () => `t${++id}`, now: () => clock.now }) };
}

it('is good once, in its own tab, and only the last one', async () => {
  const { tokens } = createTokens();
  const first = await tokens.issue(7, OFFERED);
  const last = await tokens.issue(7, OFFERED);
  expect(await tokens.redeem(7, first)).toBeNull();
  expect(await tokens.redeem(8, last)).toBeNull();
  expect(await tokens.redeem(7, last)).toEqual(OFFERED);
  expect(await tokens.redeem(7, last)).toBeNull();
});

it('is too old after ten minutes', async () => {
  const { tokens, clock } = createTokens();
  const token = await tokens.issue(7, OFFERED);
  clock.now = '2026-11-20T12:10:01Z';
  expect(await tokens.redeem(7, token)).toBeNull();
});

it('names nothing any more once a connection is gone', async () => {
  const { area, tokens } = createTokens();
  const token = await tokens.issue(7, OFFERED);
  await area.set({ 'page 7': 'another record' });
  await tokens.withdraw();
  expect([...area.items.keys()]).toEqual(['page 7']);
  expect(await tokens.redeem(7, token)).toBeNull();
});
