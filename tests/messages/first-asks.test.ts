import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { afterFirstAsks, askFirst, FIRST_ASKS, textOf, whenReady } from '@/utils/messages/first-asks';
import { READY_KEY, type ReadyAnswers } from '@/utils/messages/ready';
import { createMemoryArea } from '../store/memory-area';

beforeEach(() => void vi.stubGlobal('tracksideFirst', undefined));
afterEach(() => void vi.unstubAllGlobals());

const [SETTINGS, LOCK, SUMMARY] = FIRST_ASKS;

describe('what a page asks first', () => {
  it('takes each answer once, and asks for everything else', async () => {
    const sendMessage = vi.fn(async (message: unknown) => ({ answered: message }));
    askFirst({ sendMessage }, createMemoryArea());
    await vi.waitFor(() => expect(sendMessage.mock.calls).toEqual(FIRST_ASKS.map((asked) => [asked])));

    const runtime = afterFirstAsks({ id: 'ours', sendMessage });
    expect(runtime.id).toBe('ours');
    sendMessage.mockClear();
    expect(await runtime.sendMessage(SETTINGS)).toEqual({ answered: SETTINGS });
    expect(sendMessage).not.toHaveBeenCalled();
    await runtime.sendMessage(SETTINGS);
    await runtime.sendMessage({ ask: 'sync.list', payload: null });
    expect(sendMessage).toHaveBeenCalledTimes(2);
  });

  it('lets a refusal reach whoever takes it, and nobody else', async () => {
    const sendMessage = vi.fn(async () => {
      throw new Error('Receiving end does not exist.');
    });
    askFirst({ sendMessage }, createMemoryArea());
    await expect(afterFirstAsks({ id: 'ours', sendMessage }).sendMessage(SETTINGS)).rejects.toThrow();
  });

  it('wakes nobody for what is ready, and asks for what is not', async () => {
    const sendMessage = vi.fn(async () => 'fresh');
    askFirst({ sendMessage }, await ready({ 'lock.state': 'off', 'settings.get': { theme: 'dark' } }));
    const runtime = afterFirstAsks({ id: 'ours', sendMessage });
    expect(await runtime.sendMessage(SETTINGS)).toEqual({ ok: true, value: { theme: 'dark' } });
    expect(await runtime.sendMessage(LOCK)).toEqual({ ok: true, value: 'off' });
    expect(await runtime.sendMessage(SUMMARY)).toBe('fresh');
    expect(sendMessage.mock.calls).toEqual([[SUMMARY]]);
    expect(await runtime.sendMessage(LOCK)).toBe('fresh');
  });

  it('has everything asked anew behind what was ready, and only then', async () => {
    const askAnew = vi.fn();
    const sendMessage = async () => 'fresh';
    await whenReady(askAnew);
    askFirst({ sendMessage }, createMemoryArea());
    await whenReady(askAnew);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(askAnew).not.toHaveBeenCalled();
    askFirst({ sendMessage }, await ready({ 'lock.state': 'off' }));
    await whenReady(askAnew);
    await vi.waitFor(() => expect(askAnew).toHaveBeenCalledTimes(1));
  });
});

async function ready(values: Record<string, unknown>) {
  const area = createMemoryArea();
  const asked = FIRST_ASKS.filter(({ ask }) => ask in values);
  const kept: ReadyAnswers = {
    until: Date.now() + 60_000,
    values: Object.fromEntries(asked.map((each) => [textOf(each), values[each.ask]])),
  };
  await area.set({ [READY_KEY]: JSON.stringify(kept) });
  return area;
}
