import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { callReader } from '@/utils/overlay/call-reader';

let idle: (() => void)[];
let runtime: { id: string | undefined; sendMessage: ReturnType<typeof vi.fn> };
let touches: number;

beforeEach(() => {
  vi.useFakeTimers();
  [idle, touches] = [[], 0];
  runtime = { id: 'extension', sendMessage: vi.fn(async () => ({ ok: true, value: null })) };
  vi.stubGlobal('requestIdleCallback', (call: () => void) => idle.push(call));
  vi.stubGlobal('chrome', {
    get runtime() {
      touches++;
      return runtime;
    },
  });
});

afterEach(() => {
  // Whatever still waits finds nobody to call.
  runtime.id = undefined;
  vi.runOnlyPendingTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('calls at once where the address may be a report’s', () => {
  start('#/Report/campaign');
  expect(runtime.sendMessage).toHaveBeenCalledExactlyOnceWith({ ask: 'reader.load', payload: null });
});

it('leaves any other page alone until it is idle, the extension’s API too', () => {
  start('#/settings');
  expect([touches, idle.length]).toEqual([0, 1]);
  beIdle();
  expect(runtime.sendMessage).not.toHaveBeenCalled();
});

it('calls once when the page comes to a report, told by an event or not', () => {
  start('#/settings');
  beIdle();
  location.hash = '#/offers';
  window.dispatchEvent(new Event('hashchange'));
  expect(runtime.sendMessage).not.toHaveBeenCalled();
  history.replaceState(null, '', '#/report/offer');
  vi.advanceTimersByTime(1000);
  window.dispatchEvent(new Event('popstate'));
  vi.advanceTimersByTime(10_000);
  expect(runtime.sendMessage).toHaveBeenCalledTimes(1);
});

it('calls again where nobody heard, but not for ever', async () => {
  runtime.sendMessage.mockRejectedValueOnce(new Error('Receiving end does not exist'));
  runtime.sendMessage.mockResolvedValueOnce({ ok: false, error: { kind: 'answer', message: '' } });
  start('#/report/campaign');
  await vi.advanceTimersByTimeAsync(16_000);
  expect(runtime.sendMessage).toHaveBeenCalledTimes(3);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(runtime.sendMessage).toHaveBeenCalledTimes(3);
  runtime.sendMessage.mockRejectedValue(new Error('Receiving end does not exist'));
  start('#/report/campaign');
  await vi.advanceTimersByTimeAsync(600_000);
  expect(runtime.sendMessage).toHaveBeenCalledTimes(3 + 5);
});

it('takes a refusal as the last word', async () => {
  runtime.sendMessage.mockResolvedValue({ ok: false, error: { kind: 'access', message: '' } });
  start('#/report/campaign');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(runtime.sendMessage).toHaveBeenCalledTimes(1);
});

it('waits on a page that the browser only prepares until the tab shows it', () => {
  Object.defineProperty(document, 'prerendering', { value: true, configurable: true });
  start('#/report/campaign');
  expect(runtime.sendMessage).not.toHaveBeenCalled();
  Reflect.deleteProperty(document, 'prerendering');
  document.dispatchEvent(new Event('prerenderingchange'));
  expect(runtime.sendMessage).toHaveBeenCalledTimes(1);
});

it('stops looking where the extension is gone', () => {
  start('#/settings');
  beIdle();
  runtime.id = undefined;
  vi.advanceTimersByTime(1000);
  expect(vi.getTimerCount()).toBe(0);
});

function start(hash: string): void {
  location.hash = hash;
  callReader(['/report/']);
}

function beIdle(): void {
  for (const call of idle.splice(0)) call();
}
