import { IntlMessageFormat } from 'intl-messageformat';
import type { Phrase } from '@/utils/model/platform';
import type { Language } from '@/utils/model/settings';
import { createFormat, type Format } from './format';
import { loadedLanguage } from './load';
import type { English, SentenceKey } from './sentences';

/** Everything a page needs to speak one language. */
export interface Texts {
  language: Language;
  /** A sentence by its key; names and types of its arguments follow from the English text. */
  say: Say;
  /** What a connector itself says. */
  pick(phrase: Phrase): string;
  /** Numbers, days and times as this language writes them. */
  format: Format;
}

/** @throws Error where the language has not been loaded. */
export function createTexts(language: Language): Texts {
  const { sentences, locales } = loadedLanguage(language);
  const messages = new Map<SentenceKey, IntlMessageFormat>();
  const messageFor = (key: SentenceKey) => {
    const message =
      messages.get(key) ?? new IntlMessageFormat(sentences[key], language, {}, { ignoreTag: true });
    messages.set(key, message);
    return message;
  };
  return {
    language,
    say(key, ...[values]) {
      const sentence = sentences[key];
      return isPlain(sentence) ? fill(sentence, values) : String(messageFor(key).format(values));
    },
    pick: (phrase) => (language === 'ru' ? phrase.ru : phrase.en),
    format: createFormat(locales),
  };
}

/** Most sentences choose nothing and quote nothing: filled in by hand, they cost a page's first paint no parsing. */
function isPlain(sentence: string): boolean {
  return !/'|\{[^}]*,/.test(sentence);
}

function fill(sentence: string, values: Readonly<Record<string, string | number>> = {}): string {
  return sentence.replaceAll(/\{\s*(\w+)\s*\}/g, (_, name: string) => {
    if (values[name] === undefined) throw new TypeError(`${name} is not told.`);
    return String(values[name]);
  });
}

/** Sentences without arguments. */
export type PlainKey = {
  [Key in SentenceKey]: Values<English[Key]> extends [] ? Key : never;
}[SentenceKey];
type Say = <Key extends SentenceKey>(key: Key, ...values: Values<English[Key]>) => string;

type Values<Text extends string> = keyof Arguments<Text> extends never ? [] : [values: Arguments<Text>];

/** `{count, plural, …}` takes a number, `{name}` and `{kind, select, …}` a text. */
type Arguments<Text extends string> = { [Name in Counts<Text>]: number } & {
  [Name in Extract<Exclude<Words<Text>, Counts<Text>>, string>]: string;
};
type Inside<Text extends string> = Text extends `${string}{${infer Rest}`
  ? (Rest extends `${infer Words}}${string}` ? Words : never) | Inside<Rest>
  : never;
type Counts<Text extends string> =
  Inside<Text> extends infer Part ? (Part extends `${infer Name}, plural,${string}` ? Name : never) : never;
type Words<Text extends string> =
  Inside<Text> extends infer Part
    ? Part extends `${infer Name}, select,${string}`
      ? Name
      : // The branches of a plural are in braces too: they hold a space or the number.
        Part extends `${string} ${string}` | `${string}#${string}` | ''
        ? never
        : Part
    : never;
