import type { LanguageFile } from './language-file';
import type * as english from './languages/en';

/** Every sentence of one language; all languages have the same keys. */
export type Sentences = Record<SentenceKey, string>;

export type SentenceKey = keyof English;

/** The parts of a language's file that its pages say, as one. */
export function sentencesOf({ words, toolbar, demo, pages }: LanguageFile): Sentences {
  return { ...words, ...toolbar, ...demo, ...pages };
}

type File = typeof english;
/** English is the source: its sentences say which arguments every other language must have. */
export type English = File['words'] & File['toolbar'] & File['demo'] & File['pages'];

export type Values<Text extends string> = keyof Arguments<Text> extends never
  ? []
  : [values: Arguments<Text>];

/** `{count, plural, …}` takes a number, `{name}` and `{kind, select, …}` a text. */
export type Arguments<Text extends string> = { [Name in Counts<Text>]: number } & {
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
