import type { ComparedWord } from '@/utils/model/explore';
import { DIMENSIONS, type Dimension, SUB_IDS } from '@/utils/model/report';
import type { Texts } from '@/utils/texts/texts';
import type { Scope } from './scope';

/** By what the chosen connections cannot be grouped, and which of them does not tell it; none where all tell all. */
export function tellMissing(texts: Texts, { of }: Pick<Scope, 'of'>): string[] {
  return of.flatMap(({ name, dimensions }) => {
    const missing = DIMENSIONS.filter((word) => !dimensions.includes(word));
    const words = wordsOf(texts, missing);
    return words ? [texts.say('explore.untold-words', { name, words })] : [];
  });
}

/** Side by side: who does not tell some of the words, or is handed none of their values. */
export function tellUntold(
  texts: Texts,
  words: readonly ComparedWord[],
  nameOf: (connection: string) => string,
): string[] {
  const all = words.flatMap(({ word, untold }) =>
    word === 'there' ? [] : untold.map((each) => ({ ...each, word })),
  );
  const sides = Map.groupBy(all, ({ connection, why }) => `${why} ${connection}`);
  const told = [...sides.values()].map((same) => ({
    why: same[0]?.why ?? 'platform',
    name: nameOf(same[0]?.connection ?? ''),
    words: wordsOf(
      texts,
      same.map(({ word }) => word),
    ),
  }));
  return [...Map.groupBy(told, ({ why, words }) => `${why} ${words}`).values()].flatMap((alike) => {
    const [first] = alike;
    const names = alike.map(({ name }) => name).join(', ');
    return first ? [texts.say(REASONS[first.why], { name: names, words: first.words })] : [];
  });
}

const REASONS = { platform: 'explore.untold-words', address: 'explore.untold-address' } as const;

/** Sub ids are ten: the first and the last that are missing stand for all of them. */
function wordsOf({ say }: Texts, missing: readonly Dimension[]): string {
  const subs = missing.filter((word) => SUB_IDS.some((sub) => sub === word));
  const ends = [...new Set([subs[0], subs.at(-1)])].filter((word) => word !== undefined);
  return [
    ...missing.filter((word) => !subs.includes(word)).map((word) => say(`word.${word}`)),
    ...(ends.length > 0 ? [ends.map((word) => say(`word.${word}`)).join(' – ')] : []),
  ].join(', ');
}
