import type { VisibleColumn } from '@/utils/model/page-view';
import type { Dashboard, RowTable } from '@/utils/overlay/dashboard';
import { findRowTable } from '@/utils/overlay/read/read-rows';
import { readTotals } from '@/utils/overlay/read/read-totals';
import { loadedSentences } from '@/utils/texts/load';
import { readPlace } from './place';

/** The demo's own page, read as any other dashboard is: by its address and the words of its table. */
export const demo: Dashboard = {
  id: 'demo',
  examples: [
    'chrome-extension://aaaabbbbccccddddeeeeffffgggghhhh/demo.html#/campaigns?days=7d',
    'moz-extension://00000000-aaaa-4000-8000-000000000001/demo.html#/campaign/c1?days=30d',
  ],
  isMine: ({ protocol, pathname }) => /^(chrome|moz)-extension:$/.test(protocol) && pathname === '/demo.html',
  readPage(url) {
    const place = readPlace(url.hash);
    if (!place) return null;
    const { entity, rowsAre, days } = place;
    return { account: null, entity, rowsAre, days: days && { preset: days }, narrowed: false };
  },
  findNumbers: (document) => readTotals(document, columns())?.row ?? null,
  readNumbers: (_, document) => readTotals(document, columns())?.numbers ?? null,
  findRows,
};

const SHOWN = ['visits', 'clicks', 'conversions', 'payout', 'mediaCost'] as const;

/** As every language heads them that this page has spoken. */
function columns(): ReadonlyMap<string, VisibleColumn> {
  return new Map(
    loadedSentences().flatMap((sentences) =>
      SHOWN.map((column) => [sentences[`metric.${column}`].toLowerCase(), column] as const),
    ),
  );
}

function findRows({ hash }: URL, document: Document): RowTable | null {
  const place = readPlace(hash);
  if (!place) return null;
  const words = new Map(
    loadedSentences().flatMap((sentences) => [
      [sentences[`demo.${place.rowsAre}`].toLowerCase(), 'entity'] as const,
      [sentences['metric.conversions'].toLowerCase(), 'conversions'] as const,
    ]),
  );
  return findRowTable(document, { words, by: 'id', readKey });
}

/** The row's name leads to its own page. */
function readKey(cell: Element): string | null {
  const address = cell.querySelector('a')?.getAttribute('href') ?? '';
  return readPlace(address)?.entity?.id ?? null;
}
