import { Icon } from '@/components/icon';
import { useTexts } from '@/components/texts';
import { PickList } from './pick-list';

/** Values by their names, searched for among those that there are, or typed as they are. */
export function ValuePick({
  word,
  values,
  more,
  chosen,
  nameOf,
  find,
  onFind,
  onChange,
  note,
}: ValuePickProps) {
  const { say } = useTexts();
  const text = find.trim();
  const shown = values.map(({ id }) => id);
  const isKnown = values.some((value) => isCalled(value, text));

  function take(ids: readonly string[]): void {
    onChange([...new Set([...chosen, ...ids])]);
    onFind('');
  }

  /** What is called so, else the ids themselves. */
  function takeTyped(): void {
    const found = values.filter((value) => isCalled(value, text)).map(({ id }) => id);
    take(found.length > 0 ? found : idsIn(text));
  }

  return (
    <div className="value-pick">
      {chosen.length > 0 && (
        <ul className="value-chips">
          {chosen.map((id) => (
            <li key={id}>
              <button
                type="button"
                aria-label={say('explore.drop-value', { name: nameOf(id) })}
                onClick={() => onChange(chosen.filter((each) => each !== id))}
              >
                <span className="cut">{nameOf(id)}</span> <Icon name="close" small />
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        className="in"
        type="search"
        value={find}
        aria-label={say('explore.find-value', { word })}
        placeholder={say('explore.find-value', { word })}
        onChange={({ target }) => onFind(target.value)}
        onKeyDown={({ key }) => key === 'Enter' && text !== '' && takeTyped()}
      />
      {text !== '' && !isKnown && (
        <button type="button" className="btn" onClick={() => take(idsIn(text))}>
          {say('explore.use-typed', { text })}
        </button>
      )}
      <div className="value-list">
        <PickList
          label={word}
          options={values.map((value) => ({ value: value.id, text: <Value {...value} /> }))}
          chosen={chosen.filter((id) => shown.includes(id))}
          onChange={(ids) => onChange([...chosen.filter((id) => !shown.includes(id)), ...ids])}
        />
      </div>
      {more > 0 && <p className="t11 muted">{say('explore.more-values', { count: more })}</p>}
      {note && (
        <p className="t11 muted" role="status">
          {note}
        </p>
      )}
    </div>
  );
}

function Value({ id, name }: NamedValue) {
  return (
    <span className="cut" title={name === id ? id : `${name} · ${id}`}>
      {name}
    </span>
  );
}

function isCalled({ id, name }: NamedValue, text: string): boolean {
  return [id, name].some((each) => each.toLowerCase() === text.toLowerCase());
}

function idsIn(text: string): string[] {
  return text
    .split(',')
    .map((id) => id.trim())
    .filter(Boolean);
}

export interface NamedValue {
  id: string;
  name: string;
}

interface ValuePickProps {
  /** What they are values of. */
  word: string;
  /** Those that are found. */
  values: readonly NamedValue[];
  /** How many are found beyond them. */
  more: number;
  chosen: readonly string[];
  nameOf(id: string): string;
  find: string;
  onFind(text: string): void;
  onChange(ids: string[]): void;
  /** Where there are none: why. */
  note: string | null;
}
