import { expect, test } from 'vitest';
import type { LanguageFile } from '@/utils/texts/language-file';
import * as english from '@/utils/texts/languages/en';

const FILES = import.meta.glob<LanguageFile>('@/utils/texts/languages/*.ts', { eager: true });

test.each(Object.keys(FILES))('%s has every part, and each of its keys', (path) => {
  const lacking = Object.entries(english).flatMap(([part, texts]) => {
    const told = new Map<string, object>(Object.entries(FILES[path] ?? {})).get(part);
    return Object.keys(texts).filter((key) => !told || !Object.hasOwn(told, key));
  });
  expect(lacking).toEqual([]);
});

test('no key stands in two parts of a file', () => {
  const keys = Object.values(english).flatMap((texts) => Object.keys(texts));
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test.each(Object.entries(FILES))(
  '%s writes numbers and dates by tags that the browser knows',
  (_, { locales }) => {
    for (const tag of Object.values(locales)) {
      expect(Intl.NumberFormat.supportedLocalesOf(tag)).toEqual([tag]);
      expect(Intl.DateTimeFormat.supportedLocalesOf(tag)).toEqual([tag]);
    }
  },
);
