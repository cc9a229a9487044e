import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';

/** Where a browser finds the project's sources as modules, as they are but for their types. */
export interface Sources {
  /** A blank page that knows `@/` and the packages. */
  page: string;
  close(): void;
}

const ROOT = new URL('../../', import.meta.url);
const PAGE = `<!doctype html><title>bench</title><script type="importmap">
{ "imports": { "@/": "/", "idb": "/node_modules/idb/build/index.js" } }</script>`;

export async function serveSources(): Promise<Sources> {
  const server = createServer(async ({ url = '/' }, response) => {
    const found = url === '/' ? { type: 'text/html', body: PAGE } : await read(url.slice(1));
    response.writeHead(found ? 200 : 404, { 'content-type': found?.type ?? 'text/plain' }).end(found?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { page: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/** A module by its path, which may lack its ending. */
async function read(path: string): Promise<{ type: string; body: string } | undefined> {
  for (const file of [path, `${path}.ts`]) {
    const text = await readFile(new URL(file, ROOT), 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    return { type: 'text/javascript', body: file.endsWith('.ts') ? stripTypeScriptTypes(text) : text };
  }
  return undefined;
}
