import type { AffiseFact } from './affise-facts.ts';

/** A row before it is printed: its slice and the facts in it. */
export interface Row {
  readonly slice: Readonly<Record<string, unknown>>;
  readonly facts: AffiseFact[];
}

/** What was asked for, and for whom. Affiliates get zeros for the network's side in even rows, nothing in odd ones. */
export interface Shape {
  readonly fields: readonly string[];
  readonly types: readonly string[];
  readonly staff: boolean;
  readonly even: boolean;
}

const STATUSES = ['confirmed', 'pending', 'declined', 'hold'] as const;

type Status = (typeof STATUSES)[number];

/** A row of statistics as Affise's PHP writes it. */
export function printRow({ slice, facts }: Row, shape: Shape): Record<string, unknown> {
  const raw = sum(facts, ({ clicks }) => clicks);
  const uniq = sum(facts, ({ hosts }) => hosts);
  const all = shape.fields.length === 0;
  const traffic = {
    ...((all || shape.fields.includes('clicks')) && { raw: String(raw) }),
    ...((all || shape.fields.includes('hosts')) && { uniq: String(uniq) }),
  };
  return {
    slice,
    ...(Object.keys(traffic).length > 0 && { traffic }),
    actions: actions(facts, shape),
    ...((all || shape.fields.includes('cr')) && { cr: conversionRates(facts, raw) }),
    ...((all || shape.fields.includes('ratio')) && { ratio: ratio(raw, count(facts, STATUSES)) }),
    ...(all && { views: 0, ctr: 0, ecpm: 0 }),
    ...((all || shape.fields.includes('trafficback')) && { trafficback: 0 }),
    ...((all || shape.fields.includes('epc')) && {
      epc: raw === 0 ? 0 : round(payout(facts, STATUSES) / raw),
    }),
  };
}

/** The statuses asked for, of all of them if none was; an empty map becomes an empty list, as in PHP. */
function actions(facts: readonly AffiseFact[], shape: Shape): Record<string, unknown> | [] {
  if (count(facts, STATUSES) === 0) return [];
  const total = { total: action(facts, STATUSES, shape) };
  const each = STATUSES.map((status) => [status, action(facts, [status], shape)] as const);
  const everything = { ...total, ...Object.fromEntries(each) };
  if (shape.types.length === 0) return everything;
  return Object.fromEntries(Object.entries(everything).filter(([type]) => shape.types.includes(type)));
}

function action(facts: readonly AffiseFact[], statuses: readonly Status[], { staff, even }: Shape) {
  const revenue = round(payout(facts, statuses));
  const charge = round(revenue * 1.25);
  const own = { revenue, count: count(facts, statuses), null: 0 };
  if (staff) return { ...own, charge, earning: round(charge - revenue) };
  return even ? { ...own, charge: 0, earning: 0 } : own;
}

function conversionRates(facts: readonly AffiseFact[], raw: number): Record<string, number> {
  const rate = (statuses: readonly Status[]) => (raw === 0 ? 0 : round((count(facts, statuses) * 100) / raw));
  return Object.fromEntries([
    ['total', rate(STATUSES)],
    ...STATUSES.map((status) => [status, rate([status])] as const),
  ]);
}

function ratio(raw: number, conversions: number): string {
  return `1:${conversions === 0 ? 'NaN' : Math.round(raw / conversions)}`;
}

function count(facts: readonly AffiseFact[], statuses: readonly Status[]): number {
  return sum(facts, (fact) => sum(statuses, (status) => fact[status]));
}

function payout(facts: readonly AffiseFact[], statuses: readonly Status[]): number {
  return sum(facts, (fact) => (sum(statuses, (status) => fact[status]) * fact.payout) / 100);
}

function sum<Item>(items: readonly Item[], value: (item: Item) => number): number {
  return items.reduce((so, item) => so + value(item), 0);
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
