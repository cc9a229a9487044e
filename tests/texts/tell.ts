import type { Phrase } from '@/utils/model/platform';
import { loadedLanguage, loadLanguage } from '@/utils/texts/load';
import { tellPhrase } from '@/utils/texts/phrase';

await loadLanguage('ru');

/** What the person reads; empty where nothing is said. */
export function tell(phrase: Phrase | undefined, language: 'en' | 'ru' = 'en'): string {
  return phrase ? tellPhrase(loadedLanguage(language).sentences, phrase) : '';
}
