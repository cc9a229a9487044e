import { addDays, type Day, isDay, type RangePreset } from '@/utils/model/day';
import type { PageDays, PageView, VisibleColumn } from '@/utils/model/page-view';
import type { EntityKind } from '@/utils/model/report';
import type { Dashboard, PageSubject, RowTable } from '@/utils/overlay/dashboard';
import { textOf } from '@/utils/overlay/read/grid';
import { keysOf } from '@/utils/overlay/read/query';
import { findRowTable } from '@/utils/overlay/read/read-rows';
import { readTotals } from '@/utils/overlay/read/read-totals';

/** One host, one document; what is shown stands behind the `#`: `/{client}_{tab}/report/{groupings}?{state}`. */
export const voluum: Dashboard = {
  id: 'voluum',
  examples: [
    'https://panel.voluum.com/?clientId=00000000-aaaa-4000-8000-000000000001#/report/campaign?dateRange=today',
    'https://panel.voluum.com/?clientId=00000000-aaaa-4000-8000-000000000001#/00000000-aaaa-4000-8000-000000000001_00000000-bbbb-4000-8000-000000000002/report/offer,country-code?dateRange=custom-date&from=2026-11-01T00:00:00Z&to=2026-11-08T00:00:00Z&filter1=campaign&filter1Value=00000000-cccc-4000-8000-000000000003',
    'https://reports.media-buyers.example/?clientId=00000000-aaaa-4000-8000-000000000001#/00000000-aaaa-4000-8000-000000000001_00000000-bbbb-4000-8000-000000000002/report/campaign?dateRange=last-30-days',
  ],
  isMine: ({ protocol, hostname, hash }) =>
    protocol === 'https:' && (hostname === 'panel.voluum.com' || OWN_DOMAIN.test(hash)),
  readPage,
  findNumbers: (document) => readTotals(document, COLUMNS)?.row ?? null,
  readNumbers: (_, document) => readTotals(document, COLUMNS)?.numbers ?? null,
  findRows,
};

/** Header words, which are the labels of the report's columns. Voluum's revenue is the network's payout. */
const COLUMNS: ReadonlyMap<string, VisibleColumn> = new Map([
  ['visits', 'visits'],
  ['clicks', 'clicks'],
  ['conversions', 'conversions'],
  ['revenue', 'payout'],
  ['cost', 'mediaCost'],
]);

const KINDS: ReadonlyMap<string, EntityKind> = new Map([
  ['campaign', 'campaign'],
  ['offer', 'offer'],
  ['traffic-source', 'source'],
  ['affiliate-network', 'network'],
]);

/** How the column of a report's first grouping is headed. Its rows carry no id that is known to last, only names. */
const HEADS: ReadonlyMap<EntityKind, string> = new Map([
  ['campaign', 'campaign'],
  ['offer', 'offer'],
]);

/** What a page is about, most specific first. */
const SUBJECTS = ['offer', 'campaign'] as const;

/** Only `last-30-days` is documented by a public link; the others are formed like it. */
const PRESETS: ReadonlyMap<string, RangePreset> = new Map([
  ['today', 'today'],
  ['yesterday', 'yesterday'],
  ['last-7-days', '7d'],
  ['last-14-days', '14d'],
  ['last-30-days', '30d'],
  ['this-month', 'this-month'],
  ['last-month', 'last-month'],
]);

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
/** On a customer's own domain only an address with the account's and the tab's id in it is surely Voluum's. */
const OWN_DOMAIN = /^#\/[\da-f-]{36}_[\da-f-]{36}\/report\//i;
const ROUTE = /^\/(?:([\da-f-]{36})_[\da-f-]{36}\/)?report\/([a-z\d-]+)(?:,[a-z\d,-]*)?$/i;

function readPage(url: URL): PageSubject | null {
  const [path = '', query = ''] = splitAt(url.hash.slice(1), '?');
  const route = ROUTE.exec(path.replace(/%2c/gi, ','));
  if (!route) return null;
  const [, client, grouping = ''] = route;
  const state = new URLSearchParams(query);
  return {
    account: toId(url.searchParams.get('clientId')) ?? toId(client),
    rowsAre: KINDS.get(grouping.toLowerCase()) ?? null,
    days: readDays(state),
    ...readFilters(state),
  };
}

/** Rows of one grouping only: of two, a row is a part of what it is named after. */
function findRows(url: URL, document: Document): RowTable | null {
  const subject = readPage(url);
  const head = HEADS.get(subject?.rowsAre ?? 'source');
  if (!head || !subject || subject.narrowed || /report\/[^?]*(,|%2c)/i.test(url.hash)) return null;
  const words = new Map([
    [head, 'entity'],
    ['conversions', 'conversions'],
  ] as const);
  return findRowTable(document, { words, by: 'name', readKey: (cell) => textOf(cell) || null });
}

/** `filter1=campaign&filter1Value={id}` is how a page about one campaign looks. */
function readFilters(state: URLSearchParams): Pick<PageSubject, 'entity' | 'narrowed'> {
  const filters = keysOf(state).filter((key) => /^filter\d*$/.test(key) && state.get(key)?.trim());
  const entities = filters.flatMap((key) => toEntity(state, key) ?? []);
  const entity = SUBJECTS.map((kind) => entities.find((each) => each.kind === kind)).find(Boolean) ?? null;
  return { entity, narrowed: filters.length > (entity ? 1 : 0) };
}

function toEntity(state: URLSearchParams, key: string): NonNullable<PageView['entity']> | undefined {
  const kind = SUBJECTS.find((each) => each === state.get(key)?.trim());
  const id = toId(state.get(`${key}Value`));
  const relation = state.get(`${key}Relation`) ?? 'EQUALS';
  // The same filter twice means "one of these": not one entity.
  const single = state.getAll(key).length === 1 && state.getAll(`${key}Value`).length === 1;
  return kind && id && single && /^equals?$/i.test(relation) ? { kind, id } : undefined;
}

function readDays(state: URLSearchParams): PageDays | null {
  const dateRange = state.get('dateRange')?.trim() ?? '';
  // With a preset the address keeps `from` and `to` of an earlier choice: they mean nothing then.
  if (dateRange.startsWith('custom')) return readCustomDays(state);
  const preset = PRESETS.get(dateRange);
  return preset ? { preset } : null;
}

/**
 * Wall clock of the account's zone, although it carries a `Z`. `to` is exclusive, but a single day is also written
 * as its own midnight or its last second. Hours cut days into pieces: those are not whole days.
 */
function readCustomDays(state: URLSearchParams): PageDays | null {
  const from = toWallClock(state.get('from'));
  const to = toWallClock(state.get('to'));
  if (!from || !to || from.time !== '00:00' || to.day < from.day) return null;
  if (to.time === '23:59') return { range: { from: from.day, to: to.day } };
  if (to.time !== '00:00') return null;
  return { range: { from: from.day, to: to.day === from.day ? to.day : addDays(to.day, -1) } };
}

function toWallClock(text: string | null): { day: Day; time: string } | undefined {
  const [, day = '', hour = '00', minute = '00'] = WALL_CLOCK.exec(text?.trim() ?? '') ?? [];
  return isDay(day) ? { day, time: `${hour}:${minute}` } : undefined;
}

const WALL_CLOCK = /^(\d{4}-\d\d-\d\d)(?:T(\d\d)(?::(\d\d)(?::\d\d(?:\.\d+)?)?)?Z?)?$/;

function toId(text: string | null | undefined): string | null {
  const id = text?.trim() ?? '';
  return UUID.test(id) ? id.toLowerCase() : null;
}

function splitAt(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
