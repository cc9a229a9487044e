import type { LanguageFile } from './language-file';
import type * as english from './languages/en';

/** Every sentence of one language; all languages have the same keys. */
export type Sentences = Record<SentenceKey, string>;

export type SentenceKey = keyof English;

/** The parts of a language's file that its pages say, as one. */
export function sentencesOf({ words, toolbar, demo, pages }: LanguageFile): Sentences {
  return { ...words, ...toolbar, ...demo, ...pages };
}

type File = typeof english;
/** English is the source: its sentences say which arguments every other language must have. */
export type English = File['words'] & File['toolbar'] & File['demo'] & File['pages'];
