import { describe, expect, it, vi } from 'vitest';
import { createAnnounce, hearAnnouncements } from '@/utils/messages/announcements';
import { createAsk, NobodyAnswers } from '@/utils/messages/ask';
import { PlatformError } from '@/utils/model/errors';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';
import { ID } from './runtime';

describe('asking the background', () => {
  it('gives the value', async () => {
    const sendMessage = vi.fn().mockResolvedValue({ ok: true, value: DEFAULT_SETTINGS });
    expect(await createAsk({ id: ID, sendMessage })('settings.get', null)).toEqual(DEFAULT_SETTINGS);
    expect(sendMessage).toHaveBeenCalledWith({ ask: 'settings.get', payload: null });
  });

  it('throws the failure with all it says', async () => {
    const error = { kind: 'rate-limit', message: 'Slow down.', retryAfter: 30, field: 'x' };
    const asked = createAsk({ id: ID, sendMessage: async () => ({ ok: false, error }) })(
      'settings.get',
      null,
    );
    const thrown = await asked.catch((caught: unknown) => caught);
    expect(thrown).toBeInstanceOf(PlatformError);
    expect((thrown as PlatformError).failure).toEqual(error);
  });

  it.each([
    ['no reply', { id: ID, sendMessage: async () => undefined }],
    ['a context cut off by an update', { id: undefined, sendMessage: async () => ({ ok: true }) }],
    [
      'a browser that throws at once',
      {
        id: ID,
        sendMessage: () => {
          throw new Error('Extension context invalidated.');
        },
      },
    ],
    [
      'a browser that rejects',
      { id: ID, sendMessage: () => Promise.reject(new Error('Receiving end does not exist.')) },
    ],
  ])('names silence: %s', async (_, runtime) => {
    await expect(createAsk(runtime)('settings.get', null)).rejects.toBeInstanceOf(NobodyAnswers);
  });
});

describe('announcing', () => {
  const rejecting = () => vi.fn().mockRejectedValue(new Error('Receiving end does not exist.'));

  it('goes to the pages and the tabs that may frame a panel, or to the top frame of one tab, and never fails', async () => {
    const runtime = { sendMessage: rejecting() };
    const tabs = { sendMessage: rejecting() };
    const announce = createAnnounce({ runtime, tabs }, async () => [3, 4]);
    const numbers = { announce: 'changed', what: 'numbers' } as const;
    const page = { announce: 'changed', what: 'page', tab: 5 } as const;
    announce(numbers);
    await vi.waitFor(() =>
      expect(tabs.sendMessage.mock.calls).toEqual([
        [3, numbers],
        [4, numbers],
      ]),
    );
    announce(page);
    await vi.waitFor(() => expect(tabs.sendMessage.mock.calls.slice(2)).toEqual([[5, page]]));
    announce({ announce: 'panel', open: true }, 7);
    expect(runtime.sendMessage.mock.calls).toEqual([[numbers], [page]]);
    expect(tabs.sendMessage.mock.calls.slice(3)).toEqual([
      [7, { announce: 'panel', open: true }, { frameId: 0 }],
    ]);
  });

  it('is heard from ourselves only, until the listener is done; asks are left to others', () => {
    const listeners = new Set<(message: unknown, sender: { id?: string | undefined }) => undefined>();
    const onMessage = {
      addListener: (listener: never) => void listeners.add(listener),
      removeListener: (listener: never) => void listeners.delete(listener),
    };
    const hear = vi.fn();
    const stop = hearAnnouncements({ id: ID, onMessage }, hear);
    const say = (message: unknown, id: string | undefined = ID) =>
      [...listeners].map((each) => each(message, { id }));
    expect(say({ announce: 'ask-again' })).toEqual([undefined]);
    say({ announce: 'ask-again' }, 'b'.repeat(32));
    say({ ask: 'settings.get', payload: null });
    say(null);
    expect(hear.mock.calls).toEqual([[{ announce: 'ask-again' }]]);
    stop();
    say({ announce: 'ask-again' });
    expect(hear).toHaveBeenCalledTimes(1);
  });
});
