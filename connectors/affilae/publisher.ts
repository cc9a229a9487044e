import { type DayRange, eachDay } from '@/utils/model/day';
import type { Dimension, EntityRef, Note, ReportQuery, RowKeys } from '@/utils/model/report';
import type { Api } from '../client';
import type { CallContext, ConversionPage, ReportPage } from '../connector';
import { passes } from '../rows';
import { commissionOf, type Row, readRows, statusOf, toConversion } from './conversions';
import { createGroups, currencyOf, isTold } from './groups';
import { type CountKpi, readCommissions, readCounts } from './kpis';
import {
  CLICKS_BY_PROGRAMME,
  EXPERIMENTAL,
  notGiven,
  OTHERS_LEFT_OUT,
  ROWS_CUT,
  STATUSES_UNKNOWN,
  TOTALS_DIFFER,
} from './notes';
import { type Partnership, readPartnerships, readProfiles } from './partnerships';
import { isKind } from './refusal';
import { keysOf, NONE, wordsOf, zoneOf } from './row-keys';

/**
 * Conversions and commissions from the list of conversions, clicks from the indicators (whose number of conversions
 * may be a value: nobody has seen one). All sites of the key together.
 */
export async function* readPublisherReport(
  api: Api,
  query: ReportQuery,
  context: CallContext,
): AsyncIterable<ReportPage> {
  const { profiles, offerOf, rows, notes } = await readAccount(api, query);
  const groups = createGroups(query);
  const wanted = rows.filter((row) => passes(keysOf(row, offerOf(row)), query));
  const isSilent = wanted.some((row) => commissionOf(row) === undefined);
  const told = currencyOf(wanted, context.currency);
  // Commissions are told in the currency that is asked for, and Affilae's own is the euro.
  const currency = told ?? (isSilent ? 'EUR' : null);
  for (const row of rows) {
    const isForeign = (row.currency ?? currency) !== currency;
    const payout = isForeign ? undefined : commissionOf(row);
    groups.count(keysOf(row, offerOf(row)), { status: statusOf(row), payout });
  }
  if (wanted.some((row) => (row.currency ?? currency) !== currency)) notes.push(OTHERS_LEFT_OUT);

  const sources: Sources = { api, query, profiles, offerOf, groups };
  if (knowsClicks(wordsOf(query))) {
    const metrics: CountKpi[] = query.groupBy.includes('day') ? ['clicks'] : ['clicks', 'impressions'];
    for (const metric of metrics) notes.push(...(await addCounts(sources, metric)));
    if (isSilent && currency !== null) notes.push(...(await addCommissions(sources, currency)));
  } else notes.push(CLICKS_BY_PROGRAMME);
  yield {
    rows: groups.rows(),
    more: false,
    ...((isSilent || isTold(wanted)) && { currency }),
    timeZone: zoneOf(query),
    notes: [...notes, EXPERIMENTAL],
  };
}

export async function* readPublisherConversions(
  api: Api,
  query: ReportQuery,
  context: CallContext,
): AsyncIterable<ConversionPage> {
  const { offerOf, rows, notes } = await readAccount(api, query);
  const conversions = rows
    .filter((row) => passes(keysOf(row, offerOf(row)), query))
    .flatMap((row) => toConversion(row, offerOf(row), context.currency));
  yield { conversions, more: false, notes: [...notes, ...zoneNote(query), EXPERIMENTAL] };
}

export function zoneNote(query: ReportQuery): Note[] {
  const isApplied = zoneOf(query) === query.timeZone;
  return isApplied ? [] : [{ code: 'zone-not-applied', text: 'Affilae cut the days in Etc/UTC.' }];
}

interface Sources {
  api: Api;
  query: ReportQuery;
  profiles: readonly EntityRef[];
  offerOf: (row: Pick<Row, 'partnership'>) => EntityRef | null;
  groups: ReturnType<typeof createGroups>;
}

async function readAccount(api: Api, query: ReportQuery) {
  const profiles = await readProfiles(api);
  const { partnerships, isCut } = await readPartnerships(api);
  const rows = new Map<string, Row>();
  const notes: Note[] = isCut ? [ROWS_CUT] : [];
  for (const profile of profiles) {
    const found = await readRows(api, '/publisher/conversions.list', query, [
      ['affiliateProfile', profile.id],
      ['orderBy', 'date'],
      ['sort', 'desc'],
    ]);
    for (const row of found.rows) rows.set(row.id ?? JSON.stringify(row), row);
    if (found.isCut) notes.push(ROWS_CUT);
  }
  return { profiles, offerOf: createOfferOf(partnerships), rows: [...rows.values()], notes };
}

/** A row names its programme, its partnership, or only the partnership's name: which of them is not known. */
function createOfferOf(partnerships: readonly Partnership[]) {
  const byId = new Map(partnerships.map(({ id, program }) => [id, program]));
  const byName = new Map(partnerships.map(({ program }) => [program.name, program]));
  const names = new Map(partnerships.map(({ program }) => [program.id, program.name]));
  return ({ program, partnership, partnershipName, events }: Partial<Row>): EntityRef | null => {
    if (program?.id) return { id: program.id, name: program.name ?? names.get(program.id) ?? null };
    const [first] = (events ?? []).flatMap((event) => event.partnership ?? []);
    const known = byId.get(partnership?.id ?? first?.id ?? '');
    return known ?? (partnershipName ? (byName.get(partnershipName) ?? null) : null);
  };
}

/** Only programmes and days: the indicators tell nothing of sub ids, and an hour would be a request each. */
function knowsClicks(words: ReadonlySet<Dimension>): boolean {
  return [...words].every((word) => word === 'offer' || word === 'day');
}

function windowsOf({ from, to, groupBy }: ReportQuery): (DayRange & { keys: RowKeys })[] {
  if (!groupBy.includes('day')) return [{ from, to, keys: {} }];
  return eachDay({ from, to }).map((day) => ({ from: day, to: day, keys: { day } }));
}

async function addCounts(
  { api, query, profiles, offerOf, groups }: Sources,
  metric: CountKpi,
): Promise<Note[]> {
  const found: { keys: RowKeys; value: number | undefined }[] = [];
  let isOff = false;
  try {
    for (const { keys, ...range } of windowsOf(query)) {
      for (const profile of profiles) {
        const { total, partnerships } = await readCounts(api, metric, profile.id, range);
        for (const { id, value } of partnerships) found.push({ keys: keysFor(id, keys, offerOf), value });
        const sum = partnerships.reduce((so, { value = 0 }) => so + value, 0);
        isOff ||=
          total !== undefined && total !== sum && partnerships.every(({ value }) => value !== undefined);
      }
    }
  } catch (error) {
    // Slow or refused indicators do not take the conversions with them.
    if (!isKind(error, DISPENSABLE)) throw error;
    return [notGiven(metric)];
  }
  groups.expect(metric);
  for (const { keys, value } of found) groups.add(keys, metric, value);
  return isOff ? [TOTALS_DIFFER] : [];
}

/** For rows that do not tell their commission. */
async function addCommissions(
  { api, query, profiles, offerOf, groups }: Sources,
  currency: string,
): Promise<Note[]> {
  const found: { keys: RowKeys; value: number | bigint | undefined }[] = [];
  try {
    for (const { keys, ...range } of windowsOf(query)) {
      for (const profile of profiles) {
        const { partnerships } = await readCommissions(api, profile.id, range, currency);
        for (const { id, value } of partnerships) found.push({ keys: keysFor(id, keys, offerOf), value });
      }
    }
  } catch (error) {
    if (!isKind(error, DISPENSABLE)) throw error;
    return [notGiven('commissions')];
  }
  groups.expect('payout');
  for (const { keys, value } of found) groups.add(keys, 'payout', value);
  return [STATUSES_UNKNOWN];
}

const DISPENSABLE = ['request', 'access', 'address', 'unavailable'] as const;

function keysFor(partnership: string | null, keys: RowKeys, offerOf: Sources['offerOf']): RowKeys {
  return { ...keys, offer: offerOf({ partnership: { id: partnership ?? '', name: null } }) ?? NONE };
}
