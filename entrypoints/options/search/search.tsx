import { useEffect, useRef, useState } from 'react';
import { SearchField } from '@/components/search-field';
import { useTexts } from '@/components/texts';
import { goTo } from '../place';
import type { Entry } from './entries';
import { findSettings } from './find-settings';
import { showSetting } from './show-setting';

/** Finds a setting by its words in all sections, and goes there. `/` comes here from anywhere. */
export function Search() {
  const texts = useTexts();
  const { say } = texts;
  const [typed, setTyped] = useState('');
  const place = useRef<HTMLDivElement>(null);
  const found = findSettings(texts, typed);
  useSlash(() => place.current?.querySelector('input')?.focus());

  function open({ section, title, hash }: Entry) {
    setTyped('');
    goTo(hash ?? `#${section}`);
    showSetting(say(title));
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter and Esc belong to the field inside
    <div
      className="find"
      ref={place}
      onKeyDown={({ key, target }) => {
        if (key === 'Escape') setTyped('');
        if (key === 'Enter' && target instanceof HTMLInputElement && found[0]) open(found[0]);
      }}
    >
      <SearchField label={say('search.label')} value={typed} onChange={setTyped} />
      {typed.trim() && (
        <div className="found card">
          <span className="vh" role="status">
            {say('search.found', { count: found.length })}
          </span>
          {found.length === 0 && <p className="muted">{say('search.nothing')}</p>}
          <ul>
            {found.slice(0, MOST).map((entry) => (
              <li key={entry.title}>
                <button type="button" onClick={() => open(entry)}>
                  {say(entry.title)}
                  <span className="t11 muted">{say(`options.${entry.section}`)}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

const MOST = 8;

function useSlash(act: () => void) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target } = event;
      const isTyping = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}
