import type { Language, Settings } from '@/utils/model/settings';
import { chooseLanguage, tagOf } from './language';
import type { LanguageFile } from './language-file';

/** What the background says, in one language. */
export interface FewWords extends Pick<LanguageFile, 'words' | 'toolbar' | 'locales'> {
  language: Language;
}

/** A few plain words, without the message library and the pages' sentences: the worker starts often. */
export function speak(setting: Settings['language'], browserLanguages: readonly string[]): FewWords {
  const language = chooseLanguage(Object.keys(WORDS).map(tagOf), setting, browserLanguages);
  return {
    language,
    words: partOf(WORDS, language),
    toolbar: partOf(TOOLBAR, language),
    locales: partOf(LOCALES, language),
  };
}

// One for each part: a script carries of the files what it names, and no more.
const WORDS = import.meta.glob<FewWords['words']>('./languages/*.ts', { import: 'words', eager: true });
const TOOLBAR = import.meta.glob<FewWords['toolbar']>('./languages/*.ts', { import: 'toolbar', eager: true });
const LOCALES = import.meta.glob<FewWords['locales']>('./languages/*.ts', { import: 'locales', eager: true });

function partOf<Part>(files: Record<string, Part>, language: Language): Part {
  const part = files[`./languages/${language}.ts`];
  if (!part) throw new Error(`No file of ${language}.`);
  return part;
}
