import type { LinkCandidate } from '@/utils/messages/links';
import type { Connection } from '@/utils/model/connection';
import type { EntityRef } from '@/utils/model/report';
import type { Reader } from '../reports/reader';
import { findOffers } from './find-offers';
import type { SuggestingBook } from './link-book';

/** An offer of another connection that could be meant, without its numbers. */
export type Candidate = Pick<LinkCandidate, 'connection' | 'offer' | 'like'>;

export interface CandidateSearch {
  book: SuggestingBook;
  offer: string;
  text: string;
  others: readonly Connection[];
  reader: Reader;
}

/** What matches the text; without one what is suggested, else offers of a like name, else all there are. */
export async function findCandidates({ book, offer, text, others, reader }: CandidateSearch): Promise<{
  candidates: Candidate[];
  suggested: boolean;
}> {
  const suggestions =
    text.trim() === '' ? book.suggestAnew(offer).flatMap((link) => toCandidates(link, book)) : [];
  if (suggestions.length > 0) return { candidates: suggestions, suggested: true };
  const lists = await Promise.all(others.map((other) => offersOf(other, reader)));
  const matching = (wanted: string) => findOffers(lists.flat(), wanted, ({ offer: found }) => [found]);
  if (text.trim() !== '') return { candidates: matching(text), suggested: false };
  const name = book.offers.find(({ id }) => id === offer)?.name ?? '';
  const alike = name === '' ? [] : matching(name);
  return { candidates: alike.length > 0 ? alike : matching(''), suggested: false };
}

async function offersOf({ id }: Connection, reader: Reader): Promise<Candidate[]> {
  const { value } = await reader.entities(id, 'offer');
  return (value?.entities ?? []).map((offer) => ({
    ...{ connection: id, like: null },
    offer: { id: offer.id, name: offer.name },
  }));
}

type Suggested = ReturnType<SuggestingBook['suggestAnew']>[number];

function toCandidates({ there, origin, confidence, evidence }: Suggested, book: SuggestingBook): Candidate[] {
  const refer = (id: string): EntityRef => ({ id, name: book.nameOf(there?.connection ?? '', id) });
  return (there?.offers ?? []).map((id) => ({
    connection: there?.connection ?? '',
    offer: refer(id),
    like: { origin, confidence, evidence },
  }));
}
