import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FoundRows } from '@/components/panel/rows/found-rows';
import { NotMatched } from '@/components/panel/rows/not-matched';
import { uploadName } from '@/components/panel/rows/upload-name';
import { useTexts } from '@/components/texts';
import type { OtherSide, Side } from '@/utils/model/comparison';
import type { PairAsk } from '@/utils/model/explore';
import type { RowMatch, RowMatchAsk } from '@/utils/model/match';
import type { Shell } from './shell';

/** Both sides' conversions, one by one, when somebody wants to see them: it takes its time. */
export function Match({ shell, ask, here, other, onFound, children }: MatchProps) {
  const { say } = useTexts();
  const names = { here: here.name, there: other.name };
  const { timeZone } = other.definitions;
  const match = useMutation({
    mutationFn: () => shell.ask('compare.conversions', matchAsk({ ...ask, timeZone })),
    onSuccess: onFound,
  });
  const save = (text: string, part: number) =>
    shell.save(uploadName(here, ask.range, part), text, 'text/csv');
  return (
    <>
      <section className="drawer-sec drawer-acts">
        <button type="button" className="btn" disabled={match.isPending} onClick={() => match.mutate()}>
          {match.isPending ? say('rows.asking', names) : say('rows.match')}
        </button>
        {children(match.data ?? null)}
      </section>
      {(match.error || match.data) && (
        <section className="drawer-sec" aria-label={say('rows.title')}>
          <h3>{say('rows.title')}</h3>
          {match.error && <NotMatched error={match.error} names={names} onAgain={() => match.mutate()} />}
          {match.data && <FoundRows {...{ match: match.data, names, onSave: save }} timeZone={timeZone} />}
        </section>
      )}
    </>
  );
}

/** Of one offer only its own; a single one of several that are linked together stands for them all. */
export function matchAsk({ here, there, range, timeZone, offer }: PairAsk): RowMatchAsk {
  return { here, there, range, timeZone, ...(offer !== null && { offers: [offer] }) };
}

interface MatchProps {
  shell: Shell;
  ask: PairAsk;
  here: Side;
  other: OtherSide;
  /** What was found explains the gap. */
  onFound(): void;
  /** Is handed what was found, as soon as it was. */
  children(match: RowMatch | null): ReactNode;
}
