import { PlatformError } from '@/utils/model/errors';
import type { ReportQuery } from '@/utils/model/report';
import type { Parameter } from '../client';
import { filteredWords } from '../query';
import { groupingOf } from './groupings';

/** One value a word. A plain `campaignId=` would be ignored and bring the whole account, hence filter1 and so on. */
export function filtersOf(query: ReportQuery): Parameter[] {
  return filteredWords(query).flatMap((word, index): Parameter[] => [
    [`filter${index + 1}`, groupingOf(word).filter],
    [`filter${index + 1}Value`, query.filter?.[word]?.[0] ?? ''],
  ]);
}

/** Better no numbers than those of the whole account under the name of a part. */
export function filterIgnored(word: string): PlatformError {
  return new PlatformError('answer', `Voluum sent rows that the ${word} filter should have left out.`);
}
