import { DIMENSIONS, type Dimension, SUB_IDS } from '@/utils/model/report';
import type { Texts } from '@/utils/texts/texts';
import type { Scope } from './scope';

/** By what the chosen connections cannot be grouped, and which of them does not tell it; empty where all tell all. */
export function tellMissing(texts: Texts, { of }: Pick<Scope, 'of'>): string {
  return of
    .flatMap(({ name, dimensions }) => {
      const missing = DIMENSIONS.filter((word) => !dimensions.includes(word));
      const words = wordsOf(texts, missing);
      return words ? texts.say('explore.untold-words', { name, words }) : [];
    })
    .join(' ');
}

/** Sub ids are ten: the first and the last that are missing stand for all of them. */
function wordsOf({ say }: Texts, missing: readonly Dimension[]): string {
  const subs = missing.filter((word) => SUB_IDS.some((sub) => sub === word));
  const ends = [...new Set([subs[0], subs.at(-1)])].filter((word) => word !== undefined);
  return [
    ...missing.filter((word) => !subs.includes(word)).map((word) => say(`word.${word}`)),
    ...(ends.length > 0 ? [ends.map((word) => say(`word.${word}`)).join(' – ')] : []),
  ].join(', ');
}
