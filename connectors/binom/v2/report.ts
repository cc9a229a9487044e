import { z } from 'zod/mini';
import { PlatformError } from '@/utils/model/errors';
import { type Metrics, sumMetrics } from '@/utils/model/metrics';
import {
  type Dimension,
  ENTITY_KINDS,
  type EntityKind,
  type ReportQuery,
  type ReportRow,
  type RowKeys,
} from '@/utils/model/report';
import type { Api, Parameter } from '../../client';
import type { ReportPage } from '../../connector';
import { filteredWords } from '../../query';
import { optionalMap } from '../../shapes';
import { type CodeOf, readCountries } from '../countries';
import { type CountedAs, countedAs, notesOf, toMetrics } from '../numbers';
import { leavesOf, levelsOf } from '../rows';
import { columns, numbersOf } from './columns';
import { GROUPINGS, keysOf, reportRow } from './levels';
import { periodOf } from './period';
import { busyCampaigns, readStats } from './stats';

const report = z.object({ report: z.array(reportRow), totals: optionalMap(z.object(columns)) });

/** What a report can be about, in the order in which a filter is the narrowest. */
const SUBJECTS = ['campaign', 'offer', 'source', 'network'] as const;

/** A list of one kind where that is enough, else a grouped report over everything that had traffic. */
export function readReport(api: Api, query: ReportQuery): AsyncIterable<ReportPage> {
  const [kind = 'campaign', ...others] = new Set([...query.groupBy, ...filteredWords(query)]);
  return others.length === 0 && isEntity(kind) ? readStats(api, query, kind) : readGrouped(api, query);
}

/**
 * GET /report/… wants the ids of what it is about, and a long address is cut off by servers, so it is asked in parts.
 * The filter that names the ids needs no level; every other one is a level of its own, and looked at here.
 */
async function* readGrouped(api: Api, query: ReportQuery): AsyncIterable<ReportPage> {
  const filtered = filteredWords(query);
  const subject = SUBJECTS.find((word) => filtered.includes(word)) ?? 'campaign';
  const filters = filtered.filter((word) => word !== subject);
  // A filter alone leaves nothing to group by, and a report needs something.
  const words: readonly Dimension[] = [...query.groupBy, ...filters];
  const levels = levelsOf(words.length > 0 ? words : ['day']);
  const wanted = query.filter?.[subject];
  const parts = partsOf(wanted?.length ? [...new Set(wanted)] : await busyCampaigns(api, query));
  const codeOf = levels.includes('country') ? await readCountries(api) : () => '';
  const asked: Asked = { query, levels, filters, codeOf, as: countedAs([...words, subject]) };
  const told: Metrics[] = [];
  for (const [index, part] of parts.entries()) {
    const { totals, ...page } = await readPart(api, asked, subject, part);
    if (totals) told.push(totals);
    const more = index < parts.length - 1;
    const all = !more && told.length === parts.length && filters.length === 0;
    yield { ...page, more, ...(all && { totals: sumMetrics(told) }) };
  }
  if (parts.length === 0) yield { rows: [], more: false };
}

async function readPart(api: Api, asked: Asked, subject: (typeof SUBJECTS)[number], ids: readonly string[]) {
  const { query, levels, as } = asked;
  const answer = await api.get(`/public/api/v1/report/${PAGES[subject]}`, report, [
    ...ids.map((id): Parameter => ['ids[]', id]),
    ...levels.map((word): Parameter => ['groupings[]', GROUPINGS.get(word) ?? word]),
    ...periodOf(query),
    ['sortColumn', 'clicks'],
    ['sortType', 'desc'],
    ['limit', String(MOST_ROWS)],
    ['offset', '0'],
  ]);
  const isTotal = (row: z.infer<typeof reportRow>) => row.id === 'totals' || row.entity_id === 'totals';
  const rows = answer.report.filter((row) => !isTotal(row));
  const totals = answer.totals ?? answer.report.find(isTotal);
  const leaves = leavesOf(rows, levels.length);
  const notes = notesOf(leaves.map(({ row }) => numbersOf(row)));
  if (rows.length >= MOST_ROWS)
    notes.push({ code: 'rows-cut', text: 'Binom has more rows than it sends at once.' });
  return {
    rows: leaves.flatMap(({ path, row }) =>
      rowsOf(keysOf(path, levels, asked.codeOf), numbersOf(row), asked),
    ),
    notes,
    ...(totals && { totals: toMetrics(numbersOf(totals), as) }),
  };
}

/** The row with only the keys that were asked for; none where a filter leaves it out. */
function rowsOf(keys: RowKeys, numbers: ReturnType<typeof numbersOf>, asked: Asked): ReportRow[] {
  const { query, filters, as } = asked;
  const fits = filters.every((word) => query.filter?.[word]?.some((value) => isSame(value, keys, word)));
  if (!fits) return [];
  const kept = Object.fromEntries(query.groupBy.map((word) => [word, keys[word]]));
  return [{ ...kept, metrics: toMetrics(numbers, as) }];
}

function isSame(value: string, keys: RowKeys, word: Dimension): boolean {
  if (isEntity(word)) return keys[word]?.id === value;
  return word === 'country' ? keys.country === value.toUpperCase() : keys[word] === value;
}

/** A hundred campaigns is the most that a sibling of this report takes, and no address is too long with them. */
function partsOf(ids: readonly string[]): string[][] {
  if (ids.some((id) => !/^\d+$/.test(id))) throw new PlatformError('request', 'Ids of Binom are numbers.');
  return Array.from({ length: Math.ceil(ids.length / 100) }, (_, part) =>
    ids.slice(part * 100, part * 100 + 100),
  );
}

function isEntity(word: Dimension): word is EntityKind {
  return (ENTITY_KINDS as readonly string[]).includes(word);
}

/** Camel case here, snake case in /stats. */
const PAGES = {
  campaign: 'campaign',
  offer: 'offer',
  source: 'trafficSource',
  network: 'affiliateNetwork',
} as const;

/** The most that callers of the API ask for. Whether it counts rows of the first level or all is not known. */
const MOST_ROWS = 10_000;

interface Asked {
  query: ReportQuery;
  levels: readonly Dimension[];
  filters: readonly Dimension[];
  codeOf: CodeOf;
  as: CountedAs;
}
