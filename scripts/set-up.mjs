// First step of `npm start` and `npm test`: plain JavaScript without packages, so that Node 20 runs it
// on a fresh clone. It sets up what is missing, then hands over to a nested `npm run`, because only a
// new npm process puts the project's own Node (node_modules/.bin/node) first in PATH.
//
//   node scripts/set-up.mjs SCRIPT [ARGUMENT ...]

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowsers } from './browsers.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [script, ...scriptArguments] = process.argv.slice(2);

if (!script) stop('Say which script to run after the set-up, as in: node scripts/set-up.mjs check');
requireNode(20);
installPackages();
installBrowsers();
process.exit(run('npm', ['run', '--silent', script, '--', ...scriptArguments]));

function requireNode(major) {
  const running = Number(process.versions.node.split('.')[0]);
  if (running < major)
    stop(`Trackside needs Node ${major} or newer to start; this is Node ${process.versions.node}.`);
}

/** Packages, and with them the project's own Node: again whenever the lockfile has changed. */
function installPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(root, 'node_modules', '.trackside-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  say('Installing packages (about half a minute) …');
  if (run('npm', ['ci', '--no-fund', '--no-audit']) !== 0) {
    stop('npm ci did not finish. Its own message is above; nothing else was changed.');
  }
  writeFileSync(stamp, lock);
}

function installBrowsers() {
  const missing = Object.entries(findBrowsers()).filter(([, path]) => !path);
  if (missing.length === 0) return;
  const names = missing.map(([name]) => name);
  const canUseApt =
    process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!canUseApt) {
    stop(
      `Not found: ${names.join(' and ')}. Install ${names.length > 1 ? 'them' : 'it'} ` +
        '(Debian and Ubuntu: sudo apt-get install chromium firefox-esr), ' +
        'or set CHROMIUM_PATH and FIREFOX_PATH to where they are, then run this again.',
    );
  }
  say(`Installing ${names.join(' and ')} with apt-get …`);
  const packages = names.map((name) => (name === 'Firefox' ? 'firefox-esr' : 'chromium'));
  const lockWait = ['-o', 'DPkg::Lock::Timeout=300'];
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const installed =
    run('apt-get', [...lockWait, 'update', '-q'], environment) === 0 &&
    run(
      'apt-get',
      [...lockWait, 'install', '-y', '-q', '--no-install-recommends', ...packages, 'fonts-liberation'],
      environment,
    ) === 0;
  if (!installed) stop(`apt-get could not install ${packages.join(' ')}. Its own message is above.`);
}

function run(command, commandArguments, env = process.env) {
  const { status, error } = spawnSync(command, commandArguments, {
    cwd: root,
    env,
    stdio: 'inherit',
    // npm is a .cmd file on Windows, which only a shell can start.
    shell: process.platform === 'win32',
  });
  if (error) stop(`${command} could not be started: ${error.message}`);
  return status ?? 1;
}

function say(text) {
  process.stderr.write(`\n${text}\n`);
}

function stop(text) {
  say(text);
  process.exit(1);
}
