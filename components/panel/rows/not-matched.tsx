import { Notice } from '@/components/notice';
import { useTexts } from '@/components/texts';
import { PlatformError } from '@/utils/model/errors';
import { tellFailure } from '@/utils/texts/failure';
import type { Names } from './tell-found';

/** Why there are no rows: a side lists none, or one of the two could not be asked. */
export function NotMatched({ error, names, onAgain }: NotMatchedProps) {
  const texts = useTexts();
  const { say } = texts;
  const failure = error instanceof PlatformError ? error.failure : null;
  if (failure?.kind === 'request') {
    return (
      <Notice tone="plain" title={say('rows.no-lists')}>
        {say('rows.no-lists-text')}
      </Notice>
    );
  }
  const told = failure && tellFailure(texts, failure, `${names.here} / ${names.there}`);
  return (
    <Notice
      tone="alert"
      title={told?.what ?? say('rows.failed')}
      action={
        <button type="button" className="btn" onClick={onAgain}>
          {say('rows.again')}
        </button>
      }
    >
      {told?.step ?? say('state.reload-text')}
    </Notice>
  );
}

interface NotMatchedProps {
  error: Error;
  names: Names;
  onAgain(): void;
}
