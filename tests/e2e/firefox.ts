import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowsers } from '../../scripts/browsers.mjs';

const EXTENSION_ID = 'trackside@trackside.example';
const UUID = '7a1c7c5e-5d0a-4b52-9c1e-0d9f2f6b1a11';

export interface FirefoxExtension {
  browser: Browser;
  open(page: string): Promise<Page>;
  close(): Promise<void>;
}

/**
 * The built extension in headless Firefox, driven over WebDriver BiDi. Named hosts go through a local CONNECT proxy
 * to the local platform servers; every other host is refused. Optional hosts are granted without a prompt by a
 * preference, so the production build is what runs.
 */
export async function launchFirefox({
  build = '.output/firefox-mv3',
  ports = new Map<string, number>(),
} = {}): Promise<FirefoxExtension> {
  const proxy = await startProxy(ports);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowsers().Firefox ?? 'firefox',
    headless: true,
    acceptInsecureCerts: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: UUID }),
      'extensions.webextOptionalPermissionPrompts': false,
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': (proxy.address() as AddressInfo).port,
    },
  });
  const [blank] = await browser.pages();
  await browser.installExtension(resolve(build));
  // The welcome page opens in front: a tab opened before it would be hidden, and draws nothing that a click could hit.
  await browser.waitForTarget((target) => target.type() === 'page' && target !== blank?.target());
  return {
    browser,
    async open(page) {
      const tab = await browser.newPage();
      // The tab changes process on the way to an extension page, so goto never settles: the caller waits for content.
      await tab.goto(`moz-extension://${UUID}/${page}`, { timeout: 3_000 }).catch(() => undefined);
      return tab;
    },
    async close() {
      await browser.close();
      proxy.close();
    },
  };
}

function startProxy(ports: ReadonlyMap<string, number>): Promise<Server> {
  const proxy = createServer((_, response) => response.writeHead(403).end());
  proxy.on('connect', ({ url = '' }, client) => {
    const port = ports.get(url.replace(/:443$/, ''));
    if (!port) return client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    const server = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      server.pipe(client).pipe(server);
    });
    server.on('error', () => client.destroy());
    client.on('error', () => server.destroy());
    return undefined;
  });
  return new Promise((ready) => proxy.listen(0, '127.0.0.1', () => ready(proxy)));
}
