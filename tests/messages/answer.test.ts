import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answer, type Handlers } from '@/utils/messages/answer';
import { ALLOWED_SENDERS, type MessageName, type SenderClass } from '@/utils/messages/map';
import { PlatformError } from '@/utils/model/errors';
import { ASKS } from './asks';
import { createRuntime, ID, OURS, SENDERS } from './runtime';

const NAMES = Object.keys(ALLOWED_SENDERS) as MessageName[];
const handler = vi.fn();
const handlers = Object.fromEntries(NAMES.map((name) => [name, handler])) as unknown as Handlers;
let background: ReturnType<typeof createRuntime>;

beforeEach(() => {
  handler.mockReset().mockReturnValue('done');
  background = createRuntime();
  background.hear(answer(background.runtime, handlers));
});

describe('who may send what', () => {
  const senders = [
    ['popup', 'page'],
    ['options', 'page'],
    ['panel', 'panel'],
    ['dashboard', 'dashboard'],
  ] as const satisfies [keyof typeof SENDERS, SenderClass][];
  const table = NAMES.flatMap((name) => senders.map(([sender, kind]) => [name, sender, kind] as const));

  it.each(table)('%s from the %s', async (name, sender, kind) => {
    const reply = await background.send({ ask: name, payload: ASKS[name] }, SENDERS[sender]);
    const isAllowed = ALLOWED_SENDERS[name].includes(kind);
    expect(handler).toHaveBeenCalledTimes(isAllowed ? 1 : 0);
    if (isAllowed) expect(reply).toEqual({ ok: true, value: 'done' });
    else expect(reply).toMatchObject({ ok: false, error: { kind: 'access' } });
  });

  it.each([
    ['connections.list', 'popup', { class: 'page', tab: null, origin: OURS }],
    ['connections.list', 'options', { class: 'page', tab: 4, origin: OURS }],
    ['compare.panel', 'panel', { class: 'panel', tab: 7, origin: OURS }],
    ['compare.page', 'dashboard', { class: 'dashboard', tab: 7, origin: 'https://panel.voluum.com' }],
  ] as const)('tells the handler of %s who asks', async (name, from, sender) => {
    await background.send({ ask: name, payload: ASKS[name] }, SENDERS[from]);
    expect(handler).toHaveBeenCalledWith(ASKS[name], { sender });
  });
});

describe('a sender that is none of ours', () => {
  const dashboard = SENDERS.dashboard;
  it.each([
    ['a subframe of a dashboard', { ...dashboard, frameId: 3 }],
    ['a web address outside tabs', { ...dashboard, tab: undefined }],
    ['a document without an address', { ...dashboard, url: undefined }],
    ['an inherited origin', { ...dashboard, url: 'about:srcdoc' }],
    ['an origin that is not the address’s', { ...dashboard, origin: OURS }],
    ['a file', { ...dashboard, url: 'file:///tmp/page.html', origin: 'file://' }],
    ['a page whose host begins like ours', { ...SENDERS.options, url: `${OURS}.evil.test/options.html` }],
    [
      'a web page named like ours',
      { ...dashboard, url: `https://${ID}/options.html`, origin: `https://${ID}` },
    ],
    [
      'another extension’s page',
      { ...SENDERS.options, url: `chrome-extension://${'b'.repeat(32)}/options.html` },
    ],
  ])('is refused every message of our pages: %s', async (_, sender) => {
    for (const name of NAMES.filter((each) => !ALLOWED_SENDERS[each].includes('dashboard'))) {
      const reply = await background.send({ ask: name, payload: ASKS[name] }, sender);
      expect(reply).toMatchObject({ ok: false, error: { kind: 'access' } });
    }
    expect(handler).not.toHaveBeenCalled();
  });

  it.each([
    ['a subframe', { frameId: 3 }],
    ['no tab', { tab: undefined }],
    ['no address', { url: undefined }],
    ['a document that only inherits the origin', { url: 'about:srcdoc' }],
    ['an origin other than the address’s', { origin: 'https://evil.test' }],
    ['a file', { url: 'file:///tmp/page.html', origin: undefined }],
  ])('is no dashboard: %s', async (_, change) => {
    const message = { ask: 'compare.page', payload: ASKS['compare.page'] };
    expect(await background.send(message, { ...dashboard, ...change })).toHaveProperty(
      'error.kind',
      'access',
    );
    expect(await background.send(message, { ...dashboard, origin: undefined })).toHaveProperty('ok', true);
  });

  it.each([['b'.repeat(32)], [undefined]])('gets silence with the id %s', async (id) => {
    expect(
      await background.send({ ask: 'settings.get', payload: null }, { ...SENDERS.options, id }),
    ).toBeUndefined();
    expect(handler).not.toHaveBeenCalled();
  });
});

describe('what is asked', () => {
  const page = ASKS['compare.page'];
  const range = (from: string, to: string) => ({ days: { range: { from, to } } });
  it.each<[MessageName, string, unknown]>([
    ['settings.get', 'something instead of nothing', {}],
    ['settings.get', 'nothing at all', undefined],
    ['connections.check', 'no id', {}],
    ['connections.check', 'an empty id', { id: '' }],
    ['connections.check', 'a key too many', { id: 'one', force: true }],
    ['connections.save', 'a platform that is none', { ...ASKS['connections.save'], platform: 'constructor' }],
    ['connections.save', 'a value that is no text', { ...ASKS['connections.save'], values: { a: 1 } }],
    ['connections.save', 'a huge value', { ...ASKS['connections.save'], values: { a: 'x'.repeat(5000) } }],
    [
      'connections.save',
      'many values',
      { ...ASKS['connections.save'], values: Object.fromEntries([...Array(21)].map((_, i) => [i, ''])) },
    ],
    ['summary.get', 'a range that is none', { range: 'always', refresh: false }],
    ['settings.set', 'a zone that is none', { timeZone: 'Mars/Olympus' }],
    ['settings.set', 'half of the bands', { bands: { clicks: { ok: 0.1, alert: 0.2, floor: 1 } } }],
    ['settings.set', 'an unknown setting', { admin: true }],
    ['settings.set', 'no status at all', { statuses: [] }],
    ['settings.set', 'a status twice', { statuses: ['approved', 'approved'] }],
    ['settings.set', 'a currency that is none', { displayCurrency: 'dollar' }],
    [
      'settings.set',
      'a rate of nothing',
      { typedRates: [{ currency: 'RUB', per: 'USD', rate: '0', since: null }] },
    ],
    [
      'settings.set',
      'bands of an unknown metric',
      { bandOverrides: [{ here: 'a', there: 'b', offer: null, bands: { profit: {} } }] },
    ],
    ['compare.page', 'a day that is none', { ...page, ...range('2026-02-30', '2026-03-01') }],
    ['compare.page', 'days that run backwards', { ...page, ...range('2026-11-02', '2026-11-01') }],
    ['compare.page', 'a hundred years', { ...page, ...range('1926-11-02', '2026-11-01') }],
    ['compare.page', 'a column that is none', { ...page, visible: { profit: '1' } }],
    ['compare.page', 'a long number', { ...page, visible: { visits: '9'.repeat(65) } }],
    ['compare.page', 'a long id', { ...page, entity: { kind: 'campaign', id: 'x'.repeat(201) } }],
    ['panel.open', 'a tab that is none', { tab: -1 }],
    ['links.choose-here', 'ids instead of a token', ASKS['links.choose']],
    ['links.choose-here', 'a place before the first', { token: 'b9f1', pick: -1 }],
    [
      'links.choose',
      'a thousand offers',
      { ...ASKS['links.choose'], there: { connection: 'two', offers: Array(1000).fill('1') } },
    ],
  ])('%s is refused with %s', async (name, _, payload) => {
    const [kind] = ALLOWED_SENDERS[name];
    const reply = await background.send(
      { ask: name, payload },
      SENDERS[kind === 'page' ? 'options' : (kind as 'panel')],
    );
    expect(reply).toMatchObject({ ok: false, error: { kind: 'request' } });
    expect(handler).not.toHaveBeenCalled();
  });

  it('random JSON never reaches a handler unparsed', async () => {
    const sender = fc.constantFrom(...Object.values(SENDERS));
    const name = fc.oneof(fc.constantFrom(...NAMES), fc.string(), fc.constantFrom('__proto__', 'toString'));
    const mutated = fc
      .tuple(fc.constantFrom(...NAMES), fc.jsonValue({ maxDepth: 4 }), fc.string())
      .map(([ask, value, key]) => ({
        ask,
        payload: { ...(ASKS[ask] as object | null), [key || 'x']: value },
      }));
    const message = fc.oneof(
      fc.jsonValue({ maxDepth: 5 }),
      fc.record({ ask: name, payload: fc.jsonValue({ maxDepth: 5 }) }),
      mutated,
    );
    await fc.assert(
      fc.asyncProperty(message, sender, async (sent, from) => {
        handler.mockClear();
        const reply = await background.send(sent, from);
        if (handler.mock.calls.length === 0) return;
        const { ask, payload } = sent as { ask: MessageName; payload: unknown };
        expect(reply).toMatchObject({ ok: true });
        expect(Object.keys((ASKS[ask] as object | null) ?? {})).toEqual(
          expect.arrayContaining(
            Object.keys((payload as object | null) ?? {}).filter((key) => ask !== 'settings.set' && key),
          ),
        );
      }),
      { numRuns: 3000 },
    );
  });

  it.each([null, 7, 'settings.get', [], {}, { ask: 5 }, { announce: 'changed', what: 'numbers' }])(
    'what is no ask gets silence: %j',
    async (message) => {
      expect(await background.send(message, SENDERS.options)).toBeUndefined();
    },
  );

  it.each(['toString', '__proto__', 'constructor', 'settings', ''])('%j is no message', async (ask) => {
    expect(await background.send({ ask, payload: null }, SENDERS.options)).toHaveProperty(
      'error.kind',
      'request',
    );
  });

  it('a page view that passes is far below 32 kB, whatever it holds', async () => {
    const long = 'x'.repeat(200);
    const visible = Object.fromEntries(
      ['visits', 'clicks', 'conversions', 'payout', 'mediaCost'].map((name) => [name, '€'.repeat(64)]),
    );
    const largest = { ...page, account: long, entity: { kind: 'campaign', id: long }, visible };
    expect(
      await background.send({ ask: 'compare.page', payload: largest }, SENDERS.dashboard),
    ).toHaveProperty('ok', true);
    expect(Buffer.byteLength(JSON.stringify(largest))).toBeLessThan(32 * 1024);
  });
});

describe('a handler that fails', () => {
  it('on purpose: the failure is the reply', async () => {
    handler.mockRejectedValue(new PlatformError('credentials', 'Refused.', { field: 'apiKey' }));
    expect(await background.send({ ask: 'settings.get', payload: null }, SENDERS.popup)).toEqual({
      ok: false,
      error: { kind: 'credentials', message: 'Refused.', field: 'apiKey' },
    });
  });

  it('by accident: its text stays inside', async () => {
    handler.mockImplementation(() => {
      throw new TypeError('https://api.test/?api_key=canary');
    });
    const reply = await background.send({ ask: 'settings.get', payload: null }, SENDERS.popup);
    expect(reply).toMatchObject({ ok: false, error: { kind: 'answer' } });
    expect(JSON.stringify(reply)).not.toContain('canary');
  });
});
