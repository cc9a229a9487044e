import type { ConversionList } from '@/utils/model/conversion';
import { PlatformError } from '@/utils/model/errors';
import type { ReportQuery } from '@/utils/model/report';
import type { OpenConnection } from './collect';
import { type CollectOptions, collectPages, completenessOf, eachOnce, totalOf } from './collect-pages';
import type { ConversionPage } from './connector';
import { checkQuery, partsOf } from './query';

/**
 * All conversions of the query's days, each once; long ranges and several filter values are asked for in parts. How
 * the query is grouped does not matter.
 *
 * @throws PlatformError of kind `request` where the platform lists no conversions, or not by such a filter.
 */
export async function collectConversions(
  { connector, api, context }: OpenConnection,
  query: ReportQuery,
  options: CollectOptions<ConversionPage> = {},
): Promise<ConversionList> {
  const { conversions: read } = connector;
  if (!read) throw new PlatformError('request', `${connector.name} lists no conversions.`);
  const ungrouped = { ...query, groupBy: [] };
  checkQuery(ungrouped, connector, context.portal);
  const found: ConversionPage[] = [];
  let isCut = false;
  for (const asked of partsOf(ungrouped, connector.limits)) {
    const { pages, cut } = await collectPages(connector, read(api, asked, context), options);
    const ids = new Set(pages.flatMap(({ conversions }) => conversions.map(({ id }) => id)));
    isCut ||= cut || ids.size < totalOf(pages);
    found.push(...pages);
  }
  const listed = found.flatMap(({ conversions }) => conversions);
  return { conversions: eachOnce(listed, ({ id }) => id), ...completenessOf(found, isCut) };
}
