import { afterEach, expect, it, vi } from 'vitest';
import { afterFirstAsks, askFirst, FIRST_ASKS } from '@/utils/messages/first-asks';

afterEach(() => void vi.unstubAllGlobals());

it('takes each answer that was asked for first, once, and asks for everything else', async () => {
  vi.stubGlobal('tracksideFirstAnswers', undefined);
  const sendMessage = vi.fn(async (message: unknown) => ({ answered: message }));
  askFirst({ sendMessage });
  expect(sendMessage.mock.calls).toEqual(FIRST_ASKS.map((asked) => [asked]));

  const runtime = afterFirstAsks({ id: 'ours', sendMessage });
  expect(runtime.id).toBe('ours');
  sendMessage.mockClear();
  const [first] = FIRST_ASKS;
  expect(await runtime.sendMessage(first)).toEqual({ answered: first });
  expect(sendMessage).not.toHaveBeenCalled();
  await runtime.sendMessage(first);
  await runtime.sendMessage({ ask: 'sync.list', payload: null });
  expect(sendMessage).toHaveBeenCalledTimes(2);
});

it('lets a refusal reach whoever takes it, and nobody else', async () => {
  vi.stubGlobal('tracksideFirstAnswers', undefined);
  const sendMessage = vi.fn(async () => {
    throw new Error('Receiving end does not exist.');
  });
  askFirst({ sendMessage });
  await expect(afterFirstAsks({ id: 'ours', sendMessage }).sendMessage(FIRST_ASKS[0])).rejects.toThrow();
});
