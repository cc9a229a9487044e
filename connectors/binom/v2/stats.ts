import { z } from 'zod/mini';
import type { EntityKind, ReportQuery } from '@/utils/model/report';
import type { Api } from '../../client';
import type { ReportPage } from '../../connector';
import { count, id, text } from '../../shapes';
import { countedAs, notesOf, toMetrics } from '../numbers';
import { columns, numbersOf } from './columns';
import { periodOf } from './period';

const row = z.object({ id, name: z.optional(text), total_count: count, ...columns });

const documented = z.object({ stats: z.array(z.unknown()) });

// The documents put the rows under `stats`, trackers send the bare list.
const stats = z.pipe(
  z.pipe(
    z.unknown(),
    z.transform((answer): unknown => z.safeParse(documented, answer).data?.stats ?? answer),
  ),
  z.array(row),
);

/** Rows a page; callers of the API use up to ten thousand. */
export const PAGE_ROWS = 500;

const NAMES = new Map<EntityKind, string>([
  ['campaign', 'campaign'],
  ['offer', 'offer'],
  ['network', 'affiliate_network'],
  ['source', 'traffic_source'],
]);

/** Everything there is of a kind, by GET /stats/…: one row each, also those without traffic. */
export async function* readStats(api: Api, query: ReportQuery, kind: EntityKind): AsyncIterable<ReportPage> {
  const wanted = query.filter?.[kind];
  const as = countedAs([kind]);
  for await (const { rows, totals, more } of statsPages(api, query, kind)) {
    const kept = wanted?.length ? rows.filter((row) => wanted.includes(row.id ?? '')) : rows;
    yield {
      rows: kept.map((row) => ({
        ...(query.groupBy.length > 0 && { [kind]: { id: row.id ?? '', name: row.name ?? null } }),
        metrics: toMetrics(numbersOf(row), as),
      })),
      more,
      notes: notesOf(kept.map(numbersOf)),
      ...(totals && !wanted?.length && totalsOf(totals, as)),
    };
  }
}

/** The campaigns that did anything in these days. A report is about campaigns that are named to it. */
export async function busyCampaigns(api: Api, query: ReportQuery): Promise<string[]> {
  const ids = new Set<string>();
  for await (const { rows } of statsPages(api, query, 'campaign')) {
    const busy = rows.filter((row) => Object.values(numbersOf(row)).some(Boolean));
    for (const { id } of busy) if (id !== null) ids.add(id);
  }
  return [...ids];
}

/**
 * The last of the rows is the totals, over all pages, with the number of rows; an empty list may lack it. A page with
 * nothing new ends the list too: its rows must never be counted twice.
 */
async function* statsPages(api: Api, query: ReportQuery, kind: EntityKind) {
  const known = new Set<string | null>();
  for (let offset = 0, more = true; more; ) {
    const answer = await readPage(api, query, kind, offset);
    const listed = answer.filter((row) => row.id !== 'totals');
    const rows = listed.filter((row) => !known.has(row.id));
    const totals = answer.find((row) => row.id === 'totals');
    for (const row of rows) known.add(row.id);
    offset += listed.length;
    more =
      rows.length > 0 && (totals?.total_count ? offset < totals.total_count : listed.length >= PAGE_ROWS);
    yield { rows, totals, more };
  }
}

function readPage(api: Api, query: ReportQuery, kind: EntityKind, offset: number) {
  return api.get(`/public/api/v1/stats/${NAMES.get(kind)}`, stats, [
    ...periodOf(query),
    // Deleted ones too, and not `with_traffic`, which leaves out what is below the tracker's own minimum.
    ['status', 'all'],
    // Rows move between pages while traffic flows, unless they are sorted by what does not change.
    ['sortColumn', 'id'],
    ['sortType', 'asc'],
    ['limit', String(PAGE_ROWS)],
    ['offset', String(offset)],
  ]);
}

function totalsOf(totals: z.infer<typeof row>, as: ReturnType<typeof countedAs>) {
  const { total_count: totalRows } = totals;
  return { totals: toMetrics(numbersOf(totals), as), ...(totalRows !== undefined && { totalRows }) };
}
