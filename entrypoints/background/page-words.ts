import type { Settings } from '@/utils/model/settings';
import { chooseLanguage } from '@/utils/texts/language';
import { createTexts } from '@/utils/texts/texts';
import type { PageWords } from './comparisons';

export interface PageWordsOptions {
  settings: { get(): Promise<Settings> };
  browserLanguages: () => readonly string[];
}

/**
 * What a dashboard tab is told in words: a verdict and a percentage. No name, not even the connection's own: the
 * page might read it.
 */
export function createPageWords({ settings, browserLanguages }: PageWordsOptions): () => Promise<PageWords> {
  return async () => {
    const { say, format } = createTexts(chooseLanguage((await settings.get()).language, browserLanguages()));
    return {
      label: ({ verdict, ratio }) => {
        const word = say(`verdict.${verdict}`);
        return ratio === null ? word : `${word}, ${format.percent(ratio / 100)}`;
      },
      words: { reload: say('state.reload'), panel: 'Trackside' },
    };
  };
}
