import { readFileSync } from 'node:fs';
import { type Reply, text } from './exchange.ts';

/** One of the files in pages/, as an answer. */
export function pageFile(name: string, headers: Record<string, string> = {}): Reply {
  const body = readFileSync(new URL(`./pages/${name}`, import.meta.url), 'utf8');
  return asFile(name, hashNames(body), headers);
}

/** A file under its name, as an answer. */
export function asFile(name: string, body: string, headers: Record<string, string> = {}): Reply {
  const type = TYPES[name.split('.').at(-1) ?? ''] ?? 'text/plain';
  return text(body, type, 200, { 'cache-control': 'no-store', ...headers });
}

/** What a careful page allows itself; an extension must work beside it. */
export const STRICT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "frame-src 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
};

/** Class names are written `x-row` in the files and are others with every build: a start is a build. */
function hashNames(body: string): string {
  return body.replace(/\bx-([a-z]+)\b/g, (_, name: string) => `_${name}_${BUILD}_${name.length * 7}`);
}

const BUILD = Math.random().toString(36).slice(2, 7);
