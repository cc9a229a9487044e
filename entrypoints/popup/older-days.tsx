import { SyncBar } from '@/components/progress/sync-bar';
import type { ShownSync, Syncs } from '@/components/progress/use-syncs';
import { useTexts } from '@/components/texts';
import { VerdictShape } from '@/components/verdict';

/** The fetching of older days in the background: one bar for all connections. */
export function OlderDays({ syncs, stop, goOn, isChanging }: Syncs) {
  const { say } = useTexts();
  // A failed one stands among the connections that are not working.
  const shown = syncs.filter(({ state }) => state !== 'failed');
  const all = together(shown);
  if (!all) return null;
  const active = shown.filter(({ state }) => state !== 'stopped');
  return (
    <section className="older" aria-label={say('sync.title')}>
      <SyncBar
        sync={all}
        title={<Title isActive={active.length > 0} />}
        of={say('sync.of-all')}
        busy={isChanging}
        onStop={() => stop(active.map(({ connection }) => connection))}
        onGoOn={() => goOn(shown.map(({ connection }) => connection))}
      />
    </section>
  );
}

function Title({ isActive }: { isActive: boolean }) {
  const { say } = useTexts();
  return (
    <>
      {isActive && <VerdictShape verdict="wait" />}
      <b className="medium nw">{say('sync.title')}</b>
      {isActive && <span className="t11 muted cut">{say('sync.closable')}</span>}
    </>
  );
}

/** As if it were one; stopped only where none goes on, waiting only where none runs. */
function together(syncs: readonly ShownSync[]): ShownSync | null {
  const ordered = ORDER.flatMap((state) => syncs.filter((sync) => sync.state === state));
  const [first] = ordered;
  if (!first) return null;
  const sum = (name: 'daysDone' | 'daysAll' | 'pages' | 'rows') =>
    ordered.reduce((total, sync) => total + sync[name], 0);
  return {
    ...first,
    ...{ daysDone: sum('daysDone'), daysAll: sum('daysAll'), pages: sum('pages'), rows: sum('rows') },
  };
}

const ORDER = ['running', 'waiting', 'stopped'] as const;
