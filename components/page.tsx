import { type ReactNode, useEffect } from 'react';
import type { Settings } from '@/utils/model/settings';
import { chooseLanguage } from '@/utils/texts/language';
import { LANGUAGES } from '@/utils/texts/load';
import { TextsProvider } from './texts';
import { useLanguage } from './use-language';

/** The frame of every page: its language and its colours, also on `<html>`. */
export function Page({ settings, children }: { settings: Look; children: ReactNode }) {
  const language = useLanguage(chooseLanguage(LANGUAGES, settings.language, navigator.languages));
  useEffect(() => {
    if (language) document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    // Without the attribute the tokens follow the system.
    if (settings.theme === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = settings.theme;
  }, [settings.theme]);
  if (!language) return null;
  return <TextsProvider language={language}>{children}</TextsProvider>;
}

type Look = Pick<Settings, 'language' | 'theme'>;
