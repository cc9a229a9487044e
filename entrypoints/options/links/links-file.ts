import { type Cell, numberCell } from '@/components/explore/sheet/sheet';
import { writeCsv } from '@/components/explore/sheet/write-sheet';
import type { LinkedOffer, OfferLink } from '@/utils/messages/links';
import type { Texts } from '@/utils/texts/texts';

/**
 * Every offer and what it leads to as CSV, one line for each link. Names come from platforms, so whatever a sheet would
 * run as a formula gets an apostrophe before it.
 */
export function writeLinks({ say }: Texts, offers: readonly LinkedOffer[]): string {
  const rows = offers.flatMap((own) =>
    (own.links.length > 0 ? own.links : [null]).map((link) => [...tellOwn(own), ...tellLink(link)]),
  );
  return writeCsv({ head: COLUMNS.map((name) => say(`links.file.${name}`)), rows });
}

const COLUMNS = [
  'connection',
  'offer-id',
  'offer',
  'payout',
  'currency',
  'to',
  'there-ids',
  'there',
  'origin',
  'evidence',
] as const;

function tellOwn({ connectionName, offer, traffic }: LinkedOffer): Cell[] {
  return [
    connectionName,
    offer.id,
    offer.name ?? '',
    numberCell(traffic?.metrics.payout),
    traffic?.currency ?? '',
  ];
}

function tellLink(link: OfferLink | null): Cell[] {
  if (!link) return ['', '', '', '', ''];
  const { to, there, origin, evidence } = link;
  const ids = there.map(({ id }) => id).join(' ');
  const names = there.map(({ name }) => name ?? '').join(', ');
  return [to?.name ?? '', ids, names, origin, evidence];
}
