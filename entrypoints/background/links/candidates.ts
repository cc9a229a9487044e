import type { Handlers } from '@/utils/messages/answer';
import type { LinkCandidate } from '@/utils/messages/map';
import type { Connection } from '@/utils/model/connection';
import type { ProfileOf } from '../comparisons/sides';
import type { Reports } from '../reports/reports';
import { findOffers } from './find-offers';

export interface CandidatesOptions {
  connections: { all(): Promise<Connection[]> };
  reports: Pick<Reports, 'entities'>;
  profileOf: ProfileOf;
}

/** The offers of everybody who may be the other side of a link made by hand. */
export function createCandidates({ connections, reports, profileOf }: CandidatesOptions): {
  handlers: Pick<Handlers, 'links.search'>;
} {
  async function offersOf({ id, name, platform }: Connection): Promise<LinkCandidate[]> {
    const { value } = await reports.entities(id, 'offer');
    const { mark } = profileOf(platform);
    return (value?.entities ?? []).map((offer) => ({
      connection: id,
      connectionName: name,
      mark,
      offer: { id: offer.id, name: offer.name },
    }));
  }

  return {
    handlers: {
      async 'links.search'({ text }) {
        const others = (await connections.all()).filter(({ role }) => role !== 'tracker');
        const candidates = await Promise.all(others.map(offersOf));
        const found = findOffers(candidates.flat(), text, ({ offer }) => [offer]);
        return { offers: found.slice(0, MOST_CANDIDATES), found: found.length };
      },
    },
  };
}

const MOST_CANDIDATES = 60;
