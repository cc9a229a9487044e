import {
  type Dimension,
  type EntityRef,
  type ReportQuery,
  type RowKeys,
  SUB_IDS,
} from '@/utils/model/report';
import type { Api, Parameter } from '../../client';
import type { ReportPage } from '../../connector';
import { filteredWords } from '../../query';
import { type CodeOf, knownCountries } from '../countries';
import { countedAs, notesOf, toMetrics } from '../numbers';
import { dayOf, hourOf, leavesOf, levelsOf } from '../rows';
import { numbersOf, type Row } from './columns';
import { type NamedIds, readIds } from './named-ids';
import { offsetOf } from './offset';
import { days, readPage, readTable } from './pages';

/** Codes of `group1` to `group3`, from the select boxes of the panel. Hours are of the day that stands above them. */
const GROUPS = new Map<Dimension, string>([
  ['offer', '3'],
  ['network', '22'],
  ['country', '19'],
  ['day', '31'],
  ['hour', '26'],
  ...SUB_IDS.map((word, index) => [word, index === 0 ? '27' : String(281 + index)] as const),
]);
const NO_GROUP = '1';

/**
 * The page Stats, campaign by campaign: it has no grouping by campaign or source, and only one campaign at a time is
 * seen in other clients of this API.
 */
export async function* readCampaigns(api: Api, query: ReportQuery): AsyncIterable<ReportPage> {
  const { parameter, ...zone } = offsetOf(query);
  const period = days(query.from, query.to, parameter);
  const plan = await planOf(api, query, period);
  const campaigns = (await readPage(api, 'campaign', period)).filter((row) =>
    fits(campaignKeys(row, plan), plan),
  );
  for (let start = 0; start === 0 || start < campaigns.length; start += CAMPAIGNS) {
    const leaves: Leaf[] = [];
    for (const campaign of campaigns.slice(start, start + CAMPAIGNS))
      leaves.push(...(await readCampaign(api, campaign, plan, period)));
    yield {
      ...zone,
      rows: leaves.filter(({ keys }) => fits(keys, plan)).map((leaf) => rowOf(leaf, plan)),
      more: start + CAMPAIGNS < campaigns.length,
      notes: notesOf(leaves.map(({ row }) => numbersOf(row))),
    };
  }
}

/** How many of them are a page of the answer. */
const CAMPAIGNS = 10;

async function readCampaign(
  api: Api,
  campaign: Row,
  plan: Plan,
  period: readonly Parameter[],
): Promise<Leaf[]> {
  const known = campaignKeys(campaign, plan);
  const rows = await readTable(api, parametersOf(campaign, plan, period));
  return leavesOf(rows, plan.levels.length).map(({ path, row }) => ({
    keys: keysOf(path, known, plan),
    row,
  }));
}

async function planOf(api: Api, query: ReportQuery, period: readonly Parameter[]): Promise<Plan> {
  const words = [...new Set([...query.groupBy, ...filteredWords(query)])];
  const levels = levelsOf(words.filter((word) => GROUPS.has(word)));
  return {
    query,
    words,
    // A report without any group is none.
    levels: levels.length > 0 ? levels : ['day'],
    codeOf: words.includes('country') ? knownCountries() : () => '',
    ids: await readIds(api, words, period),
  };
}

function parametersOf({ id }: Row, { levels }: Plan, period: readonly Parameter[]): Parameter[] {
  const groups = [0, 1, 2].map((at) => GROUPS.get(levels[at] ?? 'campaign') ?? NO_GROUP);
  return [
    ['page', 'Stats'],
    ['camp_id', id ?? ''],
    ...groups.map((code, index): Parameter => [`group${index + 1}`, code]),
    ...period,
    ['num_page', '1'],
    ['val_page', 'All'],
  ];
}

function campaignKeys(row: Row, { ids }: Plan): RowKeys {
  const source = row.ts_name ?? row.ts ?? null;
  return {
    campaign: { id: row.id ?? '', name: row.name ?? null },
    source: row.ts_id ? { id: row.ts_id, name: source } : ids.refOf('source', source ?? ''),
  };
}

/** What a row is about. Its `id` is a running number here, so offers and networks are known by their names. */
function keysOf(path: readonly Row[], campaign: RowKeys, { levels, codeOf, ids }: Plan): RowKeys {
  const keys: RowKeys = { ...campaign };
  for (const [index, word] of levels.entries()) {
    const name = path[index]?.name ?? '';
    if (word === 'offer' || word === 'network') keys[word] = ids.refOf(word, name);
    else if (word === 'day') keys.day = dayOf(name);
    else if (word === 'hour') keys.hour = `${keys.day}T${hourOf(name)}`;
    else if (word === 'country') keys.country = codeOf(name);
    else if (isSub(word)) keys[word] = name;
  }
  return keys;
}

/** Whether a row, or a campaign before it is asked, passes the filters about what is known of it. */
function fits(keys: RowKeys, { query }: Plan): boolean {
  return filteredWords(query).every((word) => {
    const key = keys[word];
    if (key === undefined) return true;
    const text = typeof key === 'string' ? key : key.id;
    return query.filter?.[word]?.some((value) => text === (word === 'country' ? value.toUpperCase() : value));
  });
}

function rowOf({ keys, row }: Leaf, { query, words }: Plan) {
  const asked: { [word in Dimension]?: string | EntityRef | undefined } = {};
  for (const word of query.groupBy) asked[word] = keys[word];
  return { ...(asked as RowKeys), metrics: toMetrics(numbersOf(row), countedAs(words)) };
}

function isSub(word: Dimension): word is (typeof SUB_IDS)[number] {
  return (SUB_IDS as readonly string[]).includes(word);
}

interface Leaf {
  keys: RowKeys;
  row: Row;
}

interface Plan {
  query: ReportQuery;
  /** Everything a row must be known by: what it is grouped and what it is filtered by. */
  words: readonly Dimension[];
  levels: readonly Dimension[];
  codeOf: CodeOf;
  ids: NamedIds;
}
