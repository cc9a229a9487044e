import { describe, expect, it } from 'vitest';
import { toFailure } from '@/utils/model/errors';
import type { Link } from '@/utils/model/link';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';
import { createConnectionStore } from '@/utils/store/connection-store';
import { createHealthStore } from '@/utils/store/health-store';
import { createLinkStore } from '@/utils/store/link-store';
import { createSessionStore } from '@/utils/store/session-store';
import { createSettingsStore } from '@/utils/store/settings-store';
import { createMemoryArea } from './memory-area';
import { connectionNamed, SEALED } from './samples';

describe('connections', () => {
  it('come back as saved, oldest first', async () => {
    const area = createMemoryArea();
    const store = createConnectionStore(area);
    const [first, second] = [connectionNamed('z', '2026-11-01'), connectionNamed('a', '2026-11-02')];
    await store.put({ connection: second, sealed: SEALED });
    await store.put({ connection: first, sealed: SEALED });
    expect(await store.list()).toEqual({ connections: [first, second], unreadable: [] });
    expect(await store.get('z')).toEqual({ connection: first, sealed: SEALED });
  });

  it.each<[string, unknown, { name: string | null; platform: string | null }]>([
    ['a text', 'oops', { name: null, platform: null }],
    ['nothing', null, { name: null, platform: null }],
    ['a newer version', record({ version: 2 }), { name: 'a', platform: 'affise' }],
    [
      'an unknown platform',
      record({ connection: { ...connectionNamed('a'), platform: 'myspace' } }),
      { name: 'a', platform: null },
    ],
    ['no credentials', record({ sealed: undefined }), { name: 'a', platform: 'affise' }],
    [
      'a role that is none',
      record({ connection: { ...connectionNamed('a'), role: '__proto__' } }),
      { name: 'a', platform: 'affise' },
    ],
  ])('are named when unreadable: %s', async (_, stored, madeOut) => {
    const area = createMemoryArea();
    await area.set({ 'connection:a': stored });
    const store = createConnectionStore(area);
    expect(await store.list()).toEqual({ connections: [], unreadable: [{ id: 'a', ...madeOut }] });
    expect(await store.get('a').then(() => null, toFailure)).toHaveProperty('kind', 'answer');
    expect(area.items.get('connection:a')).toEqual(stored);
  });
});

function record(change: object) {
  return { version: 1, connection: connectionNamed('a'), sealed: SEALED, ...change };
}

describe('settings', () => {
  it('are the defaults until changed, each for itself', async () => {
    const area = createMemoryArea();
    const store = createSettingsStore(area);
    expect(await store.get()).toEqual(DEFAULT_SETTINGS);
    await Promise.all([store.set({ theme: 'dark' }), store.set({ language: 'ru' })]);
    expect(await store.get()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', language: 'ru' });
  });

  it('fall back one by one where they cannot be read', async () => {
    const area = createMemoryArea();
    await area.set({
      'settings:theme': 'pink',
      'settings:timeZone': 'Mars/Olympus',
      'settings:language': 'ru',
    });
    expect(await createSettingsStore(area).get()).toEqual({ ...DEFAULT_SETTINGS, language: 'ru' });
  });

  it('of an earlier version are still read, and the later ones come back as they were set', async () => {
    const area = createMemoryArea();
    const band = { ok: 0.2, alert: 0.3, floor: 1 };
    const bands = { clicks: band, conversions: band, payout: band };
    await area.set({ 'settings:theme': 'dark', 'settings:bands': bands });
    const store = createSettingsStore(area);
    expect(await store.get()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', bands });
    const later = {
      statuses: ['approved', 'rejected'] as const,
      displayCurrency: 'EUR',
      typedRates: [{ currency: 'USDT', per: 'USD', rate: '1', since: '2026-11-01' }],
      bandOverrides: [{ here: 'a', there: 'b', offer: null, bands: { payout: band } }],
    };
    expect(await store.set(later)).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', bands, ...later });
  });

  it.each([
    ['statuses', []],
    ['statuses', ['paid']],
    ['displayCurrency', 'dollar'],
    ['typedRates', [{ currency: 'RUB', per: 'USD', rate: '-1', since: null }]],
    ['typedRates', [{ currency: 'RUB', per: 'USD', rate: '90', since: '2026-02-30' }]],
    ['bandOverrides', [{ here: 'a', there: 'b', offer: null, bands: { payout: { ok: 1 } } }]],
  ])('that cannot be read are the default: %s %j', async (name, stored) => {
    const area = createMemoryArea();
    await area.set({ [`settings:${name}`]: stored });
    expect(await createSettingsStore(area).get()).toEqual(DEFAULT_SETTINGS);
  });
});

describe('health', () => {
  it('keeps the newest answer through failures, and loses the failure with the next answer', async () => {
    const store = createHealthStore(createMemoryArea());
    const failure = { kind: 'offline', message: 'No network.' } as const;
    await store.answered('a', '2026-11-01T00:00:00Z');
    await store.failed('a', failure);
    expect(await store.get('a')).toEqual({ asOf: '2026-11-01T00:00:00Z', failure });
    await store.verified('a');
    expect(await store.get('a')).toEqual({ asOf: '2026-11-01T00:00:00Z', failure: null });
  });

  it('is not written for a connection that is gone', async () => {
    const area = createMemoryArea();
    const store = createHealthStore(area);
    await store.forget('a');
    await store.answered('a', '2026-11-01T00:00:00Z');
    expect(area.items.size).toBe(0);
  });
});

it('a session token comes back until dropped; what cannot be read counts as none', async () => {
  const area = createMemoryArea();
  const store = createSessionStore(area);
  const session = { token: 't', expiresAt: '2026-11-01T04:00:00Z', renewAt: '2026-11-01T03:55:00Z' };
  await store.set('a', session);
  expect(await store.get('a')).toEqual(session);
  await store.drop('a');
  expect(await store.get('a')).toBeUndefined();
  const endless = { ...session, expiresAt: null };
  await store.set('b', endless);
  expect(await store.get('b')).toEqual(endless);
  await area.set({ 'session:a': { token: 5 } });
  expect(await store.get('a')).toBeUndefined();
});

describe('links', () => {
  const link = (offer: string, there: string | null, offers = ['9']): Link => ({
    here: { connection: 'tracker', offer },
    there: there === null ? null : { connection: there, offers },
    affiliate: null,
    origin: there === null ? 'none' : 'manual',
    evidence: '',
    confidence: 1,
    decidedAt: '2026-11-01T00:00:00Z',
  });

  it.each<[string, Link[], Link[]]>([
    ['offers apart', [link('1', 'x'), link('2', 'x')], [link('1', 'x'), link('2', 'x')]],
    ['other connections apart', [link('1', 'x'), link('1', 'y')], [link('1', 'x'), link('1', 'y')]],
    ['the newer of two about the same', [link('1', 'x'), link('1', 'x', ['10'])], [link('1', 'x', ['10'])]],
    ['"none" instead of all', [link('1', 'x'), link('1', 'y'), link('1', null)], [link('1', null)]],
    ['a choice instead of "none"', [link('1', null), link('1', 'x')], [link('1', 'x')]],
  ])('keep %s', async (_, put, kept) => {
    const store = createLinkStore(createMemoryArea());
    await Promise.all(put.map(store.put));
    expect(await store.list()).toEqual(kept);
  });

  it('go with either connection, and the last one leaves nothing behind', async () => {
    const area = createMemoryArea();
    const store = createLinkStore(area);
    await store.put(link('1', 'x'));
    await store.put(link('1', 'y'));
    await store.forget('x');
    expect(await store.list()).toEqual([link('1', 'y')]);
    await store.forget('tracker');
    expect(area.items.size).toBe(0);
  });

  it('that cannot be read stay in place', async () => {
    const area = createMemoryArea();
    await area.set({ links: [{ from: 'the future' }] });
    const store = createLinkStore(area);
    await store.put(link('1', 'x'));
    expect(await store.list()).toEqual([link('1', 'x')]);
    expect(area.items.get('links')).toContainEqual({ from: 'the future' });
  });
});
