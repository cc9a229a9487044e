import { IntlMessageFormat } from 'intl-messageformat';
import type { Phrase } from '@/utils/model/platform';
import type { Language } from '@/utils/model/settings';
import { fill, isPlain } from './fill';
import { createFormat, type Format } from './format';
import { loadedLanguage } from './load';
import { tellPhrase } from './phrase';
import type { English, SentenceKey, Values } from './sentences';

/** Everything a page needs to speak one language. */
export interface Texts {
  language: Language;
  /** A sentence by its key; names and types of its arguments follow from the English text. */
  say: Say;
  /** What a connector or the background says itself; empty where only another version knows it. */
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
    pick: (phrase) => tellPhrase(sentences, phrase),
    format: createFormat(locales),
  };
}

/** Sentences without arguments. */
export type PlainKey = {
  [Key in SentenceKey]: Values<English[Key]> extends [] ? Key : never;
}[SentenceKey];
type Say = <Key extends SentenceKey>(key: Key, ...values: Values<English[Key]>) => string;
