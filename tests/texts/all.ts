import type { Language } from '@/utils/model/settings';
import { en } from '@/utils/texts/en';
import { ru } from '@/utils/texts/ru';
import { loadLanguage, type Sentences } from '@/utils/texts/texts';

// Whoever imports this speaks all of them.
await loadLanguage('ru');

/** Every sentence of every language. */
export const SENTENCES: Record<Language, Sentences> = { en, ru };
