import { Notice } from '@/components/notice';
import { useTexts } from '@/components/texts';
import { PlatformError } from '@/utils/model/errors';
import { tellFailure } from '@/utils/texts/failure';

/** In a drawer that has no answer yet: it is being asked for, or will not come. */
export function Asked({ error }: { error: Error | null }) {
  const texts = useTexts();
  const failure = error instanceof PlatformError ? tellFailure(texts, error.failure, 'Trackside') : null;
  if (!error) {
    return (
      <p className="drawer-sec muted" role="status">
        {texts.say('explore.loading')}
      </p>
    );
  }
  return (
    <div className="drawer-sec">
      <Notice tone="alert" title={failure?.what ?? texts.say('explore.silent')}>
        {failure?.step ?? texts.say('explore.silent-text')}
      </Notice>
    </div>
  );
}
