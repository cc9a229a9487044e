import { type WallTime, wallTime } from './clock.ts';
import { badRequest } from './everflow-errors.ts';
import type { Holder } from './everflow-keys.ts';
import { questionOf } from './everflow-parameters.ts';
import type { EverflowSettings } from './everflow-settings.ts';
import {
  EVERFLOW_ADVERTISERS,
  EVERFLOW_AFFILIATES,
  type EverflowFact,
  everflowFacts,
  everflowOffer,
} from './everflow-story.ts';
import { type Call, json, type Reply } from './exchange.ts';

/** Answers POST .../reporting/entity/table. */
export function entityTable(call: Call, holder: Holder, settings: EverflowSettings): Reply {
  const { from, to, zone, body, passes } = questionOf(call, settings);
  if (typeof body.currency_id !== 'string') badRequest('Internal error');
  const columns = columnsIn(body.columns, holder);
  const rows = new Map<string, { cells: Cell[]; facts: EverflowFact[] }>();
  for (const fact of everflowFacts(call.at)) {
    const wall = wallTime(fact.at, zone);
    const isHers = holder.affiliate === undefined || holder.affiliate === fact.affiliate;
    if (!isHers || wall.date < from || wall.date > to || !passes(fact)) continue;
    const cells = columns.map((column) => cellOf(column, fact, wall, zone, settings));
    const key = JSON.stringify(cells);
    const row = rows.get(key) ?? { cells, facts: [] };
    rows.set(key, row);
    row.facts.push(fact);
  }
  const table = [...rows.values()].map(({ cells, facts }) => ({
    columns: cells,
    reporting: holder.portal === 'affiliates' ? affiliateNumbers(facts) : networkNumbers(facts),
  }));
  return json({
    table: table.length === 0 ? null : table.slice(0, settings.maxRows),
    incomplete_results: table.length > settings.maxRows,
  });
}

interface Cell {
  readonly column_type: string;
  readonly id: string;
  readonly label?: string;
}

const COMMON = 'offer country country_code sub1 sub2 sub3 sub4 sub5 source_id hour date week month year';
const NETWORK = 'affiliate advertiser campaign unix_timestamp';
const TIMES = new Set(['unix_timestamp', 'hour', 'date', 'week', 'month', 'year']);

function columnsIn(asked: unknown, { portal }: Holder): string[] {
  if (!Array.isArray(asked) || asked.length < 1 || asked.length > 10)
    return badRequest('columns: 1 to 10 needed');
  const known = (portal === 'networks' ? `${COMMON} ${NETWORK}` : COMMON).split(' ');
  const columns = asked.map((each: unknown) =>
    typeof each === 'object' && each !== null && 'column' in each
      ? String(each.column)
      : badRequest('columns: schema'),
  );
  const unknown = columns.find((column) => !known.includes(column));
  if (unknown) badRequest(`columns: unknown column ${unknown}`);
  if (columns.filter((column) => TIMES.has(column)).length > 1)
    badRequest('columns: one time column at most');
  return columns;
}

function cellOf(
  column: string,
  fact: EverflowFact,
  wall: WallTime,
  zone: string,
  { timeCells }: EverflowSettings,
): Cell {
  if (column === 'date' || column === 'hour') {
    return { column_type: column, id: timeCell(column, wall, zone, timeCells) };
  }
  const [id = '', label = ''] = valueOfColumn(column, fact);
  return { column_type: column, id, label };
}

/** Epoch seconds of the beginning of the day or hour: of the moment, or of the wall clock as if it were UTC. */
function timeCell(column: 'date' | 'hour', wall: WallTime, zone: string, cells: 'wall' | 'moment'): string {
  const hour = column === 'hour' ? wall.hour : 0;
  const begin = Temporal.PlainDate.from(wall.date).toPlainDateTime({ hour });
  const moment = begin.toZonedDateTime(cells === 'wall' ? 'UTC' : zone);
  return String(moment.epochMilliseconds / 1000);
}

function valueOfColumn(column: string, fact: EverflowFact): readonly string[] {
  const offer = everflowOffer(fact.offer);
  const named = (list: readonly { id: number; name: string }[], id: number) => [
    String(id),
    list.find((each) => each.id === id)?.name ?? '',
  ];
  switch (column) {
    case 'offer':
      return [String(offer.id), offer.name];
    case 'affiliate':
      return named(EVERFLOW_AFFILIATES, fact.affiliate);
    case 'advertiser':
      return named(EVERFLOW_ADVERTISERS, offer.advertiser);
    case 'country':
    case 'country_code':
      return [offer.country.name, offer.country.code];
    case 'sub1':
      return [fact.sub1, fact.sub1];
    case 'source_id':
      return [fact.source, fact.source];
    default:
      return [];
  }
}

function networkNumbers(facts: readonly EverflowFact[]) {
  const payout = sum(facts, (fact) => fact.cv * fact.payout) / 100;
  const revenue = sum(facts, (fact) => fact.cv * everflowOffer(fact.offer).revenue) / 100;
  const hold = sum(facts, (fact) => fact.hold * fact.payout) / 100;
  const holdRevenue = sum(facts, (fact) => fact.hold * everflowOffer(fact.offer).revenue) / 100;
  const rates = { ctr: 0, cvr: 4.63, evr: 0, cpc: 0.5, cpm: 0, cpa: 11, epc: 0.5, rpc: 0.7, rpa: 15, rpm: 0 };
  return {
    ...counts(facts),
    ...rates,
    payout,
    revenue,
    event_revenue: 0,
    gross_sales: 0,
    profit: revenue - payout,
    margin: 23.8,
    roas: 0,
    avg_sale_value: 0,
    media_buying_cost: 0,
    on_hold_potential_revenue: holdRevenue,
    on_hold_potential_payout: hold,
  };
}

/** An affiliate's `revenue` is its own income; what is zero is left out of its rows. */
function affiliateNumbers(facts: readonly EverflowFact[]) {
  const numbers = {
    ...counts(facts),
    revenue: sum(facts, (fact) => fact.cv * fact.payout) / 100,
    on_hold_potential_revenue: sum(facts, (fact) => fact.hold * fact.payout) / 100,
  };
  return Object.fromEntries(Object.entries(numbers).filter(([, value]) => value !== 0));
}

function counts(facts: readonly EverflowFact[]) {
  const valid = sum(facts, ({ clicks }) => clicks);
  const repeated = sum(facts, (fact) => fact.repeated);
  const invalid = sum(facts, (fact) => fact.invalid);
  return {
    imp: 0,
    total_click: valid,
    unique_click: valid - repeated,
    invalid_click: invalid,
    duplicate_click: repeated,
    gross_click: valid + invalid,
    cv: sum(facts, ({ cv }) => cv),
    view_through_cv: 0,
    event: sum(facts, ({ events }) => events),
    on_hold_conversion_count: sum(facts, ({ hold }) => hold),
  };
}

function sum<Item>(items: readonly Item[], value: (item: Item) => number): number {
  return items.reduce((so, item) => so + value(item), 0);
}
