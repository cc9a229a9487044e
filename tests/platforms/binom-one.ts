import { type BinomFact, type BinomKind, binomFacts, listOf, partOf, sum } from './binom-facts.ts';
import { binomOnePanel } from './binom-one-panel.ts';
import type { BinomSettings } from './binom-settings.ts';
import { addDays, wallTime } from './clock.ts';
import { type Call, type Handler, json, type Reply, text } from './exchange.ts';
import { BINOM_KEYS } from './hosts.ts';

/** Binom 1: pages of one script, whose tables come as JSON to who has a key. It never answers with an error status. */
export function binomOne(settings: BinomSettings): Handler {
  return (call) => {
    const page = binomOnePanel(call, settings);
    if (page) return page;
    const key = call.query.get('api_key');
    if (call.path !== settings.script || key === null) return text(LOGIN, 'text/html');
    if (key === BINOM_KEYS.twoFactor && !call.query.has('code'))
      return json({ error: 'Two-factor authentication code is required' });
    if (!Object.values<string>(BINOM_KEYS).includes(key)) return json({ error: 'Wrong api_key' });
    const facts = factsAsked(call);
    const name = call.query.get('page') ?? '';
    const kind = PAGES[name];
    if (!facts || !(kind || name === 'Stats')) return text(LOGIN, 'text/html');
    return json(kind ? list(kind, facts, call, settings) : stats(facts, call, settings));
  };
}

/** What stands before it refuses for it. */
export function refuseOne(status: number): Reply {
  return text('<html><body>nginx</body></html>', 'text/html', status);
}

const LOGIN = '<!doctype html><html><head><title>Binom</title></head><body><form>Log in</form></body></html>';

const PAGES: Readonly<Record<string, BinomKind>> = {
  Campaigns: 'campaign',
  Offers: 'offer',
  Affiliate_Networks: 'network',
  Traffic_Sources: 'source',
};

/** In whole hours east of UTC; a plus that was not encoded has become a space by now. */
function factsAsked({ query, at }: Call): BinomFact[] | undefined {
  const [, sign, hours] = /^([+-])(\d{1,2})$/.exec(query.get('timezone') ?? '') ?? [];
  if (!sign || Number(hours) > 12) return undefined;
  const zone = `${sign}${String(hours).padStart(2, '0')}:00`;
  const today = wallTime(at.getTime(), zone).date;
  const [from, to] = periodOf(query, today);
  return binomFacts(at, zone, `${from}T00:00`, `${to}T23:59`);
}

function periodOf(query: URLSearchParams, today: string): readonly [string, string] {
  const code = query.get('date');
  if (code === '12') return [query.get('date_s') ?? '', query.get('date_e') ?? ''];
  if (code === '9') return ['0000', '9999'];
  return code === '2' ? [addDays(today, -1), addDays(today, -1)] : [today, today];
}

/** Of a list: plain digits, ids, and only what had traffic (status 2). */
function list(
  kind: BinomKind,
  facts: readonly BinomFact[],
  { query }: Call,
  { old }: BinomSettings,
): object[] {
  const rows = listOf(kind).flatMap(({ id, name, url }) => {
    const own = facts.filter(({ stream }) => partOf(stream, kind).id === id);
    const source = own[0] && partOf(own[0].stream, 'source').name;
    const row = {
      ...{ id: String(id), name, group_name: '', ...columns(own, isSentOn(kind), old) },
      ...(kind === 'campaign' && { [old ? 'ts' : 'ts_name']: source, ...(old && { ts_id: '' }) }),
      ...(url && { url }),
    };
    return own.length > 0 ? [row] : [];
  });
  return query.get('val_page') === '1' ? rows.slice(0, 1) : rows;
}

const GROUPS: Readonly<Record<string, (fact: BinomFact) => string>> = {
  3: ({ stream }) => partOf(stream, 'offer').name,
  22: ({ stream }) => partOf(stream, 'network').name,
  19: ({ stream }) => stream.country,
  31: ({ wall }) => wall.date,
  26: ({ wall }) => String(wall.hour),
  27: ({ stream }) => stream.zone,
  282: () => '',
};

/** Of the report of one campaign: for reading, with running numbers for ids. */
function stats(facts: readonly BinomFact[], { query }: Call, { old }: BinomSettings): object[] {
  const own = facts.filter(({ stream }) => String(stream.campaign) === query.get('camp_id'));
  const groups = ['group1', 'group2', 'group3'].flatMap((name) => GROUPS[query.get(name) ?? ''] ?? []);
  const codes = ['group1', 'group2', 'group3'].map((name) => query.get(name));
  const sentOn = codes.includes('3') || codes.includes('22');
  return rowsOf(own, groups, 1, sentOn, old).map((row, index) => ({ id: String(index), ...row }));
}

function rowsOf(
  facts: readonly BinomFact[],
  [group, ...deeper]: readonly ((fact: BinomFact) => string)[],
  level: number,
  sentOn: boolean,
  old: boolean,
): object[] {
  if (!group) return [];
  return [...Map.groupBy(facts, group)].flatMap(([name, members]) => [
    { level: String(level), name, ...readable(columns(members, sentOn, old)) },
    ...rowsOf(members, deeper, level + 1, sentOn, old),
  ]);
}

function columns(facts: readonly BinomFact[], sentOn: boolean, old: boolean) {
  const { clicks, leads, revenue, cost, unique, profit, bots } = sum(facts, sentOn ? 'clicks' : 'visits');
  const money = old ? { rev: revenue, spend: cost } : { revenue, cost };
  const amounts = Object.entries({ ...money, profit }).map(([key, value]) => [key, value.toFixed(5)]);
  const counts = Object.entries({ clicks, leads, unique_clicks: unique }).map(([key, value]) => [
    key,
    String(value),
  ]);
  return { ...Object.fromEntries([...counts, ...amounts]), bots, lp_ctr: '' } as Record<
    string,
    string | number
  >;
}

/** `2,038`, `$9.10` */
function readable(row: Record<string, string | number>): object {
  const written = (key: string, value: string | number) => {
    const number = Number(value);
    if (/^(revenue|cost|rev|spend|profit)$/.test(key))
      return `${number < 0 ? '-' : ''}$${Math.abs(number).toFixed(2)}`;
    return value === '' ? value : number.toLocaleString('en-US');
  };
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, written(key, value)]));
}

function isSentOn(kind: BinomKind): boolean {
  return kind === 'offer' || kind === 'network';
}
