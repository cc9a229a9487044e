import '../texts/all';
import { describe, expect, it } from 'vitest';
import { GROUPS } from '@/entrypoints/options/place';
import { ENTRIES } from '@/entrypoints/options/search/entries';
import { findSettings } from '@/entrypoints/options/search/find-settings';
import { LANGUAGES } from '@/utils/texts/load';
import { createTexts } from '@/utils/texts/texts';

const en = createTexts('en');
const titles = (texts: typeof en, typed: string) =>
  findSettings(texts, typed).map(({ title }) => texts.say(title));

describe.each(LANGUAGES)('the search in %s', (language) => {
  const texts = createTexts(language);
  it.each(ENTRIES)('finds $title first or beside its namesakes by its own name', (entry) => {
    const found = findSettings(texts, texts.say(entry.title).toUpperCase());
    const name = texts.say(entry.title);
    expect(found.filter(({ title }) => texts.say(title).includes(name))).toContain(entry);
  });
});

it('knows a setting of every section', () => {
  const sections = GROUPS.flatMap(({ sections: all }) => [...all]);
  expect(new Set(ENTRIES.map(({ section }) => section))).toEqual(new Set(sections));
});

it.each<[string, string[]]>([
  ['passphrase', ['Lock', 'Export']],
  ['kept DAYS', ['Keep numbers for', 'Use at most']],
  ['dark', ['Colours']],
  ['  utc offset of mars ', []],
  ['', []],
  ['   ', []],
])('%j leads to %j', (typed, expected) => {
  const found = titles(en, typed);
  expect(found).toEqual(expect.arrayContaining(expected));
  if (expected.length === 0) expect(found).toEqual([]);
});

it('puts what has the words in its name first, and takes е for ё', () => {
  expect(titles(en, 'export')[0]).toBe('Export');
  const ru = createTexts('ru');
  expect(titles(ru, 'темная')).toEqual(titles(ru, 'тёмная'));
});
