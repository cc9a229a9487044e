import { describeUse } from '@/utils/compare/common-money';
import type { RateBook, RateTable } from '@/utils/compare/rate-table';
import type { RateUse } from '@/utils/model/comparison';
import type { Connection } from '@/utils/model/connection';
import { AMOUNTS, type Metrics, sumMetrics } from '@/utils/model/metrics';
import { multiply } from '@/utils/model/money';
import type { UsedRate } from '@/utils/model/rate';
import type { Report, ReportRow } from '@/utils/model/report';
import { currencyOf, type Gathered, type OtherReports } from '../comparisons/sides';
import type { Known } from '../reports/reports';

/** A tracker and all that it leads to, in one currency as far as there are rates; with what both said themselves. */
export interface InDisplay {
  gathered: Gathered;
  /** The same in their own currencies. */
  original(other: OtherReports): OtherReports;
  rates: RateUse[];
}

/**
 * Every amount by the rate of its own day. A report of which a single day has no rate stays as it is; where the
 * tracker's own does, so does everybody's.
 *
 * @param display null: conversion is off
 */
export function inDisplay(gathered: Gathered, display: string | null, book: RateBook): InDisplay {
  const { tracker, traffic, others } = gathered;
  const untouched = { gathered, original: (other: OtherReports) => other, rates: [] };
  if (display === null) return untouched;
  const used = new Map<string, UsedRate[]>();
  const convert = (known: Known<Report>, connection: Connection, table: RateTable) =>
    convertKnown(known, { from: currencyOf(known.value, connection), to: display, table, used });
  const own = convert(traffic, tracker, book.tableOf([tracker.id]));
  const originals = new Map<OtherReports, OtherReports>();
  const converted = others.map((other) => {
    const table = book.tableOf([tracker.id, other.connection.id]);
    const here = convert(other.here, tracker, table);
    const there = [...other.there].map(
      ([affiliate, known]) => [affiliate, convert(known, other.connection, table)] as const,
    );
    const isWhole = there.every(([, known]) => known !== null);
    // Who has not answered yet will be converted as well: until then it is missing, and not elsewhere.
    const connection = isWhole ? { ...other.connection, currency: display } : other.connection;
    const shown = here && {
      ...other,
      connection,
      here,
      there: new Map(
        there.map(([affiliate, known]) => [affiliate, known ?? other.there.get(affiliate) ?? NOTHING]),
      ),
    };
    if (shown) originals.set(shown, other);
    return shown;
  });
  if (!own || converted.includes(null)) return untouched;
  return {
    gathered: {
      ...gathered,
      tracker: { ...tracker, currency: display },
      traffic: own,
      others: converted.filter((other) => other !== null),
    },
    original: (other) => originals.get(other) ?? other,
    rates: [...used].map(([from, rates]) => describeUse(from, display, rates)),
  };
}

const NOTHING: Known<Report> = { value: null, failure: null, fresh: false };

interface Exchange {
  from: string;
  to: string;
  table: RateTable;
  used: Map<string, UsedRate[]>;
}

/** Null where a rate is missing. */
function convertKnown(known: Known<Report>, exchange: Exchange): Known<Report> | null {
  const { value } = known;
  if (!value || exchange.from === exchange.to) return known;
  const found: UsedRate[] = [];
  const rows: ReportRow[] = [];
  for (const row of value.rows) {
    const metrics = convertMetrics(row, exchange, found);
    if (!metrics) return null;
    rows.push({ ...row, metrics });
  }
  exchange.used.set(exchange.from, [...(exchange.used.get(exchange.from) ?? []), ...found]);
  const totals = { ...value.totals, ...amountsOf(sumMetrics(rows.map(({ metrics }) => metrics))) };
  return { ...known, value: { ...value, currency: exchange.to, rows, totals } };
}

function convertMetrics({ day, metrics }: ReportRow, exchange: Exchange, found: UsedRate[]): Metrics | null {
  const paid = AMOUNTS.filter((name) => metrics[name] !== undefined && Number(metrics[name]) !== 0);
  if (paid.length === 0) return metrics;
  const rate = day === undefined ? null : exchange.table.find(exchange.from, exchange.to, day);
  if (!rate) return null;
  found.push(rate);
  const amounts = paid.map((name) => [name, multiply(metrics[name] ?? 0, rate.numerator, rate.denominator)]);
  return { ...metrics, ...Object.fromEntries(amounts) };
}

function amountsOf(metrics: Metrics): Metrics {
  return Object.fromEntries(
    AMOUNTS.flatMap((name) => (metrics[name] === undefined ? [] : [[name, metrics[name]]])),
  );
}
