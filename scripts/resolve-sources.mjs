// Lets Node run the TypeScript sources as they are: "@/x" is the project's root, and the ending may be left out,
// as the bundler understands it. Use: node --import ./scripts/resolve-sources.mjs FILE.ts

import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = new URL('../', import.meta.url);

registerHooks({
  resolve(specifier, context, next) {
    const ours = specifier.startsWith('@/')
      ? new URL(specifier.slice(2), root)
      : relative(specifier, context.parentURL);
    const file = ours && [ours.href, `${ours.href}.ts`, `${ours.href}/index.ts`].find(isFile);
    return next(file ?? specifier, context);
  },
});

function relative(specifier, parent) {
  const isOurs = parent?.startsWith(root.href) && !parent.includes('/node_modules/');
  return isOurs && specifier.startsWith('.') ? new URL(specifier, parent) : undefined;
}

function isFile(href) {
  return /\.\w+$/.test(href) && existsSync(fileURLToPath(pathToFileURL(fileURLToPath(href))));
}
