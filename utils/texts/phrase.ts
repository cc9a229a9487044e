import type { Phrase } from '@/utils/model/platform';
import { fill } from './fill';
import type { Arguments, English, SentenceKey, Sentences } from './sentences';

/** A sentence for whoever has no page: the page that shows it says it in its own language. */
export function phrase<Key extends SentenceKey>(key: Key, ...[values]: PhraseValues<English[Key]>): Phrase {
  return values ? { key, values } : { key };
}

/** The phrase in the language of the sentences; empty where they do not know it, as one kept by another version. */
export function tellPhrase(sentences: Sentences, { key, values = {} }: Phrase): string {
  if (!isKey(sentences, key)) return '';
  const told = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : tellPhrase(sentences, value),
  ]);
  return fill(sentences[key], Object.fromEntries(told));
}

type PhraseValues<Text extends string> = keyof Arguments<Text> extends never
  ? []
  : [values: { [Name in keyof Arguments<Text>]: string | Phrase }];

function isKey(sentences: Sentences, key: string): key is SentenceKey {
  return Object.hasOwn(sentences, key);
}
