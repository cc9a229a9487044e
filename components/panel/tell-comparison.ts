import type { OtherSide, PanelView, Side } from '@/utils/model/comparison';
import { dayAt } from '@/utils/model/day';
import { DASH } from '@/utils/texts/format';
import type { Texts } from '@/utils/texts/texts';
import { hasBase } from './table/columns';
import { tellReason } from './tell-reason';

/** The comparison with every connection as lines of text, for a message. */
export function tellComparison(texts: Texts, view: PanelView): string {
  const { here, there } = view;
  const own = here ? columnsOf(texts, here, there) : [];
  const lines = METRICS.map((metric) => {
    const told = own.map((column) => `${column.name} ${column[metric]}${tellGap(texts, column, metric)}`);
    return `${texts.say(`metric.${metric}`)}: ${told.join(', ')}`;
  });
  return joinLines(texts, view, here ? lines : []);
}

/** The same as a table, tabs between its columns, for a sheet. */
export function tabulateComparison(texts: Texts, view: PanelView): string {
  const { say } = texts;
  const { here, there } = view;
  if (!here) return joinLines(texts, view, []);
  const columns = columnsOf(texts, here, there).flatMap((column) => [
    ...(column.base
      ? [{ ...column.base, name: say('table.base-of', { here: here.name, there: column.name }) }]
      : []),
    column,
    ...(column.gap
      ? [{ ...column.gap, name: there.length > 1 ? `${say('table.gap')}: ${column.name}` : say('table.gap') }]
      : []),
  ]);
  const head = ['', ...columns.map(({ name }) => name)];
  const rows = METRICS.map((metric) => [say(`metric.${metric}`), ...columns.map((column) => column[metric])]);
  return joinLines(
    texts,
    view,
    [head, ...rows].map((cells) => cells.join('\t')),
  );
}

const METRICS = ['clicks', 'conversions', 'payout'] as const;
type Cells = Record<(typeof METRICS)[number], string>;

interface Column extends Cells {
  name: string;
  /** Of another connection: how far it is from ours, and from which part of ours where it is not all of it. */
  gap?: Cells;
  base?: Cells | undefined;
}

/** Of a single other side ours is what stands against it; beside several it is what the page says. */
function columnsOf(texts: Texts, here: Side, there: readonly OtherSide[]): Column[] {
  const [first, second] = there;
  const own = first && !second ? first.base : here.metrics;
  const kinds = new Set(there.map(({ definitions }) => definitions.clicks));
  const [kind = 'clicks'] = kinds;
  return [
    { name: here.name, ...cellsOf(texts, own, here.currency, kinds.size > 1 ? 'clicks' : kind) },
    ...there.map((side) => ({
      ...{ name: side.name, ...cellsOf(texts, side.metrics, side.currency, 'clicks') },
      gap: gapsOf(texts, side),
      base:
        second && hasBase(here, side)
          ? cellsOf(texts, side.base, here.currency, side.definitions.clicks)
          : undefined,
    })),
  ];
}

function cellsOf(
  { format }: Texts,
  metrics: Side['metrics'],
  currency: string,
  clicks: OtherSide['definitions']['clicks'],
): Cells {
  const count = (value: number | undefined) => (value === undefined ? DASH : format.count(value));
  return {
    clicks: count(metrics[clicks]),
    conversions: count(metrics.conversions),
    payout: format.money(metrics.payout, currency),
  };
}

function gapsOf({ format }: Texts, { gaps }: OtherSide): Cells {
  const percent = (ratio: number | null) => (ratio === null ? DASH : format.percent(ratio));
  return {
    clicks: percent(gaps.clicks.ratio),
    conversions: percent(gaps.conversions.ratio),
    payout: percent(gaps.payout.ratio),
  };
}

function tellGap({ say }: Texts, { gap, base }: Column, metric: keyof Cells): string {
  if (!gap) return '';
  return base ? ` (${say('table.gap-of', { gap: gap[metric], base: base[metric] })})` : ` (${gap[metric]})`;
}

function joinLines(texts: Texts, view: PanelView, lines: readonly string[]): string {
  const { say, format } = texts;
  const { days, subject, there } = view;
  const today = dayAt(Temporal.Now.instant().toString(), days.timeZone);
  const title = [
    subject.name ?? subject.id ?? say('panel.all-offers'),
    format.days(days.range, today),
    format.zone(days.timeZone),
  ].join(' · ');
  const about = ({ name }: OtherSide, text: string) =>
    there.length > 1 && !text.includes(name) ? `${name}: ${text}` : text;
  const scopes = there.flatMap((side) =>
    side.scope === 'shared' ? about(side, say('shared.headline', { count: side.links.length })) : [],
  );
  const reasons = there.flatMap((side) => {
    const reason = view.here && tellReason(texts, view, side);
    return reason ? about(side, reason) : [];
  });
  return [title, ...scopes, ...lines, ...reasons].join('\n');
}
