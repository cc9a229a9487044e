import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { statusWord } from '@/components/explore/packet/write-match';
import { Notice } from '@/components/notice';
import { Money } from '@/components/number';
import { useTexts } from '@/components/texts';
import type { OtherSide, PanelView } from '@/utils/model/comparison';
import { PlatformError } from '@/utils/model/errors';
import type { PairAsk } from '@/utils/model/explore';
import type { MatchedRow, RowMatch } from '@/utils/model/match';
import { tellFailure } from '@/utils/texts/failure';
import type { Shell } from './shell';

/** Both sides' conversions, one by one, when somebody wants to see them: it takes its time. */
export function Match({ shell, ask, view, other, timeZone, onFound, children }: MatchProps) {
  const texts = useTexts();
  const { say } = texts;
  const { mutate, data, isPending, error } = useMutation({
    mutationFn: () => shell.ask('compare.conversions', matchAsk({ ...ask, timeZone })),
    onSuccess: onFound,
  });
  const failure = error instanceof PlatformError ? tellFailure(texts, error.failure, other.name) : null;
  return (
    <>
      <section className="drawer-sec drawer-acts">
        <button type="button" className="btn" disabled={isPending} onClick={() => mutate()}>
          {say(isPending ? 'match.asking' : 'match.ask')}
        </button>
        {children(data ?? null)}
      </section>
      {error && <Notice tone="alert" title={failure?.what ?? say('explore.silent')} />}
      {data && <Found match={data} here={view.here?.name ?? ''} there={other.name} timeZone={timeZone} />}
    </>
  );
}

/** Of one offer only its own; a single one of several that are linked together stands for them all. */
export function matchAsk({ here, there, range, timeZone, offer }: PairAsk) {
  return { here, there, range, timeZone, ...(offer !== null && { offers: [offer] }) };
}

function Found({ match, here, there, timeZone }: FoundProps) {
  const { say, format } = useTexts();
  const { joined, onlyHere, onlyThere, status, payout, day } = match.counts;
  return (
    <section className="drawer-sec" aria-label={say('match.title')}>
      <h3>{say('match.title')}</h3>
      <p className="t12">
        {say('match.joined', { count: joined })} ·{' '}
        {say('match.differs', {
          status: format.count(status),
          payout: format.count(payout),
          day: format.count(day),
        })}
      </p>
      {!match.complete && <p className="t12 muted">{say('match.cut')}</p>}
      <Rows
        title={say('match.only', { name: here, count: onlyHere })}
        rows={match.onlyHere}
        timeZone={timeZone}
      />
      <Rows
        title={say('match.only', { name: there, count: onlyThere })}
        rows={match.onlyThere}
        timeZone={timeZone}
      />
      <Rows
        title={say('match.different')}
        rows={match.different.flatMap((pair) => [pair.here, pair.there])}
        timeZone={timeZone}
      />
    </section>
  );
}

function Rows({ title, rows, timeZone }: { title: string; rows: readonly MatchedRow[]; timeZone: string }) {
  const texts = useTexts();
  const { format } = texts;
  if (rows.length === 0) return <p className="t12 mid">{title}</p>;
  return (
    <details>
      <summary className="t12">{title}</summary>
      <ul className="match-rows">
        {rows.slice(0, MOST).map((row) => (
          <li key={row.id}>
            <span>
              {row.convertedAt &&
                `${format.day(row.convertedAt, timeZone)}, ${format.clock(row.convertedAt, timeZone)}`}
            </span>
            <code className="cut" title={row.clickId ?? row.id}>
              {row.clickId ?? row.id}
            </code>
            <span>{row.status && statusWord(texts, row.status)}</span>
            <Money amount={row.payout} currency={row.currency ?? ''} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The packet has them all. */
const MOST = 100;

interface MatchProps {
  shell: Shell;
  ask: PairAsk;
  view: PanelView;
  other: OtherSide;
  timeZone: string;
  /** What was found explains the gap. */
  onFound(): void;
  /** Is handed what was found, as soon as it was. */
  children(match: RowMatch | null): ReactNode;
}

interface FoundProps {
  match: RowMatch;
  here: string;
  there: string;
  timeZone: string;
}
