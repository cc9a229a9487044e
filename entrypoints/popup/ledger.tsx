import { useNow } from '@/components/age';
import { Money } from '@/components/number';
import { useTexts } from '@/components/texts';
import { dayAt } from '@/utils/model/day';
import type { Change as Changed, Ledger as LedgerNumbers, Summary } from '@/utils/model/summary';
import { Change } from './change';
import { DayLine } from './day-line';
import { canJudge } from './staleness';

/** Ours, theirs, profit: always in that order, on one right edge. Open days are grey. */
export function Ledger({ summary, ledger }: { summary: Summary; ledger: LedgerNumbers }) {
  const { say, format } = useTexts();
  const { currency, tracked, networks, profit, mediaCost, changes } = ledger;
  const all = tracked.allPayout;
  return (
    <dl className={summary.open ? 'ledger open' : 'ledger'}>
      <dt className="who">
        {say('ledger.tracked')}
        {all && all !== tracked.payout && (
          <small>{say('ledger.of-all', { money: format.money(all, currency, { narrow: true }) })}</small>
        )}
      </dt>
      <dd className="num mid was">
        <Against summary={summary} ledger={ledger} change={changes.tracked} />
      </dd>
      <dd className="num medium">
        <Money amount={tracked.payout} currency={currency} narrow />
      </dd>
      <dd className="num mid conv">
        <Conversions value={tracked.conversions} />
      </dd>

      <dt className="who">{say('ledger.networks')}</dt>
      <dd className="num mid was">
        <Against summary={summary} ledger={ledger} change={changes.networks} />
      </dd>
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
      <dd className="num sum was">
        <Against summary={summary} ledger={ledger} change={changes.profit} />
      </dd>
      <dd className="num sum strong">
        <Money amount={profit.amount} currency={currency} narrow />
      </dd>
      <dd className="num sum conv line">
        <DayLine summary={summary} ledger={ledger} of="profit" />
      </dd>
    </dl>
  );
}

/** Nothing where a part of the sum is old: what is missing would look like a fall. */
function Against({ summary, ledger, change }: AgainstProps) {
  const { format } = useTexts();
  const today = dayAt(useNow(), summary.timeZone);
  if (!summary.before || !canJudge(summary, ledger)) return null;
  return <Change change={change} currency={ledger.currency} against={format.days(summary.before, today)} />;
}

function Conversions({ value }: { value: number | null }) {
  const { say, format } = useTexts();
  if (value === null) return <Money amount={null} currency="" />;
  return say('ledger.conversions', { number: format.count(value) });
}

interface AgainstProps {
  summary: Summary;
  ledger: LedgerNumbers;
  change: Changed | null;
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
