import { useTexts } from '@/components/texts';
import type { Change as Changed } from '@/utils/model/summary';

/** Against the days before: a thin arrow in the colour of the text, since a change is no verdict. */
export function Change({ change, currency, against }: ChangeProps) {
  const { say, format } = useTexts();
  if (!change) return null;
  const money = format.money(change.difference, currency, { signed: true });
  const size = format.money(change.difference.replace('-', ''), currency, { narrow: true });
  const isTold = change.ratio !== null && Math.abs(change.ratio) < MOST;
  const much = isTold ? format.share(Math.abs(change.ratio ?? 0)) : size;
  const isDown = change.difference.startsWith('-');
  const isSame = Number(change.difference) === 0;
  return (
    <span className="change" title={say('ledger.against', { days: against, money })}>
      <span aria-hidden="true">{isSame ? '= ' : isDown ? '↓ ' : '↑ '}</span>
      <span className="vh">
        {isSame ? say('ledger.same') : say(isDown ? 'ledger.down' : 'ledger.up', { much })}
      </span>
      <span aria-hidden="true">{much}</span>
    </span>
  );
}

interface ChangeProps {
  change: Changed | null;
  currency: string;
  /** The days before, as they are written. */
  against: string;
}

/** Beyond ten times as much a percentage says less than the amount. */
const MOST = 10;
