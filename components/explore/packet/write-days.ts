import type { OtherSide } from '@/utils/model/comparison';
import { add, type Micros, subtract, toMicros, toText } from '@/utils/model/money';
import type { Texts } from '@/utils/texts/texts';
import { SHARED, type SharedDay, type SharedMetric, type SharedTexts } from './days';
import { html, type Markup } from './html';

/** Every day with what either side says of it, and the sums of exactly these rows. */
export function writeDays(texts: Texts, { here, other, days, currency }: DaysOptions): Markup {
  const { say } = texts;
  const columns = columnsOf(texts, here, other, days, currency);
  const heads = columns.map(({ head }) => html`<th scope="col">${head}</th>`);
  const rows = days.map(
    (day) =>
      html`<tr><th scope="row"><time datetime="${day.day}">${texts.format.weekday(day.day)}</time></th>${columns.map(
        ({ key, tell, readDay }) => cell(key, tell, readDay(day)),
      )}</tr>\n`,
  );
  const sums = columns.map(({ key, tell, readDay }) => cell(key, tell, sumOf(days.map(readDay))));
  return html`<h2>${say('packet.days')}</h2>
<div class="wide" tabindex="0" role="region" aria-label="${say('packet.days')}"><table id="days">
<thead><tr><th scope="col">${say('plot.day')}</th>${heads}</tr></thead>
<tbody>
${rows}</tbody>
<tfoot><tr><th scope="row">${say('packet.total')}</th>${sums}</tr></tfoot>
</table></div>
`;
}

interface Column {
  /** `here.payout`, `there.rejected`, `gap.payout`, `here.common`. */
  key: string;
  head: string;
  /** Decimal text; null: not told. */
  readDay(day: SharedDay): string | null;
  tell(value: string | null): string;
}

/** The very number stands beside what is read: whoever checks the sums needs no guess about commas. */
function cell(key: string, tell: Column['tell'], value: string | null): Markup {
  return value === null
    ? html`<td data-column="${key}">${tell(value)}</td>`
    : html`<td data-column="${key}"><data value="${value}">${tell(value)}</data></td>`;
}

function columnsOf(
  texts: Texts,
  here: string,
  other: OtherSide,
  days: readonly SharedDay[],
  currency: string,
): Column[] {
  const { say, format } = texts;
  const money =
    (code: string, signed = false) =>
    (value: string | null) =>
      format.money(value, code, { signed });
  const count = (value: string | null) => (value === null ? '–' : format.count(Number(value)));
  const sides = [
    { side: 'here', name: here, currency, told: days.map((day) => day.here) },
    { side: 'there', name: other.name, currency: other.currency, told: days.map((day) => day.there) },
  ] as const;
  const own = sides.flatMap(({ side, name, currency: code, told }) =>
    SHARED.filter((metric) => told.some((texts) => texts[metric] !== undefined)).map(
      (metric): Column => ({
        key: `${side}.${metric}`,
        head: `${name}: ${say(`packet.${metric}`)}`,
        readDay: (day) => valueAt(day[side], metric),
        tell: isMoney(metric) ? money(code) : count,
      }),
    ),
  );
  const shown = days.find((day) => day.shown)?.shown;
  const common = shown?.currency ?? currency;
  const converted = (['here', 'there'] as const).map(
    (side): Column => ({
      key: `${side}.common`,
      head: `${side === 'here' ? here : other.name}: ${say('packet.payout-in', { currency: common })}`,
      readDay: (day) => day.shown?.[side] ?? null,
      tell: money(common),
    }),
  );
  const comparable = shown || currency === other.currency;
  return [
    ...own,
    ...(shown ? converted : []),
    {
      ...{ key: 'gap.conversions', head: `${say('table.gap')}: ${say('packet.conversions')}` },
      readDay: (day) => differenceOf(valueAt(day.here, 'conversions'), valueAt(day.there, 'conversions')),
      tell: (value) => (value === null ? '–' : format.signed(Number(value))),
    },
    ...(comparable ? [payoutGap(texts, common)] : []),
  ];
}

function payoutGap({ say, format }: Texts, currency: string): Column {
  return {
    ...{ key: 'gap.payout', head: `${say('table.gap')}: ${say('packet.payout')}` },
    readDay: ({ here, there, shown }) =>
      shown
        ? differenceOf(shown.here, shown.there)
        : differenceOf(valueAt(here, 'payout'), valueAt(there, 'payout')),
    tell: (value) => format.money(value, currency, { signed: true }),
  };
}

function isMoney(metric: SharedMetric): boolean {
  return /payout/i.test(metric);
}

function valueAt(metrics: SharedTexts, metric: SharedMetric): string | null {
  const value = metrics[metric];
  return value === undefined ? null : String(value);
}

function differenceOf(here: string | null, there: string | null): string | null {
  const [a, b] = [toMicros(here), toMicros(there)];
  return a === undefined || b === undefined ? null : toText(subtract(b, a));
}

/** Null as soon as one of them is: a sum over a part would be read as the whole. */
function sumOf(values: readonly (string | null)[]): string | null {
  const known = values.map((value) => toMicros(value)).filter((value) => value !== undefined);
  return known.length === values.length ? toText(known.reduce<Micros>(add, 0)) : null;
}

interface DaysOptions {
  here: string;
  other: OtherSide;
  days: readonly SharedDay[];
  /** Of here's amounts. */
  currency: string;
}
