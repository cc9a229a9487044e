import type { CompareCode } from '@/utils/compare/code';
import type { Receivers, SentOffer } from '@/utils/compare/links/sides';
import type { Connection } from '@/utils/model/connection';
import type { Link } from '@/utils/model/link';
import type { Entity, EntityRef } from '@/utils/model/report';
import type { KeptEntities } from '@/utils/store/report-store';
import type { Known } from '../reports/reports';

/** What is known of the links of one sender: a tracker, or a network that sells another network's offers on. */
export interface LinkBook {
  /** The sender's own offers, as its platform lists them. */
  offers: readonly Entity[];
  links: Link[];
  /** False where offers that have no link may get one yet: a list is missing, the sender's own above all. */
  settled: boolean;
  /** The name of an offer, where its platform gives one. */
  nameOf(connection: string, offer: string): string | null;
}

/** The same book for whoever lets a person choose. */
export interface SuggestingBook extends LinkBook {
  /** What may belong to offers that nothing is known or said about; up to five each, the best first. */
  suggest(offers: readonly string[]): Link[];
  /** The same for one offer whatever is known and was said about it. */
  suggestAnew(offer: string): Link[];
  /** Under which affiliate a network's own staff knows the offer's traffic; null where nothing tells. */
  affiliateOf(offer: string, connection: string): string | null;
}

export interface ListedOffers {
  connection: Connection;
  answer: Known<KeptEntities>;
}

export interface LinkBookParts {
  here: ListedOffers;
  there: readonly ListedOffers[];
  decisions: readonly Link[];
  code: Pick<CompareCode, 'linkOffers' | 'suggestLinks' | 'guessAffiliate'>;
}

export function openLinkBook({ here, there, decisions, code }: LinkBookParts): SuggestingBook {
  const sender = { connection: here.connection.id, offers: here.answer.value?.entities ?? [] };
  const receivers = there.map(receiverOf);
  const links = code.linkOffers(sender, receivers, decisions);
  const names = new Map(
    [sender, ...receivers].map(({ connection, offers }) => [connection, namesOf(offers)]),
  );
  const byId = new Map(sender.offers.map((offer) => [offer.id, offer]));

  function suggestFor(offers: readonly SentOffer[], decided: readonly Link[]): Link[] {
    // A network lists its own offers to its affiliates under the same names: only addresses say whose they are.
    const isNamed = here.connection.role === 'tracker';
    const asked = isNamed ? offers : offers.map((offer) => ({ ...offer, name: null }));
    return code.suggestLinks({ ...sender, offers: asked }, receivers, decided);
  }

  return {
    offers: sender.offers,
    links,
    settled: Boolean(here.answer.value) && there.every(({ answer }) => answer.value || answer.failure),
    nameOf: (connection, offer) => names.get(connection)?.get(offer) ?? null,
    suggest: (ids) =>
      suggestFor(
        ids.map((id) => byId.get(id)).filter((offer) => offer !== undefined),
        decisions,
      ),
    suggestAnew(id) {
      const offer = byId.get(id);
      if (!offer) return [];
      const found = suggestFor([offer], []);
      // What its address proves is no suggestion; beside it only names are left to go by.
      return found.length > 0 ? found : suggestFor([{ ...offer, url: null, externalId: null }], []);
    },
    affiliateOf(offer, connection) {
      const network = there.find((each) => each.connection.id === connection)?.connection;
      if (network?.role !== 'network') return null;
      return code.guessAffiliate(byId.get(offer)?.url ?? null, links, network);
    },
  };
}

function receiverOf({ connection, answer: { value } }: ListedOffers): Receivers {
  const { id, platform, role } = connection;
  const { affiliateId, clickHosts } = connection.account;
  const { entities: offers = [], complete = false } = value ?? {};
  return { connection: id, platform, role, affiliateId, clickHosts, offers, complete };
}

function namesOf(offers: readonly EntityRef[]): Map<string, string | null> {
  return new Map(offers.map(({ id, name }) => [id, name]));
}
