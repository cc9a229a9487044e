import { type Cell, numberCell } from '@/components/explore/sheet/sheet';
import { nameOfRow, tellWhy } from '@/components/explore/tell-row';
import { type ComparedGroup, type ComparedRow, isBreakdown, isTrait } from '@/utils/model/explore';
import type { Texts } from '@/utils/texts/texts';
import { allRows } from './all-rows';
import type { Exported } from './export-menu';
import type { PageParts } from './page-parts';
import { comparedAsk } from './scope';

/** The table as it stands, with what is narrow on the screen in columns of its own. */
export async function comparedExport(texts: Texts, { shell, place, scope }: PageParts): Promise<Exported> {
  const question = comparedAsk(place, scope);
  const rows = await allRows((window) =>
    shell.ask('explore.compared', { ...question, ...window, refresh: false, turn: shell.turn() }),
  );
  const nameOf = (id: string | null) => scope.sources.find(({ connection }) => connection === id)?.name ?? '';
  const { range, timeZone } = scope;
  const words = question.groupBy.filter((word) => isBreakdown(word) || isTrait(word));
  return {
    name: `trackside ${range.from} ${range.to}`,
    sheet: {
      head: headOf(texts, words),
      rows: withAbove(rows).map(({ row, above }) =>
        cellsOf(texts, row, { there: nameOf(row.connection), words, above }),
      ),
    },
    json: {
      ...{ range, timeZone, here: scope.here?.name },
      rows: rows.map(({ key: _, opens: __, level: ___, ...row }) => ({
        ...{ ...row, connection: nameOf(row.connection) || null },
      })),
    },
  };
}

const JUDGED = ['clicks', 'conversions', 'payout'] as const;
const STATUSES = ['approved', 'pending', 'hold', 'rejected'] as const;

function headOf({ say }: Texts, words: readonly ComparedGroup[]): string[] {
  return [
    ...words.flatMap((word) => [say(`word.${word}`), say('explore.id')]),
    ...[say('word.offer'), say('explore.offer-id'), say('explore.network'), say('plot.day')],
    ...JUDGED.flatMap((metric) => [
      `${say(`metric.${metric}`)}, ${say('explore.tracked')}`,
      `${say(`metric.${metric}`)}, ${say('explore.says')}`,
      `${say(`metric.${metric}`)}, ${say('explore.gap')}`,
      `${say(`metric.${metric}`)}, ${say('explore.gap-percent')}`,
    ]),
    ...[say('explore.currency'), say('explore.verdict'), say('explore.why')],
    ...STATUSES.map((status) => `${say(`column.${status}`)}, ${say('explore.says')}`),
  ];
}

function cellsOf(
  texts: Texts,
  row: ComparedRow,
  { there, words, above }: { there: string; words: readonly ComparedGroup[]; above: ComparedRow | null },
): Cell[] {
  const { here, gaps, offer, day, currency } = row;
  const code =
    currency.here === currency.there ? currency.here : `${currency.here} / ${currency.there ?? ''}`;
  const isValue = words.includes(row.by);
  return [
    ...words.flatMap((word) => valueCells(texts, [row, above], word)),
    offer ? (offer.name ?? '') : isValue ? '' : nameOfRow(texts, row, there),
    ...[offer?.id ?? null, there || null, day && { day }],
    ...JUDGED.flatMap((metric) => [
      ...[here[metric], row.there[metric], gaps[metric].difference].map((told) =>
        numberCell(told, metric === 'payout' ? 'money' : undefined),
      ),
      numberCell(percentOf(gaps[metric].ratio), 'points'),
    ]),
    ...[code, texts.say(`verdict.${row.verdict}`), tellWhy(texts, row)],
    ...STATUSES.map((status) => numberCell(row.there[status])),
  ];
}

/** Name and id of the row's own value, or of that above it. */
function valueCells(texts: Texts, rows: readonly (ComparedRow | null)[], word: ComparedGroup): Cell[] {
  const row = rows.find((each) => each?.by === word);
  return row ? [nameOfRow(texts, row, ''), row.value?.id ?? null] : [null, null];
}

/** Each with the row that it is inside of. */
function withAbove(rows: readonly ComparedRow[]): { row: ComparedRow; above: ComparedRow | null }[] {
  let last: ComparedRow | null = null;
  return rows.map((row) => {
    if (row.level === 0) last = row;
    return { row, above: row.level === 0 ? null : last };
  });
}

/** With one decimal, as on the screen. */
function percentOf(ratio: number | null): string | null {
  return ratio === null ? null : (ratio * 100).toFixed(1);
}
