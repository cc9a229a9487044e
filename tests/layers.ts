import { posix } from 'node:path';

export interface Source {
  /** From the project's root, with forward slashes. */
  path: string;
  text: string;
}

/** Rooms from the most special to the most general: the first that a path begins with is its room. */
const ROOMS: readonly Room[] = [
  { room: 'utils/model/', imports: [], packages: [] },
  { room: 'utils/compare/', imports: ['utils/model/'], packages: [] },
  { room: 'utils/messages/', imports: ['utils/model/'], packages: ['zod'] },
  { room: 'utils/texts/', imports: ['utils/model/'], packages: ['intl-messageformat'] },
  { room: 'utils/store/', imports: ['utils/model/', 'utils/texts/phrase'], packages: ['zod', 'idb'] },
  { room: 'utils/overlay/', imports: ['utils/model/', 'utils/messages/', 'utils/texts/'], packages: [] },
  {
    room: 'connectors/',
    imports: ['utils/model/', 'utils/texts/phrase'],
    packages: ['zod', 'ky', '@rgrove/parse-xml'],
  },
  {
    room: 'components/',
    imports: ['utils/model/', 'utils/texts/'],
    packages: ['react', 'react-dom', '@tanstack/react-query', 'uplot', 'papaparse'],
  },
  {
    room: 'entrypoints/background/',
    imports: [
      'connectors/',
      'utils/model/',
      'utils/compare/',
      'utils/messages/',
      'utils/texts/',
      'utils/store/',
    ],
    packages: ['webextension-polyfill', 'p-queue', 'zod', '#imports', 'wxt'],
  },
  // The background's later scripts: loaded when somebody asks, when a platform is asked, when two sides are held together, when Explore asks.
  { room: 'entrypoints/background-services.ts', imports: ['entrypoints/background/'], packages: ['wxt'] },
  {
    room: 'entrypoints/platforms.ts',
    imports: ['connectors/', 'entrypoints/background/'],
    packages: ['wxt'],
  },
  {
    room: 'entrypoints/comparing.ts',
    imports: ['utils/compare/', 'entrypoints/background/'],
    packages: ['wxt'],
  },
  { room: 'entrypoints/exploring.ts', imports: ['entrypoints/background/'], packages: ['wxt'] },
  // The popup's first script: what asks before the page's own code is there.
  { room: 'entrypoints/first-asks.ts', imports: ['utils/messages/'], packages: ['wxt'] },
  // What reads a dashboard, beside the content script that called it.
  {
    room: /^entrypoints\/\w+-reader\.ts$/,
    imports: [
      'utils/overlay/',
      ...['voluum', 'binom', 'affise'].map((name) => `entrypoints/${name}.content/`),
    ],
    packages: ['wxt'],
  },
  {
    room: /^entrypoints\/\w+\.content\//,
    imports: ['utils/overlay/', 'utils/messages/', 'utils/texts/', 'utils/model/'],
    packages: ['#imports', 'wxt'],
  },
  {
    room: /^entrypoints\/\w+\//,
    imports: ['components/', 'utils/overlay/', 'utils/messages/', 'utils/texts/', 'utils/model/'],
    packages: ['react', 'react-dom', '@tanstack/react-query', 'webextension-polyfill', '#imports', 'wxt'],
  },
];

interface Room {
  room: string | RegExp;
  /** Other rooms; its own is always allowed. */
  imports: readonly string[];
  /** npm packages, subpaths included. */
  packages: readonly string[];
}

/** Every import that the plan of the house does not allow, as `from → to`. */
export function forbiddenImports(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path, text }) => {
    const room = roomOf(path);
    return importsOf(text)
      .filter((specifier) => !room || !isAllowed(path, room, specifier))
      .map((specifier) => `${path} → ${specifier}`);
  });
}

function isAllowed(path: string, room: Room, specifier: string): boolean {
  const target = resolveInProject(path, specifier);
  if (target === undefined)
    return room.packages.some((name) => specifier === name || specifier.startsWith(`${name}/`));
  return target.startsWith(ownFolder(path, room)) || room.imports.some((folder) => target.startsWith(folder));
}

/** `entrypoints/popup/` for a file in it: two entrypoints of one kind are still two rooms. */
function ownFolder(path: string, { room }: Room): string {
  return typeof room === 'string' ? room : (room.exec(path)?.[0] ?? path);
}

function roomOf(path: string): Room | undefined {
  return ROOMS.find(({ room }) => (typeof room === 'string' ? path.startsWith(room) : room.test(path)));
}

function resolveInProject(path: string, specifier: string): string | undefined {
  if (specifier.startsWith('@/')) return specifier.slice(2);
  return specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : undefined;
}

// import … from 'x' · export … from 'x' · import 'x' · import('x') · import('x') in a type
const IMPORT = /(?:[\s}]from\s+|\bimport\s*\(?\s*)(['"])([^'"\n]+)\1/g;

function importsOf(text: string): string[] {
  return [...text.matchAll(IMPORT)].map(([, , specifier = '']) => specifier);
}
