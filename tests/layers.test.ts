import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forbiddenImports, type Source } from './layers';

const root = join(import.meta.dirname, '..');

describe('layers', () => {
  it('every import of the product goes where the plan of the house allows', () => {
    const sources = readSources();
    expect(sources.length).toBeGreaterThan(40);
    expect(forbiddenImports(sources)).toEqual([]);
  });

  it.each<[string, string, string]>([
    [
      'a page that reaches for a connector',
      'entrypoints/popup/app.tsx',
      "import { voluum } from '@/connectors/voluum';",
    ],
    [
      'a content script that reaches for a store',
      'entrypoints/voluum.content/index.ts',
      "import '@/utils/store/vault';",
    ],
    [
      'a content script with React',
      'entrypoints/voluum.content/index.ts',
      "import { useState } from 'react';",
    ],
    ['a content script with zod', 'utils/overlay/pill.ts', "import * as z from 'zod/mini';"],
    ['a model that knows a store', 'utils/model/day.ts', "export { vault } from '../store/vault';"],
    [
      'a connector that knows the browser',
      'connectors/affise.ts',
      "import browser from 'webextension-polyfill';",
    ],
    ['a comparison that asks a platform', 'utils/compare/gap.ts', "await import('@/connectors/client');"],
    [
      'a background that draws',
      'entrypoints/background/index.ts',
      "import { Icon } from '@/components/icon';",
    ],
    ['one page inside another', 'entrypoints/popup/app.tsx', "import { Form } from '../options/form';"],
    [
      'a product that leans on its tests',
      'connectors/demo.ts',
      "import { story } from '@/tests/platforms/story';",
    ],
    [
      'an import by relative path across rooms',
      'components/icon.tsx',
      "import type { Vault } from '../utils/store/vault';",
    ],
  ])('refuses %s', (_, path, text) => {
    expect(forbiddenImports([{ path, text }])).toHaveLength(1);
  });

  it.each<[string, string]>([
    ['entrypoints/background/index.ts', "import { voluum } from '@/connectors/voluum';"],
    ['components/tile.tsx', "import type { Platform } from '@/utils/model/platform';"],
    ['connectors/voluum.ts', "import ky from 'ky';"],
    ['utils/texts/languages/en.ts', "export const popup = { 'numbers.from': 'Numbers from {time}' };"],
    ['utils/overlay/pill.ts', "import type { PageVerdict } from '../model/comparison';"],
  ])('allows what the plan allows: %s', (path, text) => {
    expect(forbiddenImports([{ path, text }])).toEqual([]);
  });
});

function readSources(): Source[] {
  return globSync('{entrypoints,components,connectors,utils}/**/*.{ts,tsx}', { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}
