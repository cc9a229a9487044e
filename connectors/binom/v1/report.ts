import { eachDay } from '@/utils/model/day';
import type { Dimension, EntityKind, ReportQuery } from '@/utils/model/report';
import type { Api } from '../../client';
import type { ReportPage } from '../../connector';
import { filteredWords } from '../../query';
import { countedAs, notesOf, toMetrics } from '../numbers';
import { numbersOf } from './columns';
import { offsetOf, sameOffsets } from './offset';
import { days, entityKinds, readPage } from './pages';
import { readCampaigns } from './stats';

/** By stretches of days with one offset from UTC, for a question has only one. */
export async function* readReport(api: Api, query: ReportQuery): AsyncIterable<ReportPage> {
  for (const days of sameOffsets(query)) yield* readStretch(api, { ...query, ...days });
}

/** The pages of one kind where they are enough, else the report of each campaign. */
function readStretch(api: Api, query: ReportQuery): AsyncIterable<ReportPage> {
  const words = new Set([...query.groupBy, ...filteredWords(query)]);
  const [kind = 'campaign', ...others] = [...words].filter((word) => word !== 'day');
  return others.length === 0 && isEntity(kind) ? readPages(api, query, kind) : readCampaigns(api, query);
}

/** No page shows days beside campaigns or offers, so each day is asked for by itself. */
async function* readPages(api: Api, query: ReportQuery, kind: EntityKind): AsyncIterable<ReportPage> {
  const { parameter, ...zone } = offsetOf(query);
  const byDay = query.groupBy.includes('day');
  const ranges = byDay ? eachDay(query).map((day) => ({ from: day, to: day })) : [query];
  const wanted = query.filter?.[kind];
  for (const [index, { from, to }] of ranges.entries()) {
    const all = await readPage(api, kind, days(from, to, parameter));
    const rows = all.filter(({ id }) => !wanted?.length || wanted.includes(id ?? ''));
    yield {
      ...zone,
      rows: rows.map((row) => ({
        ...(query.groupBy.includes(kind) && { [kind]: { id: row.id ?? '', name: row.name ?? null } }),
        ...(byDay && { day: from }),
        metrics: toMetrics(numbersOf(row), countedAs([kind])),
      })),
      more: index < ranges.length - 1,
      notes: notesOf(rows.map(numbersOf)),
    };
  }
}

function isEntity(word: Dimension): word is EntityKind {
  return (entityKinds as readonly string[]).includes(word);
}
