import { useTexts } from '@/components/texts';
import { WATERFALL, type WaterfallRow, type WaterfallStep } from '@/utils/model/comparison';
import { Amount } from './amount';

/** The chain of money in one row, and under each step what stays there. */
export function Waterfall({ row }: { row: WaterfallRow }) {
  const { say, format } = useTexts();
  const stays: { [step in WaterfallStep]?: string | null } = {
    advertiserRevenue:
      row.margin && say('waterfall.margin', { amount: format.money(row.margin, row.currency) }),
    trackedPayout:
      row.trackedGap &&
      say('waterfall.trackedGap', { amount: format.money(row.trackedGap, row.currency, { signed: true }) }),
    mediaCost: row.profit && say('waterfall.profit', { amount: format.money(row.profit, row.currency) }),
  };
  return (
    <section className="pan-sec" aria-label={say('waterfall.title')}>
      <h2>{say('waterfall.title')}</h2>
      <dl className="waterfall">
        {WATERFALL.map((step) => (
          <div key={step}>
            <dt>{say(`waterfall.${step}`)}</dt>
            <dd className="strong">
              <Amount amount={row.amounts[step]} currency={row.currency} />
            </dd>
            {stays[step] && <dd className="stays">{stays[step]}</dd>}
          </div>
        ))}
      </dl>
    </section>
  );
}
