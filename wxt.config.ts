import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { escapeBeyondAscii } from './scripts/escape-beyond-ascii';
import { readLocaleFiles } from './scripts/locale-files';

/** Where the extension's pages may connect to: nowhere but themselves. Only the background calls platforms. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  // The panel over the demo.
  "frame-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  // The hosts are the customer's own, so they cannot be listed; the guarded client confines each request.
  'connect-src https: http://127.0.0.1:* http://localhost:*',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** What the popup shares with other pages; what only they share stays apart, and so does the polyfill. */
const SHARED =
  /node_modules[\\/](?!webextension-polyfill|papaparse|uplot)|[\\/]components[\\/](?!explore|links|panel[\\/](?!tell-))|[\\/]utils[\\/](messages|model|texts)|wxt-html-plugins/;

/** The worker reads each of them whole, every time it wakes. */
const WORKER_SCRIPTS: ReadonlySet<string> = new Set([
  'background',
  'background-services',
  'platforms',
  'comparing',
  'exploring',
]);

const CONTENT_SCRIPT_CONTEXT = resolve(import.meta.dirname, 'utils/overlay/content-script-context.ts');

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  webExt: { disabled: true },
  // The sources that AMO asks for: what a build needs, and nothing that a run leaves behind.
  zip: { excludeSources: ['test-results/**', 'demo-output/**', 'docs/*.png'] },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'alarms', 'scripting', 'activeTab'],
    optional_permissions: ['notifications'],
    // None at install: every host is asked for when a connection is saved.
    host_permissions: [],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    web_accessible_resources: [
      {
        resources: ['panel.html'],
        matches: ['https://*/*', 'http://*/*'],
        // Chrome's: an address that changes with every session, so no page can probe for the extension.
        ...(browser === 'chrome' && { use_dynamic_url: true }),
      },
    ],
    action: { default_title: '__MSG_name__' },
    commands: {
      // Changeable on the browser's own page of shortcuts.
      'toggle-panel': {
        suggested_key: { default: 'Alt+Shift+G' },
        description: '__MSG_togglePanel__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'trackside@trackside.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '144' }),
  }),
  vite: () => ({
    build: { sourcemap: false, modulePreload: { polyfill: false } },
    resolve: { alias: { 'wxt/utils/content-script-context': CONTENT_SCRIPT_CONTEXT } },
  }),
  hooks: {
    async 'build:publicAssets'({ config }, files) {
      files.push(...(await readLocaleFiles(config.root)));
    },
    'vite:build:extendConfig'(entrypoints, config) {
      const output = config.build?.rolldownOptions?.output;
      const isPages = entrypoints.some(({ type }) => type === 'popup');
      // Each file of a page costs by itself: what most pages share is one.
      if (isPages && output && !Array.isArray(output)) {
        output.codeSplitting = { groups: [{ name: 'page', test: SHARED, minShareCount: 2 }] };
      }
      if (entrypoints.every(({ name }) => WORKER_SCRIPTS.has(name))) {
        config.plugins = [...(config.plugins ?? []), escapeBeyondAscii()];
      }
    },
  },
});
