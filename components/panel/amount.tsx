import { Money } from '@/components/number';
import { useTexts } from '@/components/texts';

/** Money in a narrow column: from 100,000 on without decimals, in full on hover. */
export function Amount({ amount, currency, atLeast = false }: AmountProps) {
  const { format } = useTexts();
  if (!amount) return <Money amount={amount} currency={currency} />;
  const full = format.money(amount, currency);
  const narrow = format.money(amount, currency, { narrow: true });
  if (narrow === full) return <Money amount={amount} currency={currency} atLeast={atLeast} />;
  return (
    <span title={full}>
      {narrow}
      {atLeast && ' +'}
    </span>
  );
}

interface AmountProps {
  amount: string | undefined;
  currency: string;
  atLeast?: boolean;
}
