import type { OfferLink, SuggestedLink } from '@/utils/messages/links';
import type { Connection } from '@/utils/model/connection';
import type { Link } from '@/utils/model/link';
import { viewLink } from '../comparisons/offers';
import type { ProfileOf } from '../comparisons/sides';
import type { LinkBook } from './link-book';

/** A link as the page of links shows it, with names. */
export function viewOfferLink(
  link: Link,
  book: LinkBook,
  everybody: readonly Connection[],
  profileOf: ProfileOf,
): OfferLink {
  const { here: _, ...view } = viewLink(link, book);
  const to = everybody.find(({ id }) => id === link.there?.connection);
  if (!to) return { ...view, to: null };
  return { ...view, to: { connection: to.id, name: to.name, mark: profileOf(to.platform).mark } };
}

export function viewSuggestion(
  link: Link,
  book: LinkBook,
  everybody: readonly Connection[],
  profileOf: ProfileOf,
): SuggestedLink {
  return { ...viewOfferLink(link, book, everybody, profileOf), confidence: link.confidence };
}
