import { Field } from '@/components/field';
import { MOST_TITLES } from '@/components/paste/columns';
import { useTexts } from '@/components/texts';
import type { Reading } from './use-reading';

/** Which row names the columns, where a report stands under titles of its own. */
export function HeaderField({ reading: { table, header, correctHeader } }: { reading: Reading }) {
  const { say } = useTexts();
  return (
    <Field
      label={say('paste.header')}
      {...(header !== null && header > 0 && { hint: say('paste.header-above', { count: header }) })}
    >
      {(control) => (
        <select
          {...control}
          value={header ?? ''}
          onChange={({ target }) => correctHeader(target.value === '' ? null : Number(target.value))}
        >
          <option value="">{say('paste.header-none')}</option>
          {table.slice(0, MOST_TITLES + 1).map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
            <option key={row} value={row}>
              {say('paste.header-row', { line: `${row + 1}`, cells: tell(cells) })}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function tell(cells: readonly string[]): string {
  const text = cells.filter(Boolean).join(', ');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

const LONGEST = 60;
