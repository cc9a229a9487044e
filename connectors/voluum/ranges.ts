import { chunkDays, countDays } from '@/utils/model/day';
import type { ReportQuery } from '@/utils/model/report';
import { isTooLong } from './refusal';

/** The answer to a question, asked again by the month where the whole range is refused as too long. */
export async function* inMonthsIfMust<Page>(
  query: ReportQuery,
  read: (query: ReportQuery) => AsyncIterable<Page>,
  ofPart: (page: Page) => Page = (page) => page,
): AsyncIterable<Page> {
  try {
    yield* read(query);
  } catch (error) {
    if (!isTooLong(error) || countDays(query) <= MONTH) throw error;
    for (const days of chunkDays(query, MONTH)) {
      for await (const page of read({ ...query, ...days })) yield ofPart(page);
    }
  }
}

/** No limit is known today; there was one of this many days. */
const MONTH = 31;
