import { tellRate } from '@/components/panel/tell-rates';
import { useTexts } from '@/components/texts';
import type { Ledger } from '@/utils/model/summary';

/** What each side says in its own currency, by which rates it was converted, and what no rate is known for. */
export function LedgerMoney({ ledger: { own, rates, left }, onSetUp }: LedgerMoneyProps) {
  const texts = useTexts();
  const { say, format } = texts;
  if (!own && left.length === 0) return null;
  const off = left.filter(({ why }) => why === 'off').map(({ currency }) => currency);
  const unknown = left.filter(({ why }) => why === 'no-rate').map(({ currency }) => currency);
  const amounts = (side: 'tracked' | 'networks') =>
    (own?.[side] ?? []).map(({ currency, payout }) => format.money(payout, currency)).join(' + ');
  return (
    <div className="ledger-money">
      {own && (
        <p className="muted" title={rates.map((rate) => tellRate(texts, rate)).join('; ')}>
          {say('ledger.own', { tracked: amounts('tracked'), networks: amounts('networks') })}
        </p>
      )}
      {off.length > 0 && <p>{say('ledger.left-off', { currencies: off.join(', ') })}</p>}
      {unknown.length > 0 && <p>{say('ledger.left-no-rate', { currencies: unknown.join(', ') })}</p>}
      {left.length > 0 && (
        <button type="button" className="btn link" onClick={onSetUp}>
          {say('money.set-up')}
        </button>
      )}
    </div>
  );
}

interface LedgerMoneyProps {
  ledger: Ledger;
  onSetUp(): void;
}
