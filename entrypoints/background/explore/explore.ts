import type { PlatformCode } from '@/connectors/code';
import type { Handlers } from '@/utils/messages/answer';
import type { Connection } from '@/utils/model/connection';
import type { Instant } from '@/utils/model/day';
import type { ExploreSource } from '@/utils/model/explore';
import type { Settings } from '@/utils/model/settings';
import type { LaterCode } from '../browser/later-code';
import type { RowProofs } from '../comparisons/row-proofs';
import type { ProfileOf } from '../comparisons/sides';
import type { Links } from '../links/links';
import type { Rates } from '../rates/rates';
import type { Underway } from '../reports/reader';
import type { Reports } from '../reports/reports';
import { createChanges } from './changes';
import { createCompared } from './compared';
import { createPair } from './pair';
import { createPlain } from './plain';

export interface ExploreOptions {
  connections: { all(): Promise<Connection[]> };
  reports: Reports;
  links: Links;
  settings: { get(): Promise<Settings> };
  /** Absent: typed rates only. */
  rates?: Pick<Rates, 'book'>;
  /** Absent: no rows were ever matched. */
  proofs?: Pick<RowProofs, 'between'>;
  profileOf: ProfileOf;
  platforms: () => Promise<Pick<PlatformCode, 'connectors'>>;
  comparing: LaterCode['comparing'];
  underway: Underway;
  /** Whenever somebody who was asked for a table has answered. */
  onAnswer: () => void;
  now: () => Instant;
}

export interface Explore {
  handlers: Pick<
    Handlers,
    'explore.sources' | 'explore.plain' | 'explore.compared' | 'explore.pair' | 'explore.changes'
  >;
}

/** The page for the numbers themselves: only the rows that it shows leave the background. */
export function createExplore(options: ExploreOptions): Explore {
  const plain = createPlain(options);
  const compared = createCompared(options);
  const pair = createPair(options);
  const changes = createChanges(options);

  async function sources(): Promise<ExploreSource[]> {
    const [all, { connectors }] = await Promise.all([options.connections.all(), options.platforms()]);
    return all.map(({ id, name, platform, role, currency, timeZone, portal }) => {
      const connector = connectors.get(platform);
      return {
        ...{ connection: id, name, platform, role, currency, timeZone },
        mark: options.profileOf(platform).mark,
        dimensions: [...(connector?.dimensions(portal) ?? [])],
        metrics: [...(connector?.metrics(portal) ?? [])],
        labels: connector?.labels?.(portal) ?? {},
      };
    });
  }

  return {
    handlers: {
      'explore.sources': sources,
      'explore.plain': (ask) => plain.rows(ask),
      'explore.compared': (ask) => compared.rows(ask),
      'explore.pair': (ask) => pair(ask),
      'explore.changes': (ask) => changes(ask),
    },
  };
}
