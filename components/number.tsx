import { useTexts } from './texts';

/** An amount, or the grey dash where the platform does not tell. `atLeast` marks a number that is not complete. */
export function Money({ amount, currency, signed = false, narrow = false, atLeast = false }: MoneyProps) {
  const { say, format } = useTexts();
  if (amount === null || amount === undefined) return <Absent />;
  const full = format.money(amount, currency, { signed });
  const text = narrow ? format.money(amount, currency, { signed, narrow }) : full;
  return (
    <>
      {text === full ? full : <span title={full}>{text}</span>}
      {atLeast && <AtLeast title={say('number.at-least')} />}
    </>
  );
}

/** A count in full, or the grey dash. */
export function Count({ value, atLeast = false }: { value: number | null | undefined; atLeast?: boolean }) {
  const { say, format } = useTexts();
  if (value === null || value === undefined) return <Absent />;
  return (
    <>
      {format.count(value)}
      {atLeast && <AtLeast title={say('number.at-least')} />}
    </>
  );
}

/** A difference in percent, always signed, or the grey dash. */
export function Percent({ ratio }: { ratio: number | null | undefined }) {
  const { format } = useTexts();
  return ratio === null || ratio === undefined ? <Absent /> : format.percent(ratio);
}

/** Not told is not zero. */
export function Absent() {
  const { say } = useTexts();
  return (
    <span className="muted">
      <span aria-hidden="true">–</span>
      <span className="vh">{say('number.absent')}</span>
    </span>
  );
}

function AtLeast({ title }: { title: string }) {
  return (
    <span className="muted" title={title}>
      {' '}
      +
    </span>
  );
}

interface MoneyProps {
  amount: string | null | undefined;
  currency: string;
  signed?: boolean;
  /** From 100,000 on without decimals, in full on hover. */
  narrow?: boolean;
  atLeast?: boolean;
}
