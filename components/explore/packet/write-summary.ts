import { tellReason } from '@/components/panel/tell-reason';
import type { OtherSide, PanelView } from '@/utils/model/comparison';
import type { Texts } from '@/utils/texts/texts';
import { type PacketColumn, sumOf } from './columns';
import type { SharedDay } from './days';
import { html, type Markup } from './html';

/** What it comes to, before anything else: what here counted, what there counted, and the difference. */
export function writeSummary(texts: Texts, { here, other, columns, days }: SummaryOptions): Markup {
  const { say, format } = texts;
  const figure = (title: string, side: 'here' | 'there' | 'gap', more: Markup | null = null) => {
    const [money, count] = moneyAndCount(columns, side);
    return html`<div class="${side}"><dt>${title}</dt><dd>${number(money, days)}</dd><dd class="quiet">${number(
      count,
      days,
    )} ${say('packet.conversions')}${more}</dd></div>\n`;
  };
  const [owed] = moneyAndCount(columns, 'gap');
  const [tracked] = moneyAndCount(columns, 'here');
  const ratio = ratioOf(owed && sumOf(owed, days), tracked && sumOf(tracked, days));
  const percent =
    ratio === null ? null : html` · ${say('packet.of', { share: format.percent(ratio), name: here })}`;
  return html`<dl class="sums" id="sums">
${figure(here, 'here')}${figure(other.name, 'there')}${figure(say('packet.difference'), 'gap', percent)}</dl>
`;
}

/** Money in the currency of the difference, where there is one. */
function moneyAndCount(columns: readonly PacketColumn[], side: string) {
  const find = (key: string) => columns.find((column) => column.key === `${side}.${key}`);
  return [find('common') ?? find('payout'), find('conversions')] as const;
}

function number(column: PacketColumn | undefined, days: readonly SharedDay[]): Markup | string {
  const value = column ? sumOf(column, days) : null;
  if (!column || value === null) return '–';
  return html`<data data-sum="${column.key}" value="${value}">${column.tell(value)}</data>`;
}

function ratioOf(difference: string | null | undefined, base: string | null | undefined): number | null {
  return difference && base && Number(base) !== 0 ? Number(difference) / Number(base) : null;
}

/** The first reason as a sentence; null where nothing differs or nobody knows. */
export function writeReason(texts: Texts, view: PanelView, other: OtherSide): Markup | null {
  const reason = other.verdict === 'ok' ? null : tellReason(texts, view, other);
  return reason ? html`<p class="reason">${reason}</p>` : null;
}

interface SummaryOptions {
  here: string;
  other: OtherSide;
  columns: readonly PacketColumn[];
  days: readonly SharedDay[];
}
