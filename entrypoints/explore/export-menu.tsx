import { useMutation } from '@tanstack/react-query';
import { Menu } from '@/components/explore/menu';
import type { Sheet } from '@/components/explore/sheet/sheet';
import { writeCsv, writeTsv } from '@/components/explore/sheet/write-sheet';
import { writeTable } from '@/components/explore/sheet/write-table';
import { writeText } from '@/components/explore/sheet/write-text';
import { useTexts } from '@/components/texts';
import type { Shell } from './shell';

export interface Exported {
  /** Of the file, without an ending. */
  name: string;
  sheet: Sheet;
  /** The same with names for everything. */
  json: object;
}

/** All rows that the table has, not only those in sight. */
export function ExportMenu({ shell, make }: { shell: Shell; make(): Promise<Exported> }) {
  const { say } = useTexts();
  const { mutate, isPending, isSuccess, isError, variables } = useMutation({
    mutationFn: async (how: How) => HOW[how](shell, await make()),
  });
  const isCopied = isSuccess && (variables === 'table' || variables === 'text');
  return (
    <Menu
      label={say('explore.export')}
      text={<span aria-live="polite">{say(stateOf(isPending, isError, isCopied))}</span>}
      end
      plain
    >
      {(close) => (
        <ul className="menu-list">
          {(['csv', 'json', 'table', 'text'] as const).map((how) => (
            <li key={how}>
              <button
                type="button"
                onClick={() => {
                  mutate(how);
                  close();
                }}
              >
                {say(`explore.export-${how}`)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Menu>
  );
}

type How = 'csv' | 'json' | 'table' | 'text';

const HOW: Record<How, (shell: Shell, exported: Exported) => Promise<void> | void> = {
  csv: (shell, { name, sheet }) => shell.save(`${name}.csv`, writeCsv(sheet), 'text/csv'),
  json: (shell, { name, json }) =>
    shell.save(`${name}.json`, `${JSON.stringify(json, null, 2)}\n`, 'application/json'),
  table: (shell, { sheet }) => shell.copyTable(writeTable(sheet), writeTsv(sheet)),
  text: (shell, { sheet }) => shell.copy(writeText(sheet)),
};

function stateOf(isPending: boolean, isError: boolean, isCopied: boolean) {
  if (isPending) return 'explore.exporting';
  if (isError) return 'explore.not-exported';
  return isCopied ? 'panel.copied' : 'explore.export';
}
