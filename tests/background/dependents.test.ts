import { expect, it } from 'vitest';
import { tellDependents } from '@/entrypoints/background/connections/dependents';
import type { Site } from '@/utils/model/site';
import { createLinkStore } from '@/utils/store/link-store';
import { createSettingsStore } from '@/utils/store/settings-store';
import { createMemoryArea } from '../store/memory-area';

const band = { ok: 0.1, alert: 0.2, floor: 20 };
const decided = { affiliate: null, evidence: '', confidence: 1, decidedAt: '2026-11-20T12:00:00Z' };

it('counts what is about the connection on either side, and what is not about it not', async () => {
  const area = createMemoryArea();
  const links = createLinkStore(area);
  const settings = createSettingsStore(area);
  const site = (host: string, on: boolean, ...ids: string[]): Site => ({
    ...{ pattern: `https://${host}/*`, host, dashboard: 'voluum', bound: false, allowed: true, on },
    ...{ connections: ids.map((id) => ({ id, name: id, mark: 'VO' })), showsAll: null },
  });
  const link = (here: string, offer: string, there: string | null) =>
    links.put({
      ...decided,
      here: { connection: here, offer },
      there: there === null ? null : { connection: there, offers: ['9'] },
      origin: there === null ? 'none' : 'manual',
    });
  await link('a', '1', 'b');
  await link('c', '2', 'a');
  await link('a', '3', null);
  await link('b', '4', 'c');
  await settings.set({
    bandOverrides: [
      { here: 'a', there: 'b', offer: null, bands: { clicks: band } },
      { here: 'b', there: 'c', offer: null, bands: { clicks: band } },
    ],
    views: [
      { name: 'Both', address: 'side-by-side?here=a&there=b' },
      { name: 'Among others', address: 'plain?of=b&of=a' },
      { name: 'Others', address: 'plain?of=ab&of=b' },
    ],
  });
  const sites = async () => [site('own', true, 'a'), site('shared', true, 'a', 'b'), site('off', false, 'a')];
  expect(await tellDependents({ links, settings, sites }, 'a')).toEqual({
    ...{ links: 3, bands: 1, hosts: ['own'], views: ['Both', 'Among others'] },
  });
  expect(await tellDependents({ links, settings, sites: async () => [] }, 'z')).toEqual({
    ...{ links: 0, bands: 0, hosts: [], views: [] },
  });
});
