/** The offer whose link is being chosen, as the address of the options page names it. */
export interface OfferPlace {
  connection: string;
  offer: string;
}

/** `#links=<offer>-of-<connection>` */
export function hashOf({ connection, offer }: OfferPlace): `#links=${string}` {
  return `#links=${encodeURIComponent(`${offer}${OF}${connection}`)}`;
}

/** @param text the decoded part behind `#links=`; an offer's id is its platform's affair and may hold anything */
export function readOfferPlace(text: string): OfferPlace | null {
  const at = text.lastIndexOf(OF);
  return at > 0 ? { offer: text.slice(0, at), connection: text.slice(at + OF.length) } : null;
}

const OF = '-of-';
