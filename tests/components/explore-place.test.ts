import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Place, readPlace, writePlace } from '@/entrypoints/explore/place';
import { scopeOf } from '@/entrypoints/explore/scope';
import { VERDICTS } from '@/utils/model/comparison';
import type { ExploreSource } from '@/utils/model/explore';
import { EARLIER, EXPLORE_PRESETS } from '@/utils/model/explore-days';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';

describe('the address', () => {
  it('gives back every view as it was', () => {
    const text = fc.string({ minLength: 1, maxLength: 12 });
    const place = fc.record<Place>({
      mode: fc.constantFrom('side-by-side', 'plain'),
      here: fc.option(text),
      ...{ there: fc.array(text), of: fc.array(text), group: fc.array(text) },
      days: fc.constantFrom(...EXPLORE_PRESETS, { from: '2026-11-01', to: '2026-11-07' }),
      within: fc.constantFrom(null, '30d' as const, { from: '2026-11-01', to: '2026-11-07' }),
      against: fc.constantFrom(null, ...EARLIER),
      zone: fc.constantFrom(null, 'Etc/UTC', 'Europe/Berlin'),
      currency: fc.constantFrom(null, 'EUR'),
      only: fc.subarray([...VERDICTS]),
      sort: fc.constantFrom(null, { by: 'payout.gap', descending: true }, { by: 'name', descending: false }),
      find: text,
      filter: fc.constantFrom({}, { country: ['US', 'DE'], sub1: ['a&b=c'] }),
      ...{ columns: fc.array(text), open: fc.array(text) },
      show: fc.option(text),
    });
    fc.assert(
      fc.property(place, (view) => {
        expect(readPlace(writePlace(view))).toEqual(view);
      }),
      { numRuns: 200 },
    );
  });

  it.each(['', '#', '#nonsense', '#plain?days=yesteryear&zone=Mars&currency=%3Cb%3E&sort='])(
    'is a view whatever stands in it: %s',
    (hash) => {
      expect(readPlace(hash)).toMatchObject({ days: '7d', zone: null, currency: null, sort: null, open: [] });
    },
  );
});

describe('what it comes to', () => {
  const source = (id: string, role: ExploreSource['role'], timeZone = 'Etc/UTC'): ExploreSource => ({
    ...{ connection: id, name: id, platform: 'demo', mark: 'DE', role, currency: 'USD', timeZone },
    ...{
      dimensions: role === 'tracker' ? ['offer', 'campaign', 'day'] : ['offer', 'day'],
      metrics: ['payout'],
      labels: {},
    },
  });
  const sources = [
    source('net', 'affiliate'),
    source('one', 'tracker', 'Europe/Berlin'),
    source('two', 'tracker'),
  ];
  const scope = (hash: string) => scopeOf(readPlace(hash), sources, DEFAULT_SETTINGS, '2026-11-19T12:00:00Z');

  it('is the first tracker and the last seven days in its zone, unless it says so', () => {
    expect(scope('')).toMatchObject({
      here: { connection: 'one' },
      timeZone: 'Europe/Berlin',
      range: { from: '2026-11-12', to: '2026-11-18' },
      before: null,
    });
    expect(scope('#side-by-side?here=two&days=2026-11-01..2026-11-03&against=period')).toMatchObject({
      here: { connection: 'two' },
      before: { from: '2026-10-29', to: '2026-10-31' },
    });
    expect(scope('#side-by-side?here=gone').here?.connection).toBe('one');
  });

  it('can be grouped by what all chosen connections know', () => {
    expect(scope('#plain?of=one').words).toContain('campaign');
    expect(scope('#plain?of=one&of=net').words).toEqual(['offer', 'day']);
  });
});
