import '../texts/all';
import { describe, expect, it } from 'vitest';
import { tellReason } from '@/components/panel/tell-reason';
import type { DayPair, OtherSide, PanelView } from '@/utils/model/comparison';
import { createTexts } from '@/utils/texts/texts';
import { affise, agrees, alert, failed, list } from '../fixtures/panel/views';

const english = createTexts('en');
const russian = createTexts('ru');

describe('the reason beside the gap', () => {
  it.each<[string, PanelView, Partial<OtherSide>, string | null]>([
    ['late declines', alert, {}, 'Affise Acme declined 18 conversions, 17 of them since 5 Nov.'],
    [
      'declines all along',
      alert,
      { byDay: days([9, 9, 9], [3, 3, 3], [6, 6, 6]) },
      'Affise Acme declined 18 conversions.',
    ],
    [
      'our side stopped',
      alert,
      { byDay: days([6, 0, 0], [6, 7, 5], [0, 0, 0]) },
      'Voluum main counts no conversions since 2 Nov; Affise Acme counts 12 more.',
    ],
    [
      'their side stopped',
      alert,
      { byDay: days([6, 7, 5], [6, 0, 0], [0, 0, 0]) },
      'Affise Acme counts no conversions since 2 Nov; Voluum main counts 12 more.',
    ],
    [
      'nothing there at all',
      alert,
      { byDay: days([6, 7, 5], [0, 0, 0], [0, 0, 0]) },
      'Affise Acme counts no conversions in these days, Voluum main does.',
    ],
    [
      'one day',
      alert,
      { ...noDeclines(-3), byDay: days([9, 9, 9], [9, 9, 6], [0, 0, 0]) },
      '3 of 3 conversions of difference fall on 3 Nov.',
    ],
    [
      'spread over all days',
      alert,
      { ...noDeclines(-6), byDay: days([9, 9, 9], [7, 7, 7], [0, 0, 0]) },
      null,
    ],
    [
      'more there, though some were declined',
      alert,
      {
        gaps: { ...affise.gaps, conversions: { ratio: 0.2, difference: '20', verdict: 'alert' } },
        byDay: days([9, 9, 9], [16, 16, 15], [6, 6, 6]),
      },
      null,
    ],
    ['all is well', agrees, {}, 'Clicks, conversions and payout agree within the usual difference.'],
    ['too few', alert, { verdict: 'floor' }, 'Too few to judge: a difference this small says nothing.'],
    [
      'not all days yet',
      alert,
      { complete: false },
      'Affise Acme has not told all of these days, so there is no gap yet.',
    ],
    ['still asked', alert, { verdict: 'wait' }, 'Waiting for Affise Acme.'],
    [
      'another currency',
      alert,
      { currency: 'EUR' },
      'Voluum main counts in USD, Affise Acme in EUR: without a rate amounts are not compared.',
    ],
    ['a failure has its own notice', failed, {}, null],
    ['a list', list, {}, 'Affise Acme declined 18 conversions, 17 of them since 5 Nov.'],
  ])('%s', (_, view, change, expected) => {
    const [side = affise] = view.there;
    expect(tellReason(english, view, { ...side, explained: null, ...change })).toBe(expected);
  });

  it('is the first cause that explains it', () => {
    const facts = { side: 'here', day: '2026-11-05', last: null, missing: 22 } as const;
    const cause = { cause: 'postback-stopped', metric: 'conversions', explains: 0.9, facts } as const;
    const explained: OtherSide['explained'] = {
      gap: { clicks: 0, conversions: 0.2, payout: 0.2 },
      definition: { clicks: 'clicks', conversions: ['approved'], money: 'payout' },
      ...{ causes: [cause], unexplained: 0.1, enough: true },
    };
    expect(tellReason(english, alert, { ...affise, explained })).toBe(
      'Since 5 Nov hardly any conversion reaches Voluum main: 22 are missing.',
    );
  });

  it('counts the declined ones where they are the cause', () => {
    const [side = affise] = alert.there;
    expect(side.explained?.causes[0]?.cause).toBe('statuses');
    expect(tellReason(english, alert, side)).toBe(
      'Affise Acme declined 18 conversions, 17 of them since 5 Nov.',
    );
  });

  it('closes a Russian sentence with one full stop, whatever the month ends with', () => {
    expect(tellReason(russian, alert, affise)).toBe(
      'Affise Acme: отклонено 18 конверсий, из них 17 — с 5 нояб.',
    );
  });

  it('does not take an absent count for none', () => {
    const absent = days([6, 7, 5], [6, 7, 5], [0, 0, 0]).map((day) => ({ ...day, here: {} }));
    expect(tellReason(english, alert, { ...affise, ...noDeclines(0), byDay: absent })).toBeNull();
  });
});

function noDeclines(difference: number): Partial<OtherSide> {
  const { rejected: _, ...metrics } = affise.metrics;
  return {
    metrics,
    gaps: { ...affise.gaps, conversions: { ratio: -0.1, difference: String(difference), verdict: 'alert' } },
  };
}

function days(here: number[], there: number[], rejected: number[]): DayPair[] {
  return here.map((count, index) => {
    const difference = String((there[index] ?? 0) - count);
    return {
      day: `2026-11-0${index + 1}`,
      closed: true,
      here: { conversions: count },
      there: { conversions: there[index] ?? 0, rejected: rejected[index] ?? 0 },
      gaps: { ...affise.gaps, conversions: { ratio: null, difference, verdict: 'unknown' } },
    };
  });
}
