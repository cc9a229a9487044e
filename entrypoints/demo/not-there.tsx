import { useEffect } from 'react';
import { useTexts } from '@/components/texts';

/** The pair was removed, perhaps in another tab. */
export function NotThere({ onStart }: { onStart: () => void }) {
  const { say } = useTexts();
  // No report, no pill.
  useEffect(() => history.replaceState(null, '', '#/'), []);
  return (
    <main className="tracker gone">
      <h1>{say('demo.gone')}</h1>
      <button type="button" className="btn primary big" onClick={onStart}>
        {say('demo.back')}
      </button>
    </main>
  );
}
