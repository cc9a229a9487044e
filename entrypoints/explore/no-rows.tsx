import { useTexts } from '@/components/texts';
import type { PageParts } from './page-parts';

/** No traffic at all, or none that was looked for: then the way back to all of it. */
export function NoRows({ place, go }: Pick<PageParts, 'place' | 'go'>) {
  const { say } = useTexts();
  const isNarrowed =
    place.find !== '' ||
    place.only.length > 0 ||
    (place.mode === 'plain' && Object.keys(place.filter).length > 0);
  if (!isNarrowed) return <p className="ex-loading">{say('explore.nothing')}</p>;
  return (
    <p className="ex-loading" role="status">
      {say('explore.none-found')}{' '}
      <button type="button" className="btn" onClick={() => go({ find: '', only: [], filter: {} })}>
        {say('explore.show-all')}
      </button>
    </p>
  );
}
