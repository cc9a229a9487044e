import { type Mapping, MEANINGS, type Meaning, rowsUnder } from '@/components/paste/columns';
import { useTexts } from '@/components/texts';
import type { Reading } from './use-reading';

/** The first rows under what each column is taken for, to be put right there. */
export function Preview({ reading: { table, header, mapping, correct } }: { reading: Reading }) {
  const { say } = useTexts();
  const rows = rowsUnder(table, header).slice(0, SHOWN);
  const names = table[header ?? -1];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="card preview" aria-label={say('paste.columns')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {mapping.map((meaning, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              <th key={column} scope="col">
                <Choice
                  label={say('paste.column', {
                    number: `${column + 1}`,
                    name: names?.[column] || '–',
                  })}
                  value={meaning}
                  onChange={(chosen) => correct({ mapping: withMeaning(mapping, column, chosen) })}
                />
                {names && <span className="cut t11 muted">{names[column]}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
            <tr key={row}>
              {mapping.map((meaning, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <td key={column} className={meaning === null ? 'muted' : undefined} title={cells[column]}>
                  {cells[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const SHOWN = 5;

function Choice({ label, value, onChange }: ChoiceProps) {
  const { say } = useTexts();
  return (
    <select
      className="in"
      aria-label={label}
      value={value ?? ''}
      onChange={({ target }) => onChange(MEANINGS.find((meaning) => meaning === target.value) ?? null)}
    >
      <option value="">{say('paste.is-nothing')}</option>
      {MEANINGS.map((meaning) => (
        <option key={meaning} value={meaning}>
          {say(`paste.is-${meaning}`)}
        </option>
      ))}
    </select>
  );
}

/** No two columns mean the same: the newest choice takes it from the other. */
function withMeaning(mapping: Mapping, column: number, chosen: Meaning | null): Mapping {
  return mapping.map((meaning, index) => (index === column ? chosen : meaning === chosen ? null : meaning));
}

interface ChoiceProps {
  label: string;
  value: Meaning | null;
  onChange(meaning: Meaning | null): void;
}
