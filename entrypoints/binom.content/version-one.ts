import type { RangePreset } from '@/utils/model/day';
import type { PageDays, PageView } from '@/utils/model/page-view';
import type { EntityKind } from '@/utils/model/report';
import type { PageSubject, RowTable, TableRow } from '@/utils/overlay/dashboard';
import { textOf } from '@/utils/overlay/read/grid';
import { keysOf } from '@/utils/overlay/read/query';
import { wholeDays } from '@/utils/overlay/read/whole-days';
import type { Version } from './read-page';

/** `/{script}.php?page=…`, the script named by the tracker's owner; whole documents from the server. */
export const one: Version = {
  examples: [
    'https://old-tracker.example/a1b2c3.php?page=Campaigns&date=2',
    'https://old-tracker.example/a1b2c3.php?page=Stats&camp_id=12&group1=3&group2=1&group3=1&date=12&date_s=2026-11-01&date_e=2026-11-07&timezone=%2B3',
  ],
  isMine: ({ pathname, searchParams }) => {
    const page = searchParams.get('page') ?? '';
    return /\/[\w-]+\.php$/.test(pathname) && (LISTS.has(page) || page === 'Stats');
  },
  readPage,
  // The footer takes selected rows away from its sums: it says nothing of the whole.
  findNumbers: () => null,
  readNumbers: () => null,
  findRows,
};

const LISTS: ReadonlyMap<string, EntityKind> = new Map([
  ['Campaigns', 'campaign'],
  ['Offers', 'offer'],
  ['Affiliate_Networks', 'network'],
  ['Traffic_Sources', 'source'],
]);

/** Codes of groupings by offer and by network. */
const GROUPINGS: ReadonlyMap<string, EntityKind> = new Map([
  ['3', 'offer'],
  ['22', 'network'],
]);

/** Codes of the date select that can mean only one thing. */
const DATES: ReadonlyMap<string, RangePreset> = new Map([
  ['1', 'today'],
  ['2', 'yesterday'],
  ['5', 'this-month'],
  ['6', 'last-month'],
]);

const CUSTOM = '12';

function readPage({ searchParams }: URL, document: Document): PageSubject | null {
  const list = LISTS.get(searchParams.get('page') ?? '');
  const entity = list ? null : entityOf(searchParams);
  return {
    account: null,
    entity,
    rowsAre: list ?? GROUPINGS.get(searchParams.get('group1') ?? '') ?? null,
    days: readDays(searchParams, document),
    ...readOffset(document),
    narrowed: isNarrowed(searchParams) || (!list && !entity),
  };
}

function entityOf(query: URLSearchParams): PageView['entity'] {
  const campaign = numberIn(query, 'camp_id');
  const source = numberIn(query, 'ts_id');
  if (campaign) return { kind: 'campaign', id: campaign };
  return source ? { kind: 'source', id: source } : null;
}

function numberIn(query: URLSearchParams, key: string): string | undefined {
  return /^\d{1,12}$/.exec(query.get(key)?.trim() ?? '')?.[0];
}

/** A search, a group, somebody else's rows: parts of the whole. */
function isNarrowed(query: URLSearchParams): boolean {
  return keysOf(query).some((key) => {
    const value = query.get(key)?.trim() ?? '';
    return NARROWING.test(key) && value !== '' && value !== 'all';
  });
}

const NARROWING = /^(fid|sfid|drilldown|search_\w+|user_group|group|traffic_source|networks_filter|leads)$/;

/** The address names the date, or a cookie has it and only the select shows it; both must agree. */
function readDays(query: URLSearchParams, document: Document): PageDays | null {
  const select = document.querySelector<HTMLSelectElement>('select#timedate, select#date_filter');
  const code = query.get('date') ?? select?.value ?? '';
  if (select && select.value !== code) return null;
  const preset = DATES.get(code);
  if (preset) return { preset };
  return code === CUSTOM ? wholeDays(dateOf('date_s'), dateOf('date_e')) : null;

  function dateOf(name: string): string | null {
    return (
      query.get(name) ?? document.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value ?? null
    );
  }
}

/** `+3` in the select of zones. */
function readOffset(document: Document): Pick<PageView, 'offset'> {
  const shown = document.querySelector<HTMLSelectElement>('select[name="timezone"]')?.value ?? '';
  const [, sign = '+', hours = '', minutes = '00'] =
    /^([+-])?(\d{1,2})(?::(\d\d))?$/.exec(shown.trim()) ?? [];
  return hours ? { offset: `${sign}${hours.padStart(2, '0')}:${minutes}` } : {};
}

/** On lists a row carries its entity's number; in reports a running one, so that only the name tells. */
function findRows({ searchParams }: URL, document: Document): RowTable | null {
  const list = LISTS.has(searchParams.get('page') ?? '');
  const isFlat = ['group2', 'group3'].every((key) => (searchParams.get(key) ?? '1') === '1');
  const body = document.querySelector(ROW)?.parentElement;
  const place = placeOf(document, 'leads');
  if (!body || place < 0 || (!list && !isFlat)) return null;
  return { body, by: list ? 'id' : 'name', read: (row) => readRow(row, place, list) };
}

const ROW = 'tr[id^="ttrowuid"]';

function placeOf(document: Document, column: string): number {
  const heads = [...document.querySelectorAll('.tt_header_table th')];
  return heads.findIndex((head) => head.getAttribute('data-column') === column);
}

function readRow(row: Element, place: number, hasNumber: boolean): TableRow | null {
  const [source, cell] = [row.querySelector('.name_td'), row.children[place]];
  const key = hasNumber ? /^ttrowuid(\d+)$/.exec(row.id)?.[1] : textOf(source);
  return source && cell && key && /\d/.test(textOf(cell)) ? { key, source, cell } : null;
}
