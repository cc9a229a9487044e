import { Absent } from '@/components/number';
import type { OtherSide } from '@/utils/model/comparison';
import type { Texts } from '@/utils/texts/texts';
import { Amount } from '../amount';
import { profit } from '../profit';
import { tellRates } from '../tell-rates';
import { type Columns, hasBase } from './columns';
import type { Line } from './lines';

export function payoutLine({ say }: Texts, { here, there }: Columns): Line {
  return {
    ...{ name: 'payout', label: say('metric.payout'), look: 'big' },
    own: <Amount amount={here.metrics.payout} currency={here.currency} />,
    told: there.map(({ metrics, base, currency, complete, gaps }) => ({
      value: <Amount amount={metrics.payout} currency={currency} atLeast={!complete} />,
      base: <Amount amount={base.payout} currency={here.currency} />,
      gap: gaps.payout,
    })),
  };
}

/** Both sides in the display currency, where either is in another one; the rates are in the title. */
export function convertedLines(texts: Texts, { here, there }: Columns): Line[] {
  const currency = there.map(shownOf).find((shown) => shown)?.currency;
  const isNews = currency && [here, ...there].some((side) => side.currency !== currency);
  if (!isNews) return [];
  const whole = there.find((side) => !hasBase(here, side) && shownOf(side));
  const ours = (side: OtherSide) => (
    <Converted amount={shownOf(side)?.here ?? null} from={here.currency} to={currency} />
  );
  return [
    {
      ...{ name: 'converted', look: 'sub', label: texts.say('money.converted', { currency }) },
      title: [...new Set(there.flatMap(({ definitions }) => tellRates(texts, definitions.money)))].join('; '),
      own: whole ? ours(whole) : <Absent />,
      told: there.map((side) => ({
        value: <Converted amount={shownOf(side)?.there ?? null} from={side.currency} to={currency} />,
        base: ours(side),
      })),
    },
  ];
}

/** Under a rule: these are not compared. */
export function profitLines({ say }: Texts, { here, there }: Columns): Line[] {
  const { currency, metrics } = here;
  const amount = (value: string | undefined) => <Amount amount={value} currency={currency} />;
  return [
    {
      ...{ name: 'mediaCost', look: 'rule', own: amount(metrics.mediaCost) },
      label: <span className="mid">{say('table.mediaCost')}</span>,
      told: there.map(({ base }) => ({ value: <Absent />, base: amount(base.mediaCost) })),
    },
    {
      ...{ name: 'profit', label: say('metric.profit') },
      aside: there.length > 0 ? say('table.profit-basis') : undefined,
      own: amount(profit(metrics.payout, metrics.mediaCost)),
      told: there.map((side) => ({
        value: amount(
          profit(approvedIn(currency, side), (hasBase(here, side) ? side.base : metrics).mediaCost),
        ),
        base: amount(profit(side.base.payout, side.base.mediaCost)),
      })),
    },
  ];
}

function approvedIn(currency: string, side: OtherSide): string | undefined {
  return side.currency === currency ? side.metrics.approvedPayout : undefined;
}

function shownOf({ definitions }: OtherSide) {
  return definitions.money?.shown ?? null;
}

/** A side that is in the currency anyway is exact. */
function Converted({ amount, from, to }: { amount: string | null; from: string; to: string }) {
  return (
    <>
      {from !== to && amount !== null && '≈ '}
      <Amount amount={amount ?? undefined} currency={to} />
    </>
  );
}
