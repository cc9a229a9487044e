import { Notice } from '@/components/notice';
import { useTexts } from '@/components/texts';
import { PlatformError } from '@/utils/model/errors';
import { tellFailure } from '@/utils/texts/failure';

/** The background refused or did not answer; numbers already on screen stay below. */
export function Silent({ error }: { error: Error }) {
  const texts = useTexts();
  const failure = error instanceof PlatformError ? tellFailure(texts, error.failure, 'Trackside') : null;
  return (
    <div className="pop-note">
      <Notice tone="alert" title={failure?.what ?? texts.say('silent.title')}>
        {failure?.step ?? texts.say('silent.text')}
      </Notice>
    </div>
  );
}
