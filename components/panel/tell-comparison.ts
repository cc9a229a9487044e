import type { OtherSide, PanelView } from '@/utils/model/comparison';
import { dayAt } from '@/utils/model/day';
import type { MetricTexts } from '@/utils/model/metrics';
import { DASH } from '@/utils/texts/format';
import type { Texts } from '@/utils/texts/texts';
import { tellReason } from './tell-reason';

/** The comparison as lines of text, tabs between columns: it can be pasted into a message or a sheet. */
export function tellComparison(texts: Texts, view: PanelView, other: OtherSide | undefined): string {
  const { say, format } = texts;
  const { here, days, subject } = view;
  const today = dayAt(Temporal.Now.instant().toString(), days.timeZone);
  const title = [
    subject.name ?? subject.id ?? say('panel.all-offers'),
    format.days(days.range, today),
    format.zone(days.timeZone),
  ].join(' · ');
  if (!here) return title;
  const names = [here.name, ...(other ? [other.name, say('table.gap')] : [])];
  const reason = other && tellReason(texts, view, other);
  return [
    title,
    ...(other?.scope === 'shared' ? [say('shared.headline', { count: other.links.length })] : []),
    ['', ...names].join('\t'),
    ...tellRows(texts, here, other),
    ...(reason ? [reason] : []),
  ].join('\n');
}

function tellRows(
  { say, format }: Texts,
  here: { metrics: MetricTexts; currency: string },
  other?: OtherSide,
) {
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
  return rows.map(([name, ours, theirs]) =>
    [say(`metric.${name}`), ours, ...(other ? [theirs, gap(other.gaps[name].ratio)] : [])].join('\t'),
  );
}
