import Papa from 'papaparse';
import type { LinkedOffer, OfferLink } from '@/utils/messages/map';
import type { Texts } from '@/utils/texts/texts';

/**
 * Every offer and what it leads to as CSV, one line for each link. Names come from platforms, so whatever a sheet would
 * run as a formula gets an apostrophe before it.
 */
export function writeLinks({ say }: Texts, offers: readonly LinkedOffer[]): string {
  const lines = offers.flatMap((own) =>
    (own.links.length > 0 ? own.links : [null]).map((link) => [...tellOwn(own), ...tellLink(link)]),
  );
  const heads = COLUMNS.map((name) => say(`links.file.${name}`));
  // The mark at the start is what makes Excel read the names as UTF-8.
  return `\uFEFF${Papa.unparse({ fields: heads, data: lines }, { escapeFormulae: true })}\r\n`;
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

function tellOwn({ connectionName, offer, traffic }: LinkedOffer): string[] {
  return [connectionName, offer.id, offer.name ?? '', traffic?.metrics.payout ?? '', traffic?.currency ?? ''];
}

function tellLink(link: OfferLink | null): string[] {
  if (!link) return ['', '', '', '', ''];
  const { to, there, origin, evidence } = link;
  const ids = there.map(({ id }) => id).join(' ');
  const names = there.map(({ name }) => name ?? '').join(', ');
  return [to?.name ?? '', ids, names, origin, evidence];
}
