import { describe, expect, it } from 'vitest';
import { clickIdReader } from '@/utils/compare/match/click-id-of';
import { matchConversions } from '@/utils/compare/match/match';
import { type UploadForm, writeUpload } from '@/utils/compare/match/upload-form';
import type { Conversion } from '@/utils/model/conversion';
import type { MatchSide } from '@/utils/model/match';

const CLICK = 'wA1B2C3D4E5F6G7H8I9J0K1L2';

function missing(told: Partial<Conversion>): Conversion {
  return {
    ...{
      id: 'row',
      transactionId: null,
      clickIds: [CLICK],
      offer: null,
      status: 'approved',
      statusRaw: null,
    },
    ...{ payout: 5_500_000, currency: 'USD', clickedAt: null, convertedAt: '2026-11-14T16:00:00Z' },
    ...told,
  };
}

const write = (form: UploadForm, ...rows: Partial<Conversion>[]) =>
  writeUpload(rows.map(missing), {
    form,
    currency: 'USD',
    clickIdOf: ({ clickIds }) => clickIds[0] ?? null,
  });

describe('missing conversions are written', () => {
  it.each<[UploadForm, Partial<Conversion>, string]>([
    ['voluum', {}, `${CLICK},5.5,,,2026-11-14T16:00:00+00:00\n`],
    ['voluum', { transactionId: 'order-9', convertedAt: null }, `${CLICK},5.5,order-9,,\n`],
    ['voluum', { payout: -5_000_000 }, `${CLICK},-5,,,2026-11-14T16:00:00+00:00\n`],
    ['binom-1', {}, `${CLICK}:5.5\n`],
    ['binom-1', { statusRaw: 'Hold', status: 'hold' }, `${CLICK}:5.5:Hold\n`],
    ['binom-2', { statusRaw: 'Hold' }, `${CLICK}:payout=5.5:cnv_status=Hold:cnv_currency=USD\n`],
    ['binom-2', { currency: 'EUR' }, `${CLICK}:payout=5.5:cnv_currency=EUR\n`],
    ['binom-2', { currency: null, statusRaw: 'a:b' }, `${CLICK}:payout=5.5:cnv_currency=USD\n`],
  ])('as %s takes them: %j', (form, told, text) => {
    expect(write(form, told)).toEqual({ parts: [text], rows: 1, leftOut: [] });
  });

  it.each<[string, UploadForm, Partial<Conversion>]>([
    ['refused', 'voluum', { status: 'rejected' }],
    ['no-click-id', 'voluum', { clickIds: [] }],
    ['no-payout', 'binom-2', { payout: null }],
    ['currency', 'voluum', { currency: 'EUR' }],
    ['currency', 'binom-1', { currency: 'EUR' }],
    ['text', 'voluum', { transactionId: '=HYPERLINK("http://x")' }],
    ['text', 'voluum', { transactionId: '@SUM(A1)' }],
    ['text', 'voluum', { transactionId: '-1+1' }],
    ['text', 'voluum', { transactionId: 'a,b' }],
    ['text', 'voluum', { transactionId: 'a\nb' }],
    ['text', 'binom-1', { clickIds: ['a:b'] }],
  ])('or left out for %s: %s %j', (why, form, told) => {
    expect(write(form, told)).toEqual({ parts: [], rows: 0, leftOut: [{ id: 'row', why }] });
  });

  it('as many at a time as Voluum takes in an hour', () => {
    const { parts, rows } = write('voluum', ...Array.from({ length: 50_001 }, () => ({})));
    expect([rows, parts.map((part) => part.split('\n').length - 1)]).toEqual([50_001, [50_000, 1]]);
  });
});

describe('the click id of a row that the tracker does not know', () => {
  const row = (...clickIds: string[]) => missing({ clickIds });
  const sideOf = (platform: MatchSide['platform'], ...ids: string[][]): MatchSide => ({
    platform,
    conversions: ids.map((clickIds, index) => missing({ id: `${index}`, clickIds })),
  });

  it('is the one that looks like those it does know, where they usually stand', () => {
    const here = sideOf('binom', ['9m4e2mr0ui3e8a215n4g'], ['8m4e2mr0ui3e8a215n4g']);
    const there = sideOf('affise', ['us', '9m4e2mr0ui3e8a215n4g'], ['us', '8m4e2mr0ui3e8a215n4g']);
    const clickIdOf = clickIdReader(here, matchConversions(here, there));
    expect(clickIdOf(row('aaaaaaaaaaaaaaaaaaaa', '7m4e2mr0ui3e8a215n4g'))).toBe('7m4e2mr0ui3e8a215n4g');
    expect(clickIdOf(row('7m4e2mr0ui3e8a215n4g'))).toBe('7m4e2mr0ui3e8a215n4g');
    expect(clickIdOf(row('us', '{clickid}'))).toBeNull();
    expect(clickIdOf(row('us', '=m4e2mr0ui3e8a215n4g'))).toBeNull();
  });

  it.each([
    ['voluum', CLICK],
    ['binom', null],
  ] as const)('of %s without any known conversion: %s', (platform, expected) => {
    const clickIdOf = clickIdReader(sideOf(platform), { clickIdPosition: { there: null } });
    expect(clickIdOf(row('us', CLICK))).toBe(expected);
  });
});
