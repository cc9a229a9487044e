import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Compared } from '@/utils/compare/compare';
import { judgeMetric } from '@/utils/compare/gap';
import { turnCompared, turnLinks } from '@/utils/compare/turn';
import { turnExplained } from '@/utils/compare/turn-explained';
import type { Gaps, LinkView, MoneyBasis } from '@/utils/model/comparison';
import type { Explained, FoundCause } from '@/utils/model/explanation';
import { type Metrics, toTexts } from '@/utils/model/metrics';
import { toMicros } from '@/utils/model/money';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';

const { bands } = DEFAULT_SETTINGS;
const SAME: MoneyBasis = { state: 'same', currency: 'USD', shown: null, missing: [], rates: [] };

function compared(base: Metrics, there: Metrics, money = SAME): Compared {
  const gaps = gapsOf(base, there, money);
  const day = { day: '2026-11-13', closed: true, here: toTexts(base), there: toTexts(there), gaps };
  const { shown } = money;
  return {
    ...{ base, there, gaps, money, verdict: 'ok', clicks: 'clicks', waterfall: null },
    byDay: [{ ...day, ...(shown && { shown }) }],
  };
}

function gapsOf(here: Metrics, there: Metrics, { shown }: MoneyBasis): Gaps {
  const [a, b] = shown ? [toMicros(shown.here), toMicros(shown.there)] : [here.payout, there.payout];
  return {
    clicks: judgeMetric('clicks', here.clicks, there.clicks, bands),
    conversions: judgeMetric('conversions', here.conversions, there.conversions, bands),
    payout: judgeMetric('payout', a, b, bands),
  };
}

describe('a comparison turned round', () => {
  it('has its gaps as shares of the other side', () => {
    const keto = compared(
      { clicks: 4812, conversions: 160, payout: 800_000_000, mediaCost: 512_000_000 },
      { clicks: 4655, conversions: 138, payout: 690_000_000 },
    );
    const turned = turnCompared(keto, bands);
    expect(turned.gaps.payout).toEqual({ ratio: 110 / 690, difference: '110', verdict: 'alert' });
    expect(turned.gaps.conversions).toMatchObject({ ratio: 22 / 138, difference: '22' });
    expect(turned).toMatchObject({
      verdict: 'alert',
      base: { conversions: 138 },
      there: { conversions: 160 },
    });
    expect(turned.byDay[0]?.gaps).toEqual(turned.gaps);
    expect(turned.byDay[0]).toMatchObject({ here: { payout: '690' }, there: { payout: '800' } });
  });

  const count = fc.option(fc.nat(100_000), { nil: undefined });
  const side = fc
    .record({ clicks: count, conversions: count, payout: count })
    .map(
      (all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Metrics,
    );

  it('is what comparing from over there would have said, and twice turned as it was', () => {
    fc.assert(
      fc.property(side, side, (here, there) => {
        const straight = compared(here, there);
        const turned = turnCompared(straight, bands);
        expect(turned.gaps).toEqual(gapsOf(there, here, SAME));
        expect(turnCompared(turned, bands).gaps).toEqual(straight.gaps);
      }),
    );
  });

  it('reckons converted money in the currency it was converted to', () => {
    const shown = { currency: 'EUR', here: '80', there: '100' };
    const money: MoneyBasis = { state: 'converted', currency: 'EUR', shown, missing: [], rates: [] };
    const turned = turnCompared(compared({ payout: 1 }, { payout: 2 }, money), bands);
    expect(turned.gaps.payout).toMatchObject({ ratio: -0.2, difference: '-20' });
    expect(turned.money.shown).toEqual({ currency: 'EUR', here: '100', there: '80' });
    expect(turned.byDay[0]?.shown).toEqual(turned.money.shown);
    expect(turned.byDay[0]?.gaps.payout).toEqual(turned.gaps.payout);
  });

  it('judges nothing that was not judged', () => {
    const straight = compared({ conversions: 100, clicks: 5 }, { conversions: 50, clicks: 5 });
    const { conversions } = straight.gaps;
    const gaps: Gaps = {
      ...straight.gaps,
      clicks: { ratio: null, difference: null, verdict: 'unknown' },
      conversions: { ...conversions, verdict: 'unknown' },
    };
    const turned = turnCompared({ ...straight, gaps }, bands);
    expect(turned.gaps.clicks).toEqual(gaps.clicks);
    expect(turned.gaps.conversions).toEqual({ ratio: 1, difference: '50', verdict: 'unknown' });
  });
});

it('links turn to all that leads to an offer', () => {
  const to4417: LinkView['there'] = [{ id: '4417', name: 'Keto' }];
  const link = (id: string): LinkView => ({
    ...{ here: { id, name: id }, there: to4417, origin: 'url-id', evidence: `of ${id}` },
  });
  expect(turnLinks([link('a'), link('b')])).toEqual([
    {
      here: { id: '4417', name: 'Keto' },
      there: [
        { id: 'a', name: 'a' },
        { id: 'b', name: 'b' },
      ],
      origin: 'url-id',
      evidence: 'of a',
    },
  ]);
});

describe('reasons turned round', () => {
  const explained = (...causes: FoundCause[]): Explained => ({
    gap: { clicks: -0.5, conversions: null, payout: -1 },
    definition: { clicks: 'clicks', conversions: ['approved'], money: 'payout' },
    ...{ causes, unexplained: 0.1, enough: true },
  });
  const found = { metric: 'payout', explains: 1 } as const;

  it.each<[FoundCause, FoundCause]>([
    [
      {
        ...found,
        cause: 'statuses',
        facts: { side: 'there', added: ['rejected'], removed: [], conversions: 18 },
      },
      {
        ...found,
        cause: 'statuses',
        facts: { side: 'here', added: ['rejected'], removed: [], conversions: 18 },
      },
    ],
    [
      { ...found, cause: 'time-zone', facts: { zoneHere: 'A', zoneThere: 'B', hours: 3, declared: true } },
      { ...found, cause: 'time-zone', facts: { zoneHere: 'B', zoneThere: 'A', hours: -3, declared: true } },
    ],
    [
      { ...found, cause: 'currency', facts: { currencyHere: 'USD', currencyThere: 'EUR', rate: 0.5 } },
      { ...found, cause: 'currency', facts: { currencyHere: 'EUR', currencyThere: 'USD', rate: 2 } },
    ],
    [
      { ...found, cause: 'conversion-date-basis', facts: { byClick: 'here', lagDays: 2, declared: false } },
      { ...found, cause: 'conversion-date-basis', facts: { byClick: 'there', lagDays: 2, declared: false } },
    ],
    [
      { ...found, cause: 'wrong-link', facts: { correlation: null, ratio: 4 } },
      { ...found, cause: 'wrong-link', facts: { correlation: null, ratio: 0.25 } },
    ],
    [
      { ...found, cause: 'click-loss', facts: { ratio: 0.9, lost: 12 } },
      { ...found, cause: 'click-loss', facts: { ratio: 0.9, lost: 12 } },
    ],
  ])('%o', (straight, turned) => {
    expect(turnExplained(explained(straight)).causes).toEqual([turned]);
    expect(turnExplained(explained(turned)).causes).toEqual([straight]);
  });

  it('with the gap as a share of the other side', () => {
    expect(turnExplained(explained()).gap).toEqual({ clicks: 1, conversions: null, payout: null });
  });
});
