import { globSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

const KB = 1024;
const BUILDS = ['.output/chrome-mv3', '.output/firefox-mv3'];

for (const build of BUILDS) {
  test.describe(build, () => {
    test('every script on a dashboard stays under 8 kB, each script of the background under 75 kB (gzip)', () => {
      const scripts = globSync('{content-scripts/*,*-reader,marks}.js', { cwd: build });
      expect(scripts.map((path) => basename(path)).sort()).toEqual([
        ...['affise-reader.js', 'affise.js', 'binom-reader.js', 'binom.js'],
        ...['marks.js', 'voluum-reader.js', 'voluum.js'],
      ]);
      for (const script of scripts) expect(gzipped(build, script), script).toBeLessThan(8 * KB);
      for (const script of [
        'background.js',
        'background-services.js',
        'platforms.js',
        'comparing.js',
        'exploring.js',
      ])
        expect(gzipped(build, script), script).toBeLessThan(75 * KB);
    });

    test('asks for no host at install and leaves one page reachable from the web', () => {
      const manifest = readManifest(build);
      expect(manifest.host_permissions ?? []).toEqual([]);
      expect(manifest.content_scripts ?? []).toEqual([]);
      expect([...manifest.permissions].sort()).toEqual(['activeTab', 'alarms', 'scripting', 'storage']);
      expect(manifest.optional_permissions).toEqual(['notifications']);
      expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
      expect(manifest.web_accessible_resources.flatMap(({ resources }) => resources)).toEqual(['panel.html']);
      expect(manifest.content_security_policy.extension_pages).toContain("default-src 'none'");
      expect(manifest.content_security_policy.extension_pages).not.toContain('unsafe');
    });

    test('names no host but those of the platforms, and evaluates no text', () => {
      const code = globSync('**/*.js', { cwd: build })
        .map((file) => readFileSync(join(build, file), 'utf8'))
        .join('\n');
      expect(code).not.toMatch(/new Function\(|\beval\(/);
      const hosts = new Set([...code.matchAll(/https?:\/\/([\w.-]+\.[a-z]{2,})/g)].map(([, host]) => host));
      expect([...hosts].filter((host) => !ALLOWED_HOSTS.has(host ?? '')).sort()).toEqual([]);
    });
  });
}

const ALLOWED_HOSTS = new Set([
  // Called, or opened to be read.
  'api.voluum.com',
  'panel.voluum.com',
  'api.eflow.team',
  'api-eu.eflow.team',
  'rest.affilae.com',
  'app.affilae.com',
  // An address of theirs by which a click link is told.
  'lb.affilae.com',
  'www.ecb.europa.eu',
  // Examples beside the patterns of the page readers.
  'offers-acme.affise.com',
  'old-tracker.example',
  'reports.media-buyers.example',
  'panel.network.example',
  // Shown in the form as examples of what to type.
  'acme.affise.com',
  'api-acme.affise.com',
  'api-NAME.affise.com',
  'acme.everflowclient.io',
  'login.network.com',
  'tracker.example',
  // Where the made-up offers of the demo lead.
  'click.demo-network.example',
  'go.another-network.example',
  'go.buyer.example',
  // In messages and namespaces of libraries.
  'empty.invalid',
  'github.com',
  'react.dev',
  'www.w3.org',
]);

test('Chrome needs 144 and hides the panel behind an address of the session; Firefox needs 140 and declares no data', () => {
  const chrome = readManifest('.output/chrome-mv3');
  expect(chrome.minimum_chrome_version).toBe('144');
  expect(chrome.web_accessible_resources[0]?.use_dynamic_url).toBe(true);
  const { gecko } = readManifest('.output/firefox-mv3').browser_specific_settings;
  expect(gecko.strict_min_version).toBe('140.0');
  expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
});

test('both zips stay under 900 kB', () => {
  const zips = globSync('.output/*-{chrome,firefox}.zip');
  expect(zips).toHaveLength(2);
  for (const zip of zips) expect(statSync(zip).size, zip).toBeLessThan(900 * KB);
});

function gzipped(build: string, file: string): number {
  return gzipSync(readFileSync(join(build, file)), { level: 9 }).length;
}

function readManifest(build: string): Manifest {
  return JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8')) as Manifest;
}

interface Manifest {
  permissions: string[];
  optional_permissions: string[];
  host_permissions?: string[];
  optional_host_permissions: string[];
  content_scripts?: unknown[];
  web_accessible_resources: { resources: string[]; use_dynamic_url?: boolean }[];
  content_security_policy: { extension_pages: string };
  minimum_chrome_version: string;
  browser_specific_settings: {
    gecko: { strict_min_version: string; data_collection_permissions: { required: string[] } };
  };
}
