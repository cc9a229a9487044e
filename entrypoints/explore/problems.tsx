import { Notice } from '@/components/notice';
import { OfflineNote } from '@/components/offline-note';
import { Failures } from '@/components/panel/notes';
import { useTexts } from '@/components/texts';
import type { Side } from '@/utils/model/comparison';
import type { Instant } from '@/utils/model/day';
import { PlatformError } from '@/utils/model/errors';
import { tellFailure } from '@/utils/texts/failure';
import type { Shell } from './shell';

/** Who could not be asked, and whether the background answers at all: above the numbers, never in their place. */
export function Problems({ error, sides, shell }: ProblemsProps) {
  const texts = useTexts();
  const failure = error instanceof PlatformError ? tellFailure(texts, error.failure, 'Trackside') : null;
  return (
    <div className="ex-problems">
      <OfflineNote asOf={oldestOf(sides)} />
      {error && (
        <Notice tone="alert" title={failure?.what ?? texts.say('explore.silent')}>
          {failure?.step ?? texts.say('explore.silent-text')}
        </Notice>
      )}
      <Failures sides={sides} onFix={(connection) => shell.openOptions(`#connection=${connection}`)} />
    </div>
  );
}

/** As old as the oldest that is shown. */
function oldestOf(sides: readonly Side[]): Instant | null {
  const times = sides.flatMap(({ asOf }) => asOf ?? []);
  return times.toSorted(Temporal.Instant.compare)[0] ?? null;
}

interface ProblemsProps {
  error: Error | null;
  sides: readonly Side[];
  shell: Shell;
}
