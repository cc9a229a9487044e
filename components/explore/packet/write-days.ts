import type { Texts } from '@/utils/texts/texts';
import { type PacketColumn, sumOf } from './columns';
import type { SharedDay } from './days';
import { html, type Markup } from './html';

/** Every day with what either side says of it, and the sums of exactly these rows. */
export function writeDays(
  { say, format }: Texts,
  columns: readonly PacketColumn[],
  days: readonly SharedDay[],
): Markup {
  const groups = [...Map.groupBy(columns, ({ group }) => group)];
  const sides = groups.map(
    ([group, own]) => html`<th scope="colgroup" class="first" colspan="${own.length}">${group}</th>`,
  );
  const heads = columns.map(
    (column) => html`<th scope="col" class="${edgeOf(columns, column)}">${column.head}</th>`,
  );
  const rows = days.map(
    (day) =>
      html`<tr><th scope="row"><time datetime="${day.day}">${format.weekday(day.day)}</time></th>${columns.map(
        (column) => cell(columns, column, column.readDay(day)),
      )}</tr>\n`,
  );
  const sums = columns.map((column) => cell(columns, column, sumOf(column, days)));
  return html`<section><h2>${say('packet.days')}</h2>
<div class="wide" tabindex="0" role="region" aria-label="${say('packet.days')}"><table id="days">
<thead><tr><td></td>${sides}</tr>
<tr><th scope="col">${say('plot.day')}</th>${heads}</tr></thead>
<tbody>
${rows}</tbody>
<tfoot><tr><th scope="row">${say('packet.total')}</th>${sums}</tr></tfoot>
</table></div>
<p class="quiet">${say('packet.sums')}</p></section>
`;
}

/** The very number stands beside what is read: whoever checks the sums needs no guess about commas. */
function cell(columns: readonly PacketColumn[], column: PacketColumn, value: string | null): Markup {
  const { key, tell } = column;
  const isGap = key.startsWith('gap.') && value !== null && Number(value) !== 0;
  const told = value === null ? tell(value) : html`<data value="${value}">${tell(value)}</data>`;
  return html`<td data-column="${key}" class="${edgeOf(columns, column)}${isGap ? ' gap' : ''}">${told}</td>`;
}

/** Where another side begins. */
function edgeOf(columns: readonly PacketColumn[], column: PacketColumn): string {
  return columns.find(({ group }) => group === column.group) === column ? 'first' : '';
}
