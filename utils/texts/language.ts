import { LANGUAGES, type Language, type Settings } from '@/utils/model/settings';

/** The interface's language: the setting, else the first of the browser's that we speak, else English. */
export function chooseLanguage(setting: Settings['language'], browserLanguages: readonly string[]): Language {
  if (setting !== 'auto') return setting;
  const spoken = browserLanguages.map((tag) => tag.slice(0, 2).toLowerCase());
  return spoken.find(isLanguage) ?? 'en';
}

function isLanguage(tag: string): tag is Language {
  return (LANGUAGES as readonly string[]).includes(tag);
}
