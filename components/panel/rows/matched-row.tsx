import { Money } from '@/components/number';
import { useTexts } from '@/components/texts';
import type { MatchedRow, RowMatch } from '@/utils/model/match';
import { tellDifference, tellTime } from './tell-row';

/** When, which, in what state and for how much. */
export function OneSidedRow({ row, timeZone }: { row: MatchedRow; timeZone: string }) {
  const texts = useTexts();
  const { say } = texts;
  const { status, payout, currency } = row;
  return (
    <>
      <RowHead row={row} timeZone={timeZone} />
      <span className="state">
        {status && (
          <span className={status === 'rejected' ? 'c-alert' : 'mid'}>{say(`rows.status.${status}`)}</span>
        )}
        <span className="num">
          <Money amount={payout} currency={currency ?? ''} />
        </span>
      </span>
    </>
  );
}

/** Each difference as what it says here and what it says there. */
export function DifferentRow({ row, timeZone }: { row: Different; timeZone: string }) {
  const texts = useTexts();
  const { here, there, differs } = row;
  return (
    <>
      <RowHead row={here} timeZone={timeZone} />
      {differs.map((what) => (
        <span className="state" key={what}>
          {tellDifference(texts, what, here, there, timeZone)}
        </span>
      ))}
    </>
  );
}

function RowHead({ row, timeZone }: { row: MatchedRow; timeZone: string }) {
  const texts = useTexts();
  const { clickId, convertedAt } = row;
  return (
    <span className="row-head">
      <code className="cut" title={clickId ?? undefined}>
        {clickId ?? texts.say('rows.no-click-id')}
      </code>
      <span className="muted nw">{tellTime(texts, convertedAt, timeZone)}</span>
    </span>
  );
}

type Different = RowMatch['different'][number];
