import { Notice } from '@/components/notice';
import { Failures } from '@/components/panel/notes';
import { useTexts } from '@/components/texts';
import type { Side } from '@/utils/model/comparison';
import { PlatformError } from '@/utils/model/errors';
import { tellFailure } from '@/utils/texts/failure';
import type { Shell } from './shell';

/** Who could not be asked, and whether the background answers at all: above the numbers, never in their place. */
export function Problems({ error, sides, shell }: ProblemsProps) {
  const texts = useTexts();
  const failure = error instanceof PlatformError ? tellFailure(texts, error.failure, 'Trackside') : null;
  return (
    <div className="ex-problems">
      {!navigator.onLine && <Notice tone="notice" title={texts.say('explore.offline')} />}
      {error && (
        <Notice tone="alert" title={failure?.what ?? texts.say('explore.silent')}>
          {failure?.step ?? texts.say('explore.silent-text')}
        </Notice>
      )}
      <Failures sides={sides} onFix={(connection) => shell.openOptions(`#connection=${connection}`)} />
    </div>
  );
}

interface ProblemsProps {
  error: Error | null;
  sides: readonly Side[];
  shell: Shell;
}
