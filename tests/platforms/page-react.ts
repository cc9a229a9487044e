import { readFileSync } from 'node:fs';
import type { Reply } from './exchange.ts';
import { asFile } from './page-files.ts';

/** React as one module for a page's script, without a bundler: its own files, each in a function of its own. */
export function reactFile(): Reply {
  const files = Object.entries(FILES).map(([name, path]) => `${JSON.stringify(name)}: ${asFunction(path)}`);
  return asFile('react.js', `const files = {\n${files.join(',\n')}\n};\n${LOADER}`);
}

const FILES = {
  react: 'react/cjs/react.production.js',
  scheduler: 'scheduler/cjs/scheduler.production.js',
  'react-dom': 'react-dom/cjs/react-dom.production.js',
  'react-dom/client': 'react-dom/cjs/react-dom-client.production.js',
};

const LOADER = `
const loaded = {};
function require(name) {
  const module = (loaded[name] ??= { exports: {} });
  const file = files[name];
  delete files[name];
  file?.(module, module.exports, require);
  return module.exports;
}
export const { createElement, useEffect, useMemo, useState } = require('react');
export const { createRoot } = require('react-dom/client');
`;

function asFunction(path: string): string {
  const code = readFileSync(new URL(`../../node_modules/${path}`, import.meta.url), 'utf8');
  return `function (module, exports, require) {\n${code}\n}`;
}
