import { isAmount, isRatio, type PlainColumn } from '@/components/explore/plain-columns';
import { ratioOf } from '@/components/explore/ratios';
import { type Cell, numberCell } from '@/components/explore/sheet/sheet';
import { nameOfEntity } from '@/components/explore/tell-row';
import { isDay } from '@/utils/model/day';
import type { PlainRow } from '@/utils/model/explore';
import type { Dimension } from '@/utils/model/report';
import type { Texts } from '@/utils/texts/texts';
import { allRows } from './all-rows';
import type { Exported } from './export-menu';
import type { PageParts } from './page-parts';
import { plainAsk } from './scope';

/** The chosen columns of all rows. */
export async function plainExport(
  texts: Texts,
  { shell, place, scope }: PageParts,
  columns: readonly PlainColumn[],
): Promise<Exported> {
  const question = plainAsk(place, scope);
  const rows = await allRows((window) =>
    shell.ask('explore.plain', { ...question, ...window, refresh: false, turn: shell.turn() }),
  );
  const sourceOf = (row: PlainRow) => scope.of.find(({ connection }) => connection === row.connection);
  const { say } = texts;
  const { range, timeZone } = scope;
  const [outer = 'offer', inner] = question.groupBy;
  return {
    name: `trackside ${range.from} ${range.to}`,
    sheet: {
      head: [
        ...[say('explore.connection'), say(`word.${outer}`), say('explore.id')],
        ...[...(inner ? [say(`word.${inner}`)] : []), ...columns.map((column) => say(`column.${column}`))],
        say('explore.currency'),
      ],
      rows: withOuter(rows).map(({ row, above }) => [
        ...[sourceOf(row)?.name ?? '', ...nameCells(texts, above ?? row, outer)],
        ...(inner ? [above ? nameOfEntity(texts, row, inner) : ''] : []),
        ...columns.map((column) => valueCell(row, column)),
        sourceOf(row)?.currency ?? null,
      ]),
    },
    json: {
      range,
      timeZone,
      rows: rows.map((row) => {
        const { key: _, ...told } = row;
        return { ...told, connection: sourceOf(row)?.name };
      }),
    },
  };
}

function withOuter(rows: readonly PlainRow[]): { row: PlainRow; above: PlainRow | null }[] {
  let last: PlainRow | null = null;
  return rows.map((row) => {
    if (row.level === 0) last = row;
    return { row, above: row.level === 0 ? null : last };
  });
}

function nameCells(texts: Texts, row: PlainRow, word: Dimension): Cell[] {
  const id = row.entity?.id ?? null;
  return [nameOfEntity(texts, row, word), word === 'day' && id !== null && isDay(id) ? { day: id } : id];
}

function valueCell({ metrics }: PlainRow, column: PlainColumn): Cell {
  if (!isRatio(column)) return numberCell(metrics[column], isAmount(column) ? 'money' : undefined);
  const ratio = ratioOf(metrics, column);
  const look = column === 'cr' || column === 'roi' ? 'share' : column === 'profit' ? 'money' : 'rate';
  return numberCell(ratio === null ? null : ratio.toFixed(6).replace(/\.?0+$/, ''), look);
}
