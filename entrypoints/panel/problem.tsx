import { Notice } from '@/components/notice';
import { useTexts } from '@/components/texts';
import { PlatformError } from '@/utils/model/errors';
import { tellFailure } from '@/utils/texts/failure';

/** The background refused or is gone; numbers already on screen stay below. */
export function Problem({ error }: { error: Error }) {
  const texts = useTexts();
  const failure = error instanceof PlatformError ? tellFailure(texts, error.failure, 'Trackside') : null;
  return (
    <div className="pan-note">
      <Notice tone="alert" title={failure?.what ?? texts.say('state.reload')}>
        {failure?.step ?? texts.say('state.reload-text')}
      </Notice>
    </div>
  );
}
