import { Money } from '@/components/number';
import { useTexts } from '@/components/texts';
import type { Ledger as LedgerNumbers } from '@/utils/model/summary';

/** Ours, theirs, profit: always in that order, on one right edge. `open` days are grey. */
export function Ledger({ ledger, open }: { ledger: LedgerNumbers; open: boolean }) {
  const { say, format } = useTexts();
  const { currency, tracked, networks, profit, mediaCost } = ledger;
  const all = tracked.allPayout;
  return (
    <dl className={open ? 'ledger open' : 'ledger'}>
      <dt className="who">
        {say('ledger.tracked')}
        {all && all !== tracked.payout && (
          <small>{say('ledger.of-all', { money: format.money(all, currency, { narrow: true }) })}</small>
        )}
      </dt>
      <dd className="num medium">
        <Money amount={tracked.payout} currency={currency} narrow />
      </dd>
      <dd className="num mid conv">
        <Conversions value={tracked.conversions} />
      </dd>

      <dt className="who">{say('ledger.networks')}</dt>
      <dd className="num medium">
        <Money amount={networks.payout} currency={currency} narrow />
      </dd>
      <dd className="num mid conv">
        <Conversions value={networks.conversions} />
      </dd>

      <dt className="who sum">
        {say(`ledger.profit-${profit.basis}`)}
        {mediaCost && (
          <small>{say('ledger.cost', { money: format.money(mediaCost, currency, { narrow: true }) })}</small>
        )}
      </dt>
      <dd className="num sum strong">
        <Money amount={profit.amount} currency={currency} narrow />
      </dd>
      <dd className="num sum mid conv" />
    </dl>
  );
}

function Conversions({ value }: { value: number | null }) {
  const { say, format } = useTexts();
  if (value === null) return <Money amount={null} currency="" />;
  return say('ledger.conversions', { number: format.count(value) });
}

/** Only until the first answer of the background. */
export function LedgerSkeleton() {
  return (
    <div className="hero" aria-hidden="true">
      <span className="skel" style={{ width: 220 }} />
      <p className="hero-num">
        <span className="skel tall" style={{ width: 132 }} />
      </p>
    </div>
  );
}
