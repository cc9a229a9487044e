import type { PageView } from '@/utils/model/page-view';
import type { EntityKind } from '@/utils/model/report';
import type { Dashboard, PageSubject, RowTable } from '@/utils/overlay/dashboard';
import { textOf } from '@/utils/overlay/read/grid';
import { findRowTable } from '@/utils/overlay/read/read-rows';
import { readTotals } from '@/utils/overlay/read/read-totals';
import { readFilters } from './filters';
import { CONVERSIONS, ENTITY_HEADS, TOTALS } from './words';

/**
 * The network's panel and its affiliates' panel, on hosts of Affise or of the network. The address tells at most an
 * offer; dates and filters live in the page, in its language.
 */
export const affise: Dashboard = {
  id: 'affise',
  examples: [
    'https://acme.affise.com/v2/offer/4417/general',
    'https://acme.affise.com/v2/statistics/offers',
    'https://offers-acme.affise.com/statistics/affise/offers',
    'https://offers-acme.affise.com/statistics/affise/daily',
    'https://panel.network.example/offers/4417',
  ],
  isMine: ({ protocol, hostname, pathname }) =>
    protocol.startsWith('http') &&
    !SERVICES.test(hostname) &&
    !OUTSIDE.test(pathname) &&
    PAGES.test(pathname),
  readPage,
  findNumbers: (document) => readTotals(document, TOTALS)?.row ?? null,
  readNumbers: (_, document) => readTotals(document, TOTALS)?.numbers ?? null,
  findRows: (_, document) => tableOf(document)?.table ?? null,
};

const SERVICES = /^(api|cdn|help-center|www)[-.].*affise\.com$/;
/** Where nobody is logged in. */
const OUTSIDE = /^\/(v2\/sign|user\/login|login)(\/|$)/;
const PAGES = /^\/(v2\/(offers?|statistics)|statistics|offers?|partners|advertisers)(\/|$)/;

function readPage({ pathname }: URL, document: Document): PageSubject | null {
  const found = tableOf(document);
  const entity = entityIn(pathname);
  if (!entity && !found && !/\/statistics(\/|$)/.test(pathname)) return null;
  const { days, isFiltered } = readFilters(document);
  return { account: null, entity, rowsAre: found?.kind ?? null, days, narrowed: isFiltered };
}

function entityIn(path: string): PageView['entity'] {
  const offer = /\/offers?\/(\d{1,12})(\/|$)/.exec(path)?.[1];
  const affiliate = /^\/partners\/(\d{1,12})(\/|$)/.exec(path)?.[1];
  if (offer) return { kind: 'offer', id: offer };
  return affiliate ? { kind: 'affiliate', id: affiliate } : null;
}

/** The table of statistics, and what its header's first word says that its rows are. */
function tableOf(document: Document): { kind: EntityKind; table: RowTable } | null {
  for (const [kind, heads] of ENTITY_HEADS) {
    const words = new Map<string, 'entity' | 'conversions'>([
      ...heads.map((head) => [head, 'entity'] as const),
      ...CONVERSIONS.map((head) => [head, 'conversions'] as const),
    ]);
    const table = findRowTable(document, { words, by: 'id', readKey });
    if (table) return { kind, table };
  }
  return null;
}

/** `[4417] Keto Diet US`, a link to the entity, or nothing but the number. */
function readKey(cell: Element): string | null {
  const inText = /^(?:\[(\d{1,12})\]|(\d{1,12})$)/.exec(textOf(cell));
  const inLink = /\/(?:offers?|partners)\/(\d{1,12})(?:\/|$)/.exec(
    cell.querySelector('a')?.getAttribute('href') ?? '',
  );
  return inText?.[1] ?? inText?.[2] ?? inLink?.[1] ?? null;
}
