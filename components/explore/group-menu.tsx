import { useTexts } from '@/components/texts';
import { Menu } from './menu';

/** By what rows are put together: one word, or a second one inside the first. */
export function GroupMenu<Word extends string>({
  words,
  chosen,
  nameOf,
  note,
  canNest = (outer, inner) => outer !== inner,
  isTold = () => true,
  onChange,
}: GroupMenuProps<Word>) {
  const { say } = useTexts();
  const [outer, inner] = chosen;
  const levels = [
    { label: say('explore.first-level'), value: outer, options: words },
    {
      label: say('explore.second-level'),
      value: inner,
      options: words.filter((word) => outer && canNest(outer, word)),
    },
  ];
  return (
    <Menu
      label={say('explore.group')}
      text={
        <>
          <em>{say('explore.group')}</em> {chosen.map(nameOf).join(' › ')}
        </>
      }
    >
      {() => (
        <div className="menu-fields">
          {levels.map(({ label, value, options }, level) => (
            <label className="field" key={label}>
              <span className="name">{label}</span>
              <select
                className="in"
                value={value ?? ''}
                onChange={({ target }) => {
                  const word = words.find((each) => each === target.value);
                  const [first, second] = level === 0 ? [word, inner] : [outer, word];
                  const isKept = first && second && canNest(first, second);
                  onChange([first, isKept ? second : undefined].filter((each) => each !== undefined));
                }}
              >
                {level === 1 && <option value="">{say('explore.no-second-level')}</option>}
                {options.map((word) => (
                  <option key={word} value={word} disabled={!isTold(word)}>
                    {nameOf(word)}
                  </option>
                ))}
              </select>
            </label>
          ))}
          {note.map((line) => (
            <p key={line} className="t11 muted">
              {line}
            </p>
          ))}
        </div>
      )}
    </Menu>
  );
}

interface GroupMenuProps<Word extends string> {
  words: readonly Word[];
  chosen: readonly Word[];
  nameOf(word: Word): string;
  /** What rows cannot be put together by, and why. */
  note: readonly string[];
  /** Whether the second can be inside the first; absent: any other can. */
  canNest?(outer: Word, inner: Word): boolean;
  /** False for what nobody tells; absent: all is told. */
  isTold?(word: Word): boolean;
  onChange(chosen: Word[]): void;
}
