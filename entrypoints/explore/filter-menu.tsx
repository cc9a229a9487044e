import { useState } from 'react';
import { Menu } from '@/components/explore/menu';
import { Icon } from '@/components/icon';
import { useTexts } from '@/components/texts';
import type { Dimension } from '@/utils/model/report';
import { FilterWord } from './filter-word';
import type { PageParts } from './page-parts';

/** A filter for words that rows are not grouped by, or only for some of their values. */
export function FilterMenu(parts: PageParts) {
  const { place, go, scope } = parts;
  const { say } = useTexts();
  const words = scope.words.filter((word) => word !== 'day' && word !== 'hour');
  const count = Object.keys(place.filter).length;

  function filterBy(word: Dimension, ids: readonly string[]): void {
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
        <div className="menu-fields filter-words">
          <p className="t12 mid">{say('explore.filter-text')}</p>
          <Words {...parts} words={words} onChange={filterBy} />
        </div>
      )}
    </Menu>
  );
}

/** One of them stands open: only its values are asked for. */
function Words({ words, onChange, ...parts }: WordsProps) {
  const { say } = useTexts();
  const { filter } = parts.place;
  const [open, setOpen] = useState<Dimension | undefined>(() => words.find((word) => filter[word]));
  return (
    <ul>
      {words.map((word) => (
        <li key={word}>
          <button
            type="button"
            className="filter-word"
            aria-expanded={word === open}
            onClick={() => setOpen(word === open ? undefined : word)}
          >
            <Icon name={word === open ? 'down' : 'right'} small />
            <span className="grow">{say(`word.${word}`)}</span>
            {filter[word] && <em>{filter[word].length}</em>}
          </button>
          {word === open && <FilterWord {...parts} word={word} onChange={(ids) => onChange(word, ids)} />}
        </li>
      ))}
    </ul>
  );
}

interface WordsProps extends PageParts {
  words: readonly Dimension[];
  onChange(word: Dimension, ids: readonly string[]): void;
}
