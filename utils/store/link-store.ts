import type { Link } from '@/utils/model/link';

/** The user's own decisions (`manual`, `none`): they win for ever. Automatic links are worked out anew. */
export interface LinkStore {
  list(): Promise<Link[]>;
  /** Replaces an earlier decision about the same offer and the same other connection. */
  put(link: Link): Promise<void>;
  remove(here: Link['here']): Promise<void>;
  /** All decisions in which the connection is on either side. */
  forget(connection: string): Promise<void>;
}
