import * as english from '@/utils/texts/languages/en';

/** A language of nobody's, made from the English file: every sentence between brackets, numbers as the Dutch write them. */
export const THIRD = { tag: 'nl', name: 'Nederlands', path: 'utils/texts/languages/nl.ts' };

export function writeThird(): string {
  const parts = Object.entries(english).map(([part, texts]) => {
    const told = part === 'locales' ? { numbers: 'nl-NL', dates: 'nl-NL' } : bracketed(texts);
    return `export const ${part}: LanguageFile['${part}'] = ${JSON.stringify(told, null, 2)};\n`;
  });
  return ["import type { LanguageFile } from '../language-file';\n", ...parts].join('\n');
}

function bracketed(texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, `⟦${text}⟧`]));
}
