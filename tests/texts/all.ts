import { LANGUAGES, loadedLanguage, loadLanguage } from '@/utils/texts/load';
import type { Sentences } from '@/utils/texts/sentences';

// Whoever imports this speaks all of them.
await Promise.all(LANGUAGES.map(loadLanguage));

/** Every sentence of the language. */
export function sentencesIn(language: string): Sentences {
  return loadedLanguage(language).sentences;
}
