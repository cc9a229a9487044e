import { Notice } from '@/components/notice';
import { Money } from '@/components/number';
import type { BadRow } from '@/components/paste/read-rows';
import { useTexts } from '@/components/texts';
import { add, type Micros, toMicros, toText } from '@/utils/model/money';
import { type PastedRow, rangeOf } from '@/utils/model/pasted';
import type { Reading } from './use-reading';

/** What was read, in sums to be held against the source, and every row that was not, with its reason. */
export function Outcome({ reading: { rows, bad, order, mark, currency } }: { reading: Reading }) {
  const { say } = useTexts();
  if (order === null || mark === null) return null;
  return (
    <div className="outcome">
      {rows.length > 0 ? (
        <Sums rows={rows} currency={currency} />
      ) : (
        <Notice tone="alert" title={say('paste.nothing')}>
          {say('paste.nothing-step')}
        </Notice>
      )}
      {bad.length > 0 && <BadRows bad={bad} />}
    </div>
  );
}

function Sums({ rows, currency }: { rows: readonly PastedRow[]; currency: string }) {
  const { say, format } = useTexts();
  const offers = new Set(rows.map(({ offer }) => offer.id)).size;
  const count = (name: 'clicks' | 'conversions') => rows.reduce((sum, row) => sum + (row[name] ?? 0), 0);
  const payout = rows.reduce<Micros>((sum, row) => add(sum, toMicros(row.payout) ?? 0), 0);
  const has = (name: keyof PastedRow) => rows.some((row) => row[name] !== undefined);
  return (
    <dl className="sums">
      <Sum name={say('paste.days')}>{format.days(rangeOf(rows), Temporal.Now.plainDateISO().toString())}</Sum>
      <Sum name={say('paste.offers')}>{format.count(offers)}</Sum>
      <Sum name={say('paste.rows')}>{format.count(rows.length)}</Sum>
      {has('clicks') && <Sum name={say('metric.clicks')}>{format.count(count('clicks'))}</Sum>}
      {has('conversions') && <Sum name={say('metric.conversions')}>{format.count(count('conversions'))}</Sum>}
      {has('payout') && (
        <Sum name={say('metric.payout')}>
          <Money amount={toText(payout)} currency={currency} />
        </Sum>
      )}
    </dl>
  );
}

function Sum({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function BadRows({ bad }: { bad: readonly BadRow[] }) {
  const { say } = useTexts();
  const isHarmless = bad.every(({ reason }) => reason === 'total');
  return (
    <details className="bad-rows" open={!isHarmless}>
      <summary className={isHarmless ? 'mid' : 'c-notice'}>{say('paste.bad', { count: bad.length })}</summary>
      <ul>
        {bad.slice(0, MOST).map(({ line, reason, cell }) => (
          <li key={line}>
            <span className="mid">{say('paste.line', { line: `${line}` })}</span> {say(`paste.why-${reason}`)}{' '}
            {cell && <code>{cell}</code>}
          </li>
        ))}
        {bad.length > MOST && (
          <li className="muted">{say('paste.bad-more', { count: bad.length - MOST })}</li>
        )}
      </ul>
    </details>
  );
}

const MOST = 50;
