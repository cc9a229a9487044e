import { Menu } from '@/components/explore/menu';
import { Icon } from '@/components/icon';
import { useTexts } from '@/components/texts';
import type { Dimension } from '@/utils/model/report';
import type { PageParts } from './page-parts';

/** A filter for words that rows are not grouped by, or only for some of their values. */
export function FilterMenu({ place, go, scope }: PageParts) {
  const { say } = useTexts();
  const words = scope.words.filter((word) => word !== 'day' && word !== 'hour');
  const count = Object.keys(place.filter).length;

  function filterBy(word: Dimension, typed: string): void {
    const ids = typed
      .split(',')
      .map((id) => id.trim())
      .filter(Boolean);
    const { [word]: _, ...rest } = place.filter;
    go({ filter: ids.length > 0 ? { ...rest, [word]: ids } : rest, open: [] });
  }

  return (
    <Menu
      label={say('explore.filter')}
      text={
        <>
          <Icon name="filter" small />
          {say('explore.filter')} {count > 0 && <em>{count}</em>}
        </>
      }
    >
      {() => (
        <div className="menu-fields">
          <p className="t12 mid">{say('explore.filter-text')}</p>
          {words.map((word) => (
            <label className="field" key={word}>
              <span className="name">{say(`word.${word}`)}</span>
              <input
                className="in"
                defaultValue={place.filter[word]?.join(', ')}
                onBlur={({ target }) => filterBy(word, target.value)}
                onKeyDown={({ key, currentTarget }) => key === 'Enter' && filterBy(word, currentTarget.value)}
              />
            </label>
          ))}
        </div>
      )}
    </Menu>
  );
}
