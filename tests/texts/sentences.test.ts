import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { LANGUAGES } from '@/utils/texts/load';
import type { SentenceKey } from '@/utils/texts/sentences';
import { createTexts } from '@/utils/texts/texts';
import { sentencesIn } from './all';

const KEYS = Object.keys(sentencesIn('en')) as SentenceKey[];

test('every language has the same sentences', () => {
  for (const language of LANGUAGES) {
    expect(Object.keys(sentencesIn(language)).toSorted()).toEqual(KEYS.toSorted());
  }
});

test('take the same arguments in every language', () => {
  const differing = KEYS.filter((key) => {
    const [english, ...others] = LANGUAGES.map((language) => argumentsOf(sentencesIn(language)[key]).join());
    return others.some((other) => other !== english);
  });
  expect(differing).toEqual([]);
});

test.each(LANGUAGES)('have every plural form that %s needs', (language) => {
  const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const lacking = KEYS.filter((key) =>
    pluralsOf(sentencesIn(language)[key]).some((forms) => needed.some((form) => !forms.includes(form))),
  );
  expect(lacking).toEqual([]);
});

test('are not left in English', () => {
  const untranslated = KEYS.filter((key) => {
    const hasWords = /[a-z]{3}/i.test(sentencesIn('en')[key].replace(/\{[^}]*\}|Trackside|API/g, ''));
    return hasWords && !/[а-яё]/i.test(sentencesIn('ru')[key]);
  });
  expect(untranslated).toEqual([]);
});

test.each([
  [1, 'отстаёт 1 подключение'],
  [2, 'отстают 2 подключения'],
  [5, 'отстают 5 подключений'],
  [21, 'отстаёт 21 подключение'],
])('Russian counts %d', (count, sentence) => {
  expect(createTexts('ru').say('popup.behind-many', { count })).toBe(sentence);
});

test('English counts', () => {
  const { say } = createTexts('en');
  expect(say('popup.behind-many', { count: 1 })).toBe('1 connection is behind');
  expect(say('popup.behind-many', { count: 2 })).toBe('2 connections are behind');
});

test.each(LANGUAGES)('each sentence in %s is what its format makes of it', (language) => {
  const say = createTexts(language).say as (key: SentenceKey, values: object) => string;
  for (const key of KEYS) {
    const sentence = sentencesIn(language)[key];
    const counted = new Set(
      walk(parse(sentence)).flatMap((each) => (each.type === PLURAL ? each.value : [])),
    );
    const values = Object.fromEntries(
      argumentsOf(sentence).map((name) => [name, counted.has(name) ? 5 : `<${name}> $& {x} ''`]),
    );
    const told = new IntlMessageFormat(sentence, language, {}, { ignoreTag: true }).format(values);
    expect(say(key, values)).toBe(String(told));
  }
});

test('arguments are typed', () => {
  const { say } = createTexts('en');
  // @ts-expect-error a sentence without its argument
  expect(() => say('ledger.of-all')).toThrow();
  // @ts-expect-error a plural takes a number
  say('popup.behind-many', { count: '2' });
});

type Element = ReturnType<IntlMessageFormat['getAst']>[number];
const PLURAL = 6;
const LITERAL = 0;
const POUND = 7;

function parse(message: string): Element[] {
  return new IntlMessageFormat(message, 'en', {}, { ignoreTag: true }).getAst();
}

function argumentsOf(message: string): string[] {
  return [...new Set(walk(parse(message)).flatMap((element) => nameOf(element)))].toSorted();
}

function nameOf(element: Element): string[] {
  return element.type === LITERAL || element.type === POUND || !('value' in element) ? [] : [element.value];
}

function pluralsOf(message: string): string[][] {
  return walk(parse(message))
    .filter(({ type }) => type === PLURAL)
    .map((element) =>
      'options' in element ? Object.keys(element.options).filter((form) => !form.startsWith('=')) : [],
    );
}

function walk(elements: Element[]): Element[] {
  return elements.flatMap((element) =>
    'options' in element
      ? [element, ...Object.values(element.options).flatMap(({ value }) => walk(value))]
      : [element],
  );
}
