import type { PageView, VisibleColumn, VisibleNumbers } from '@/utils/model/page-view';
import type { EntityKind } from '@/utils/model/report';
import type { PageSubject, RowTable, TableRow } from '@/utils/overlay/dashboard';
import { textOf } from '@/utils/overlay/read/grid';
import { keysOf } from '@/utils/overlay/read/query';
import type { Version } from './read-page';
import { readDays, readOffset } from './shown-days';

/**
 * `/panel/report/{type}/{id}[/{id}…]?groupings[]=…`, and lists of entities. Class names are hashed anew with every
 * build; rows, cells and the date filter carry attributes that last.
 */
export const two: Version = {
  examples: [
    'https://tracker.example/panel/report/campaign/12?groupings[]=offer&dateFrom=2026-11-01%2000:00:00&dateTo=2026-11-07%2023:59:59',
    'https://tracker.example/panel/report/traffic-source/4/6?groupings[0]=campaign',
    'https://tracker.example/panel/campaigns',
    'https://tracker.example/panel/offers',
  ],
  isMine: (url) => routeOf(url) !== null,
  readPage,
  findNumbers: findTotals,
  readNumbers,
  findRows,
};

const KINDS: ReadonlyMap<string, EntityKind> = new Map([
  ['campaign', 'campaign'],
  ['offer', 'offer'],
  ['affiliate-network', 'network'],
  ['traffic-source', 'source'],
]);

interface Route {
  /** Null on a list. */
  about: { kind: EntityKind | null; ids: string[] } | null;
  /** What the first grouping, or the list, is of. */
  rows: EntityKind | null;
  groupings: string[];
}

function routeOf({ pathname, searchParams }: URL): Route | null {
  const [, type, ids = ''] = /\/report\/([a-z-]+)((?:\/\d+)+)\/?$/.exec(pathname) ?? [];
  if (type) {
    const groupings = groupingsOf(searchParams);
    const rows = KINDS.get(kebab(groupings[0] ?? '')) ?? null;
    return { about: { kind: KINDS.get(type) ?? null, ids: ids.split('/').filter(Boolean) }, rows, groupings };
  }
  const rows = KINDS.get(/^\/panel\/([a-z-]+)s\/?$/.exec(pathname)?.[1] ?? '');
  return rows ? { about: null, rows, groupings: [rows] } : null;
}

/** `groupings[]=offer&groupings[]=days`, or with numbers in the brackets. */
function groupingsOf(query: URLSearchParams): string[] {
  const keys = [...new Set(keysOf(query).filter((key) => /^groupings\[\d*\]$/.test(key)))].sort();
  return keys.flatMap((key) => query.getAll(key)).filter(Boolean);
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function readPage(url: URL, document: Document): PageSubject | null {
  const route = routeOf(url);
  // A list's path alone is too little: many pages have one like it.
  if (!route || (!route.about && !document.querySelector(ROW))) return null;
  return {
    account: null,
    entity: entityOf(route.about),
    rowsAre: route.rows,
    days: readDays(url, document),
    ...readOffset(document),
    narrowed: isNarrowed(url, route),
  };
}

function entityOf(about: Route['about']): PageView['entity'] {
  const [id, second] = about?.ids ?? [];
  return about?.kind && id && second === undefined ? { kind: about.kind, id } : null;
}

function isNarrowed({ searchParams }: URL, { about }: Route): boolean {
  const isPart = about !== null && entityOf(about) === null;
  return isPart || keysOf(searchParams).some((key) => /filter|search|^name$/i.test(key));
}

const ROW = '[data-type="table-body-row"]';
const FOOT = '[data-type="table-footer-row"]';

function findTotals(document: Document): Element | null {
  const found = document.querySelectorAll(FOOT);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Where rows are about offers a click is somebody sent on to one; else it is a visit. */
function readNumbers(url: URL, document: Document): VisibleNumbers | null {
  const row = findTotals(document);
  const rows = routeOf(url)?.rows;
  const clicks = rows === 'offer' || rows === 'network' ? 'clicks' : 'visits';
  const columns: [key: string, column: VisibleColumn][] = [
    ['clicks', clicks],
    ['leads', 'conversions'],
    ['revenue', 'payout'],
    ['cost', 'mediaCost'],
  ];
  const numbers: VisibleNumbers = {};
  for (const [key, column] of columns) {
    const text = row ? textOf(cellOf(row, key)) : '';
    if (/\d/.test(text) && text.length <= 40) numbers[column] = text;
  }
  return Object.keys(numbers).length > 0 ? numbers : null;
}

function findRows(url: URL, document: Document): RowTable | null {
  const body = document.querySelector(ROW)?.parentElement;
  return body && routeOf(url)?.groupings.length === 1 ? { body, by: 'id', read: readRow } : null;
}

function readRow(row: Element): TableRow | null {
  const cell = row.matches(ROW) ? cellOf(row, 'leads') : null;
  const name = cellOf(row, 'name');
  const id = idIn(cellOf(row, 'id')) ?? /\(id:\s*(\d+)\)\s*$/.exec(textOf(name))?.[1];
  return cell && name && id && /\d/.test(textOf(cell)) ? { key: id, source: name, cell } : null;
}

function idIn(cell: Element | null): string | undefined {
  return /^\d+$/.exec(textOf(cell))?.[0];
}

function cellOf(row: Element, column: string): Element | null {
  return row.querySelector(`[data-column="${column}"]`);
}
