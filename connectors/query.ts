import { chunkDays, isDay, isTimeZone } from '@/utils/model/day';
import { PlatformError } from '@/utils/model/errors';
import type { Portal } from '@/utils/model/platform';
import { DIMENSIONS, type Dimension, type ReportQuery } from '@/utils/model/report';
import type { Connector, Limits } from './connector';

/** @throws PlatformError of kind `request` for days, zones and words that cannot be asked for. */
export function checkQuery(query: ReportQuery, connector: Connector, portal: Portal | null): void {
  const { from, to, timeZone, groupBy } = query;
  if (!isDay(from) || !isDay(to) || from > to)
    refuse('The days must be two calendar days, the earlier one first.');
  if (!isTimeZone(timeZone)) refuse('There is no time zone of this name.');
  if (new Set(groupBy).size !== groupBy.length) refuse('A report is grouped by the same word twice.');
  const known = connector.dimensions(portal);
  const unknown = [...groupBy, ...filteredWords(query)].find((word) => !known.includes(word));
  if (unknown) refuse(`${connector.name} has no reports by ${unknown} here.`);
  const untimely = filteredWords(query).find((word) => word === 'day' || word === 'hour');
  if (untimely) refuse('Days are asked for with from and to, not with a filter.');
}

/** The query in pieces that the platform can answer at once: by days, and by filter values where it takes only one. */
export function partsOf(query: ReportQuery, { rangeDays, oneFilterValue }: Limits): ReportQuery[] {
  const ranges = rangeDays === null ? [query] : chunkDays(query, rangeDays);
  const filters = oneFilterValue ? singleValued(query) : [query.filter];
  return ranges.flatMap(({ from, to }) =>
    filters.map((filter) => ({ ...query, from, to, ...(filter && { filter }) })),
  );
}

/** Words with at least one value; a word with an empty list asks for nothing in particular. */
export function filteredWords({ filter = {} }: ReportQuery): Dimension[] {
  return DIMENSIONS.filter((word) => filter[word]?.length);
}

function singleValued(query: ReportQuery): (ReportQuery['filter'] & object)[] {
  let filters: (ReportQuery['filter'] & object)[] = [{}];
  for (const word of filteredWords(query)) {
    const values = [...new Set(query.filter?.[word])];
    filters = filters.flatMap((filter) => values.map((value) => ({ ...filter, [word]: [value] })));
  }
  return filters;
}

function refuse(message: string): never {
  throw new PlatformError('request', message);
}
