import type { Handlers } from '@/utils/messages/answer';
import type { PanelView, RowVerdicts } from '@/utils/model/comparison';
import type { Connection } from '@/utils/model/connection';
import { dayAt } from '@/utils/model/day';
import { PlatformError } from '@/utils/model/errors';
import type { VisibleRows } from '@/utils/model/page-view';
import type { EntityKind } from '@/utils/model/report';
import type { OpenPage } from '../pages';
import { createPatientReader, type Reader } from '../reports/reader';
import type { ComparisonsOptions } from './comparisons';
import { identify, judgeRows } from './judge-rows';
import { judgeNetworkRows } from './network-page/rows';
import { gatherSenders, networkSubjectOf } from './network-page/senders';
import { hereOf, NOTHING_SAID, resolveDays } from './page';
import { rulesOf } from './rules';
import { gather } from './sides';

/** The rows of a dashboard page, each held against what it leads to. */
export interface RowComparisons {
  handlers: Pick<Handlers, 'compare.rows' | 'panel.row'>;
}

export function createRowComparisons(options: ComparisonsOptions): RowComparisons {
  const { connections, reports, links, pages, profileOf, announce, say, now, patience } = options;
  const { siteAt = NOTHING_SAID } = options;

  async function forRows(tab: number | null, page: OpenPage, rows: VisibleRows): Promise<RowVerdicts> {
    if (tab === null) throw new PlatformError('request', 'A dashboard page is in a tab.');
    const reader = readerFor(tab);
    const all = await connections.all();
    const here = await hereOf(page, all, reader, await siteAt(page.origin));
    const days = resolveDays(page.view, null, here, now());
    const { badges, language } = await say();
    return {
      rows: here ? await judge(here, all, days, page, rows, reader) : rows.keys.map(() => null),
      words: badges(days, dayAt(now(), days.timeZone)),
      language,
    };
  }

  /** Asks what the page itself had asked: whoever has just answered that is not asked again. */
  async function judge(
    here: Connection,
    all: readonly Connection[],
    { range, timeZone }: PanelView['days'],
    { view: { entity, rowsAre } }: OpenPage,
    rows: VisibleRows,
    reader: Reader,
  ): Promise<RowVerdicts['rows']> {
    if (!rowsAre) return rows.keys.map(() => null);
    const ids = await identifyRows(here, rowsAre, rows, reader);
    const place = { all, range, timeZone, reader, profileOf };
    const rules = await rulesOf(options, range);
    if (here.role === 'tracker') {
      const gathered = await gather({ ...place, tracker: here, book: await links.of(here, reader) });
      return judgeRows(gathered, { kind: rowsAre, within: entity }, ids, rules);
    }
    const bookOf = (sender: Connection) => links.of(sender, reader);
    const senders = await gatherSenders(here, { ...place, bookOf });
    const within = await networkSubjectOf(entity, here, range, reader);
    const turning = await options.comparing();
    return judgeNetworkRows(senders, rowsAre, within, ids, { ...rules, turning });
  }

  async function identifyRows(here: Connection, kind: EntityKind, rows: VisibleRows, reader: Reader) {
    const listed = rows.by === 'name' ? (await reader.entities(here.id, kind)).value : null;
    return identify(rows, listed?.entities ?? []);
  }

  async function turnPanel(tab: number | null, page: OpenPage, row: VisibleRows | null): Promise<boolean> {
    if (tab === null) throw new PlatformError('request', 'A dashboard page is in a tab.');
    const { rowsAre } = page.view;
    const reader = readerFor(tab);
    const here = await hereOf(page, await connections.all(), reader, await siteAt(page.origin));
    const [id] = row && here && rowsAre ? await identifyRows(here, rowsAre, row, reader) : [];
    const entity = rowsAre && id ? { kind: rowsAre, id } : null;
    await pages.turnTo(tab, entity);
    return row === null || entity !== null;
  }

  function readerFor(tab: number): Reader {
    const onLate = () => announce({ announce: 'ask-again' }, tab);
    return createPatientReader(reports, {
      refresh: false,
      onLate,
      ...(patience !== undefined && { patience }),
    });
  }

  return {
    handlers: {
      'panel.row': ({ page, row }, { sender }) =>
        turnPanel(sender.tab, { view: page, origin: sender.origin }, row),
      'compare.rows': ({ page, rows }, { sender }) =>
        forRows(sender.tab, { view: page, origin: sender.origin }, rows),
    },
  };
}
