import { type BinomFact, type BinomKind, binomFacts, listOf, partOf, sum } from './binom-facts.ts';
import type { BinomSettings } from './binom-settings.ts';
import { addDays, wallTime } from './clock.ts';
import { type Call, json, type Reply } from './exchange.ts';
import { repeated } from './manners.ts';
import { pageFile, STRICT_POLICY } from './page-files.ts';
import { reactFile } from './page-react.ts';

/** Binom 2's panel: one document on many paths, its script, and the data the script asks for. */
export function binomTwoPanel(call: Call, settings: BinomSettings): Reply | undefined {
  const { path } = call;
  if (path === '/assets/react.js') return reactFile();
  const file = FILES[path];
  if (file) return pageFile(file);
  if (path === '/panel-data/rows') return json(rowsOf(call, settings));
  if (path === '/panel' || path.startsWith('/panel/')) {
    return pageFile('binom-two.html', { 'content-security-policy': STRICT_POLICY });
  }
  return undefined;
}

const FILES: Readonly<Record<string, string>> = {
  '/assets/panel.js': 'binom-two.js',
  '/assets/table.js': 'binom-two-table.js',
  '/assets/words.js': 'binom-two-words.js',
  '/assets/strangers.js': 'strangers.js',
  '/assets/panel.css': 'binom-two.css',
};

/** Rows of one kind, of all there is or of some entities only. */
function rowsOf({ query, at }: Call, settings: BinomSettings) {
  const { timeZone, panel } = settings;
  const today = wallTime(at.getTime(), timeZone).date;
  const [from, to] = periodOf(query, today);
  const about = KINDS[query.get('about') ?? ''];
  const ids = query.getAll('id');
  const facts = binomFacts(at, timeZone, `${from}T00:00`, `${to}T23:59`).filter(
    ({ stream }) => !about || ids.includes(String(partOf(stream, about).id)),
  );
  const kind = KINDS[query.get('rows') ?? ''] ?? 'campaign';
  const named = about && listOf(about).find(({ id }) => ids.includes(String(id)))?.name;
  return {
    ...{ manners: panel, from, to, named: named ?? null, offset: offsetOf(at, timeZone) },
    rows: repeated(listRows(facts, kind), panel),
    totals: numbersOf(facts, kind),
  };
}

const KINDS: Readonly<Record<string, BinomKind>> = {
  campaign: 'campaign',
  offer: 'offer',
  'affiliate-network': 'network',
  'traffic-source': 'source',
};

function listRows(facts: readonly BinomFact[], kind: BinomKind) {
  return listOf(kind).flatMap(({ id, name }) => {
    const own = facts.filter(({ stream }) => partOf(stream, kind).id === id);
    return own.length > 0 ? [{ id, name, ...numbersOf(own, kind) }] : [];
  });
}

function numbersOf(facts: readonly BinomFact[], kind: BinomKind) {
  return sum(facts, kind === 'offer' || kind === 'network' ? 'clicks' : 'visits');
}

/** Weeks begin on Monday, "last N days" end today, and months run to their end. */
function periodOf(query: URLSearchParams, today: string): readonly [string, string] {
  const monday = addDays(today, 1 - Temporal.PlainDate.from(today).dayOfWeek);
  const first = `${today.slice(0, 8)}01`;
  const nextMonth = Temporal.PlainDate.from(first).add({ months: 1 }).toString();
  const periods: Readonly<Record<string, readonly [string, string]>> = {
    today: [today, today],
    yesterday: [addDays(today, -1), addDays(today, -1)],
    last_7_days: [addDays(today, -6), today],
    last_14_days: [addDays(today, -13), today],
    last_30_days: [addDays(today, -29), today],
    this_week: [monday, addDays(monday, 6)],
    last_week: [addDays(monday, -7), addDays(monday, -1)],
    this_month: [first, addDays(nextMonth, -1)],
    custom_date: [query.get('from') ?? today, query.get('to') ?? today],
  };
  return periods[query.get('preset') ?? ''] ?? [today, today];
}

/** `+03:00` */
function offsetOf(at: Date, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).offset;
}
