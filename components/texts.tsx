import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Language } from '@/utils/model/settings';
import { createTexts, type Texts } from '@/utils/texts/texts';

const TextsContext = createContext<Texts | null>(null);

/** Everything below speaks this language. */
export function TextsProvider({ language, children }: { language: Language; children: ReactNode }) {
  const texts = useMemo(() => createTexts(language), [language]);
  return <TextsContext value={texts}>{children}</TextsContext>;
}

export function useTexts(): Texts {
  const texts = useContext(TextsContext);
  if (!texts) throw new Error('useTexts needs a TextsProvider above it');
  return texts;
}
