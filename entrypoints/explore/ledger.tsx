import type { ReactNode } from 'react';
import { useNow } from '@/components/age';
import { Count, Money } from '@/components/number';
import { useTexts } from '@/components/texts';
import { VerdictShape } from '@/components/verdict';
import type { OtherSide, Side } from '@/utils/model/comparison';
import { tellMoment } from '@/utils/texts/age';

/** From what was tracked to what the other side says, in money, line by line on one right edge. */
export function Ledger({ here, other }: { here: Side | null; other: OtherSide }) {
  const { say } = useTexts();
  const { base, metrics, gaps, currency } = other;
  if (!here || base.payout === undefined || metrics.payout === undefined) return null;
  const parts = (['approved', 'pending', 'hold'] as const).filter(
    (status) => Number(metrics[`${status}Payout`] ?? 0) !== 0,
  );
  return (
    <section className="drawer-sec wf" aria-label={say('explore.ledger')}>
      <p>
        <span>
          {say('explore.tracked-by', { name: here.name })} <AsOf side={here} />
        </span>
        <Sum of="payout.here">
          <Money amount={base.payout} currency={here.currency} />
        </Sum>
      </p>
      <p className="c-text">
        <span>
          <VerdictShape verdict={gaps.payout.verdict} /> {say('table.gap')}
        </span>
        <Sum of="payout.gap">
          <Money
            amount={gaps.payout.difference}
            currency={other.definitions.money?.currency ?? currency}
            signed
          />
        </Sum>
      </p>
      <p className="rule">
        <span>
          {say('explore.said-by', { name: other.name })} <AsOf side={other} />
        </span>
        <Sum of="payout.there">
          <Money amount={metrics.payout} currency={currency} />
        </Sum>
      </p>
      {parts.map((status) => (
        <p key={status} className="mid">
          <span>{say('explore.of-it', { status: say(`table.${status}`) })}</span>
          <Sum of={`${status}Payout.there`}>
            <Money amount={metrics[`${status}Payout`]} currency={currency} />
          </Sum>
        </p>
      ))}
      {metrics.rejected !== undefined && metrics.rejected > 0 && (
        <p className="mid">
          <span>{say('table.rejected')}</span>
          {metrics.rejectedPayout === undefined ? (
            <Sum of="rejected.there">
              <Count value={metrics.rejected} />
            </Sum>
          ) : (
            <Sum of="rejectedPayout.there">
              <Money amount={metrics.rejectedPayout} currency={currency} />
            </Sum>
          )}
        </p>
      )}
    </section>
  );
}

/** A number that says where it is from: under the pointer, at a tap, and by Tab. */
function Sum({ of, children }: { of: string; children: ReactNode }) {
  return (
    <button type="button" className="sum" data-column={of}>
      {children}
    </button>
  );
}

/** How old a side's numbers are. */
function AsOf({ side: { asOf } }: { side: Side }) {
  const texts = useTexts();
  const now = useNow();
  if (!asOf) return null;
  return <small className="muted t11">{tellMoment(texts, asOf, now, Temporal.Now.timeZoneId())}</small>;
}
