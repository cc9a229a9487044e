import { useEffect, useState } from 'react';
import type { Language } from '@/utils/model/settings';
import { isLoaded, loadLanguage } from '@/utils/texts/load';

/** The language as soon as it can be spoken, until then the one before; null where there was none. */
export function useLanguage(language: Language): Language | null {
  const [spoken, setSpoken] = useState<Language | null>(null);
  useEffect(() => {
    let isWanted = true;
    void loadLanguage(language).then(() => isWanted && setSpoken(language));
    return () => {
      isWanted = false;
    };
  }, [language]);
  return isLoaded(language) ? language : spoken;
}
