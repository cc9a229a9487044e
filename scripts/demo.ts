// `npm start`: the whole journey on this machine. Builds, starts the local stand-ins for Voluum and Affise, opens
// Chromium with the extension, adds the connections through the real options page and ends on a Voluum campaign
// with the panel open. Without a display: prints the comparison, saves pictures, and leaves.

import { spawnSync } from 'node:child_process';
import { type Extension, launchChromium } from '../tests/e2e/chromium.ts';
import { openPanel } from '../tests/e2e/panel.ts';
import { AFFISE_AFFILIATE, addConnection, DEMO_NETWORK, DEMO_TRACKER, VOLUUM } from '../tests/e2e/steps.ts';
import { campaignAddress } from '../tests/e2e/voluum-pages.ts';
import { startPlatforms } from '../tests/platforms/serve.ts';
import { printCampaigns } from './campaign-table.ts';
import { printComparison } from './comparison-table.ts';
import { takePictures } from './pictures.ts';

const headless = !hasDisplay();

say('Building the extension …');
const { status } = spawnSync('npx wxt build', { shell: true, stdio: ['ignore', 'ignore', 'inherit'] });
if (status !== 0) process.exit(status ?? 1);

say('Starting local stand-ins for Voluum and Affise …');
const platforms = await startPlatforms();
say(headless ? 'No display: opening Chromium without a window …' : 'Opening Chromium …');
const extension = await launchChromium({
  headless,
  hostRules: platforms.hostRules,
  viewport: { width: 1440, height: 860 },
});
try {
  await run(extension);
} finally {
  await extension.close();
  await platforms.stop();
}

async function run(extension: Extension): Promise<void> {
  const options = await extension.open('options.html');
  for (const connection of [DEMO_TRACKER, DEMO_NETWORK, VOLUUM, AFFISE_AFFILIATE]) {
    say(`Adding ${connection.fields.Name} on the options page …`);
    await addConnection(extension, options, connection);
  }
  say('Opening a Voluum campaign …');
  const dashboard = await extension.context.newPage();
  await dashboard.goto(campaignAddress('keto'));
  if (headless) {
    const { panel, pictures } = await takePictures(extension, { options, dashboard });
    process.stdout.write(`\n${await printComparison(panel)}\n\n`);
    process.stdout.write(`${await printCampaigns(dashboard)}\n\n`);
    for (const picture of pictures) process.stdout.write(`${picture}\n`);
    return;
  }
  await openPanel(dashboard);
  say('Ready: the panel is open. Close the browser to end.');
  await extension.context.waitForEvent('close', { timeout: 0 });
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
