import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Copy {
  folder: string;
  /** Runs a tool of the project's inside the copy. */
  run(tool: string, ...args: string[]): { status: number | null; output: string };
  remove(): void;
}

/** The sources in a folder of their own, with one file more. */
export function copyWith(path: string, text: string): Copy {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'trackside-sources-')));
  for (const source of SOURCES) cpSync(source, join(folder, source), { recursive: true });
  symlinkSync(realpathSync('node_modules'), join(folder, 'node_modules'), 'junction');
  writeFileSync(join(folder, path), text);
  return {
    folder,
    run(tool, ...args) {
      const { status, stdout, stderr } = spawnSync('npx', [tool, ...args], {
        ...{ cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' },
      });
      return { status, output: stdout + stderr };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const SOURCES = [
  ...['components', 'connectors', 'entrypoints', 'public', 'utils'],
  ...[
    'package.json',
    'tsconfig.json',
    'wxt.config.ts',
    'scripts/escape-beyond-ascii.ts',
    'scripts/locale-files.ts',
  ],
];
