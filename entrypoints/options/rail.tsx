import { Brand } from '@/components/brand';
import { Icon } from '@/components/icon';
import { useTexts } from '@/components/texts';
import { GROUPS, goTo, type Place } from './place';
import { Search } from './search/search';

/** The sections, with what is broken in them; where the window is narrow, a select. */
export function Rail({ current, broken }: { current: Place['section']; broken: number }) {
  const { say } = useTexts();
  return (
    <nav className="rail" aria-label={say('options.sections')}>
      <div className="brand">
        <Brand />
        Trackside
      </div>
      <Search />
      {GROUPS.map(({ name, sections }) => (
        <section key={name} aria-labelledby={`group-${name}`}>
          <h2 id={`group-${name}`}>{say(`options.group-${name}`)}</h2>
          <ul>
            {sections.map((section) => (
              <li key={section}>
                <a href={`#${section}`} aria-current={section === current ? 'page' : undefined}>
                  {say(`options.${section}`)}
                  {section === 'connections' && broken > 0 && (
                    <span className="badge">
                      <Icon name="warn" small />
                      {broken}
                    </span>
                  )}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <select
        className="in"
        aria-label={say('options.sections')}
        value={current}
        onChange={({ target }) => goTo(`#${target.value as Place['section']}`)}
      >
        {GROUPS.map(({ name, sections }) => (
          <optgroup key={name} label={say(`options.group-${name}`)}>
            {sections.map((section) => (
              <option key={section} value={section}>
                {say(`options.${section}`)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </nav>
  );
}
