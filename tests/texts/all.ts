import { LANGUAGES, type Language } from '@/utils/model/settings';
import { loadLanguage, type Sentences } from '@/utils/texts/texts';

// Whoever imports this speaks all of them.
const loaded = await Promise.all(LANGUAGES.map(async (tag) => [tag, await loadLanguage(tag)] as const));

/** Every sentence of every language. */
export const SENTENCES = Object.fromEntries(loaded) as Record<Language, Sentences>;
