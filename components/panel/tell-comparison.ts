import type { OtherSide, PanelView, Side } from '@/utils/model/comparison';
import { dayAt } from '@/utils/model/day';
import { DASH } from '@/utils/texts/format';
import type { Texts } from '@/utils/texts/texts';
import { tellReason } from './tell-reason';

/** The comparison as lines of text, for a message. */
export function tellComparison(texts: Texts, view: PanelView, other: OtherSide | undefined): string {
  const { here } = view;
  const [names = [], ...rows] = here ? tellRows(texts, here, other) : [];
  const told = rows.map(([metric, ours = '', theirs, gap]) => {
    const both = [`${names[1]} ${ours}`, ...(theirs === undefined ? [] : [`${names[2]} ${theirs}`])].join(
      ', ',
    );
    return `${metric}: ${both}${gap === undefined ? '' : ` (${gap})`}`;
  });
  return joinLines(texts, view, other, told);
}

/** The same as a table, tabs between its columns, for a sheet. */
export function tabulateComparison(texts: Texts, view: PanelView, other: OtherSide | undefined): string {
  const rows = view.here ? tellRows(texts, view.here, other) : [];
  return joinLines(
    texts,
    view,
    other,
    rows.map((cells) => cells.join('\t')),
  );
}

function joinLines(texts: Texts, view: PanelView, other: OtherSide | undefined, lines: readonly string[]) {
  const { say, format } = texts;
  const { days, subject } = view;
  const today = dayAt(Temporal.Now.instant().toString(), days.timeZone);
  const title = [
    subject.name ?? subject.id ?? say('panel.all-offers'),
    format.days(days.range, today),
    format.zone(days.timeZone),
  ].join(' · ');
  const reason = view.here && other && tellReason(texts, view, other);
  return [
    title,
    ...(other?.scope === 'shared' ? [say('shared.headline', { count: other.links.length })] : []),
    ...lines,
    ...(reason ? [reason] : []),
  ].join('\n');
}

/** Header first: metric, here, there, gap. */
function tellRows({ say, format }: Texts, here: Side, other?: OtherSide): string[][] {
  const own = other?.base ?? here.metrics;
  const count = (value: number | undefined) => (value === undefined ? DASH : format.count(value));
  const gap = (ratio: number | null) => (ratio === null ? DASH : format.percent(ratio));
  const clicks = own[other?.definitions.clicks ?? 'clicks'];
  const rows = [
    ['clicks', count(clicks), count(other?.metrics.clicks)],
    ['conversions', count(own.conversions), count(other?.metrics.conversions)],
    [
      'payout',
      format.money(own.payout, here.currency),
      format.money(other?.metrics.payout, other?.currency ?? ''),
    ],
  ] as const;
  return [
    ['', here.name, ...(other ? [other.name, say('table.gap')] : [])],
    ...rows.map(([name, ours, theirs]) => [
      say(`metric.${name}`),
      ours,
      ...(other ? [theirs, gap(other.gaps[name].ratio)] : []),
    ]),
  ];
}
