import type { Language } from '@/utils/model/settings';
import { tagOf } from './language';
import type { LanguageFile } from './language-file';
import * as english from './languages/en';
import { type Sentences, sentencesOf } from './sentences';

/** English is always there; whoever speaks another language waits for that one alone. */
const OTHERS = import.meta.glob<LanguageFile>(['./languages/*.ts', '!./languages/en.ts']);
const PATHS = new Map(Object.keys(OTHERS).map((path) => [tagOf(path), path]));

/** Every language that the interface speaks: those there is a file of. */
export const LANGUAGES: readonly Language[] = ['en', ...PATHS.keys()];

interface Loaded {
  sentences: Sentences;
  locales: LanguageFile['locales'];
}

const loaded = new Map<Language, Loaded>([['en', readFile(english)]]);

export function isLoaded(language: Language): boolean {
  return loaded.has(language);
}

/** @throws Error where the language has not been loaded. */
export function loadedLanguage(language: Language): Loaded {
  const found = loaded.get(language);
  if (!found) throw new Error(`${language} has not been loaded.`);
  return found;
}

/** The sentences of each language that has been spoken so far, English always among them. */
export function loadedSentences(): Sentences[] {
  return [...loaded.values()].map(({ sentences }) => sentences);
}

/** @throws Error where there is no file of the language. */
export async function loadLanguage(language: Language): Promise<void> {
  if (loaded.has(language)) return;
  const load = OTHERS[PATHS.get(language) ?? ''];
  if (!load) throw new Error(`No file of ${language}.`);
  loaded.set(language, readFile(await load()));
}

function readFile(file: LanguageFile): Loaded {
  return { sentences: sentencesOf(file), locales: file.locales };
}
