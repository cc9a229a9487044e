import { nameOf } from '@/utils/texts/language';
import { LANGUAGES } from '@/utils/texts/load';

/** Every language that is spoken, each under its own name. */
export function LanguageOptions() {
  return LANGUAGES.map((language) => (
    <option key={language} value={language} lang={language}>
      {nameOf(language)}
    </option>
  ));
}
