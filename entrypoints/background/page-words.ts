import { JUDGED, VERDICTS } from '@/utils/model/comparison';
import { HIDE_SCOPES } from '@/utils/model/presence';
import type { Settings } from '@/utils/model/settings';
import { speak } from '@/utils/texts/few-words';
import { createFormat } from '@/utils/texts/format';
import type { PageWords } from './comparisons/comparisons';

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
    const { language, words, locales } = speak((await settings.get()).language, browserLanguages());
    const { percent, days, zone } = createFormat(locales);
    return {
      language,
      label: ({ verdict, ratio }) => {
        const word = words[`verdict.${verdict}`];
        return ratio === null ? word : `${word}, ${percent(ratio / 100)}`;
      },
      words: {
        reload: words['action.reload'],
        panel: 'Trackside',
        hide: tableOf(HIDE_SCOPES, (scope) => words[`hide.${scope}`]),
      },
      badges: ({ range, timeZone }, today) => ({
        verdicts: tableOf(VERDICTS, (verdict) => words[`verdict.${verdict}`]),
        metrics: tableOf(JUDGED, (metric) => words[`metric.${metric}`]),
        base: `${words['badge.base']} · ${days(range, today)}, ${zone(timeZone)}`,
        open: words['badge.open'],
        choose: words['badge.choose'],
      }),
    };
  };
}

function tableOf<Key extends string>(
  keys: readonly Key[],
  wordOf: (key: Key) => string,
): Record<Key, string> {
  return Object.fromEntries(keys.map((key) => [key, wordOf(key)])) as Record<Key, string>;
}
