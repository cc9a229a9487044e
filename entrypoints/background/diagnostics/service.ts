import type { Handlers } from '@/utils/messages/answer';
import type { HostState } from '@/utils/model/host';
import type { LaterCode } from '../browser/later-code';
import type { Facts } from './tell-diagnostics';

/** Where each fact is to be had. */
export type DiagnosticsOptions = {
  [Name in Exclude<keyof Facts, 'version' | 'browser' | 'now' | 'hosts'>]: () => Promise<Facts[Name]>;
} & Pick<Facts, 'browser'> & {
    version: () => string;
    now: () => Facts['now'];
    hostState: (host: string) => Promise<HostState | undefined>;
    upkeep: LaterCode['upkeep'];
  };

export function createDiagnostics(options: DiagnosticsOptions): {
  handlers: Pick<Handlers, 'diagnostics.get'>;
} {
  async function hostsOf(cards: Facts['cards']): Promise<Facts['hosts']> {
    const names = new Set(cards.flatMap(({ apiBase }) => (apiBase ? [new URL(apiBase).host] : [])));
    const states = await Promise.all(
      [...names].map(async (host) => [host, await options.hostState(host)] as const),
    );
    return new Map(states.flatMap(([host, state]) => (state ? [[host, state]] : [])));
  }

  return {
    handlers: {
      'diagnostics.get': async () => {
        const { tellDiagnostics } = await options.upkeep();
        const cards = await options.cards();
        const [kept, links, settings, lock, syncs, origins, alarms] = await Promise.all([
          ...([options.kept(), options.links(), options.settings(), options.lock()] as const),
          ...([options.syncs(), options.origins(), options.alarms()] as const),
        ]);
        const { version, browser } = options;
        const known = { cards, kept, links, settings, lock, syncs, origins, alarms };
        return tellDiagnostics({
          version: version(),
          browser,
          now: options.now(),
          hosts: await hostsOf(cards),
          ...known,
        });
      },
    },
  };
}
