import { PlatformError } from '@/utils/model/errors';
import { AMOUNTS, type Metrics } from '@/utils/model/metrics';
import type { EntityKind, EntityList, Note, Report, ReportQuery } from '@/utils/model/report';
import type { Api } from './client';
import {
  type CollectOptions,
  collectPages,
  completenessOf,
  eachOnce,
  totalOf,
  uniqueNotes,
} from './collect-pages';
import { combineRows, type Part } from './combine';
import type { CallContext, Connector, EntityPage, ReportPage } from './connector';
import { checkQuery, partsOf } from './query';

/** A connection ready to be asked. */
export interface OpenConnection {
  connector: Connector;
  api: Api;
  context: CallContext;
}

/**
 * A whole report: long ranges and several filter values asked for in parts, pages collected to the end, rows of
 * equal keys put together, rows without any number dropped, the platform's own totals held against the rows.
 *
 * @throws PlatformError of kind `request` for what this platform does not have, and whatever the connector throws.
 */
export async function collectReport(
  { connector, api, context }: OpenConnection,
  query: ReportQuery,
  options: CollectOptions<ReportPage> = {},
): Promise<Report> {
  checkQuery(query, connector, context.portal);
  const asOf = context.now();
  const answers: { pages: ReportPage[]; cut: boolean }[] = [];
  for (const asked of partsOf(query, connector.limits)) {
    answers.push(await collectPages(connector, connector.report(api, asked, context), options));
  }
  const currency = currencyOf(
    answers.flatMap(({ pages }) => pages),
    context.currency,
  );
  const parts = answers.map(({ pages: read, cut }): Part => {
    const pages = read.map((page) => (isForeign(page, currency) ? withoutAmounts(page) : page));
    return { pages, cut, rows: pages.flatMap(({ rows }) => rows) };
  });
  const pages = parts.flatMap((part) => part.pages);
  const { differ, ...numbers } = combineRows(parts, query.groupBy);
  const isCut = parts.some(({ cut, rows, pages }) => cut || rows.length < totalOf(pages));
  const { complete, notes } = completenessOf(pages, isCut);
  const timeZone = pages.find((page) => page.timeZone)?.timeZone ?? query.timeZone;
  if (currency === null && !notes.some(({ code }) => code === 'currency-unknown'))
    notes.push(CURRENCY_UNKNOWN);
  if (differ) notes.push(TOTALS_DIFFER);
  if (pages.some((page) => isForeign(page, currency))) notes.push(OTHERS_LEFT_OUT);
  const told = pages.find((page) => page.told)?.told;
  if (timeZone !== query.timeZone) notes.push(zoneNotApplied(connector.name, timeZone));
  return {
    currency,
    timeZone,
    asOf,
    complete,
    ...(told && { told }),
    notes: uniqueNotes(notes),
    ...numbers,
  };
}

/** All entities of a kind, each once. */
export async function collectEntities(
  { connector, api, context }: OpenConnection,
  kind: EntityKind,
  options: CollectOptions<EntityPage> = {},
): Promise<EntityList> {
  if (!connector.entityKinds(context.portal).includes(kind)) {
    throw new PlatformError('request', `${connector.name} has no list of this kind here: ${kind}.`);
  }
  const { pages, cut } = await collectPages(connector, connector.entities(api, kind, context), options);
  const listed = pages.flatMap(({ entities }) => entities);
  const isCut = cut || listed.length < totalOf(pages);
  return { entities: eachOnce(listed, ({ id }) => id), ...completenessOf(pages, isCut) };
}

const TOTALS_DIFFER: Note = {
  code: 'totals-differ',
  text: "The rows do not add up to the platform's own totals.",
};
const CURRENCY_UNKNOWN: Note = {
  code: 'currency-unknown',
  text: 'Nobody said in which currency the amounts are.',
};
const OTHERS_LEFT_OUT: Note = {
  code: 'currency-unknown',
  text: 'Some rows are in another currency; their amounts are left out, not added up.',
};

/** The connection's own where any page has it or none tells, else the first that is told; null where nobody knows. */
function currencyOf(pages: readonly ReportPage[], own: string | null): string | null {
  const told = pages.flatMap(({ currency }) => (currency === undefined ? [] : [currency]));
  if (told.length === 0 || told.includes(own)) return own;
  return told.find((currency) => currency !== null) ?? null;
}

function isForeign({ currency }: ReportPage, kept: string | null): boolean {
  return typeof currency === 'string' && currency !== kept;
}

/** Nothing is added up over currencies: not over the pieces of a long range either. */
function withoutAmounts(page: ReportPage): ReportPage {
  const { totals, ...others } = page;
  const rows = page.rows.map((row) => ({ ...row, metrics: countsOf(row.metrics) }));
  return { ...others, rows, ...(totals && { totals: countsOf(totals) }) };
}

function countsOf(metrics: Metrics): Metrics {
  const counts = { ...metrics };
  for (const name of AMOUNTS) delete counts[name];
  return counts;
}

function zoneNotApplied(name: string, timeZone: string): Note {
  return { code: 'zone-not-applied', text: `${name} cut the days in ${timeZone}.` };
}
