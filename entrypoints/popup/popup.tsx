import { usePrefetchQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Unlock } from '@/components/lock/unlock';
import { Page } from '@/components/page';
import { useSyncs } from '@/components/progress/use-syncs';
import { FIRST_RANGE } from '@/utils/messages/first-asks';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';
import type { SummaryRange } from '@/utils/model/summary';
import { Empty } from './empty';
import { Foot } from './foot';
import { Head } from './head';
import { Numbers } from './numbers';
import { OlderDays } from './older-days';
import { Range } from './range';
import type { Shell } from './shell';
import { Silent } from './silent';
import { useKeys } from './use-keys';
import { summaryQuery, useSummary } from './use-summary';

export function Popup({ shell }: { shell: Shell }) {
  // Numbers are what a person waits for: they are on their way before it is known in which language to write them.
  usePrefetchQuery(summaryQuery(shell.ask, FIRST_RANGE));
  const settings = useQuery({ queryKey: ['settings'], queryFn: () => shell.ask('settings.get', null) });
  const lock = useQuery({ queryKey: ['lock'], queryFn: () => shell.ask('lock.state', null) });
  if (settings.isPending || lock.isPending) return null;
  return (
    <Page settings={settings.data ?? DEFAULT_SETTINGS}>
      <main className="popup">
        {lock.data === 'locked' ? <LockedSurface shell={shell} /> : <Surface shell={shell} />}
      </main>
    </Page>
  );
}

/** Nothing is shown, and nobody can be asked, until the passphrase is given. */
function LockedSurface({ shell }: { shell: Shell }) {
  useKeys({ refresh: () => undefined, close: shell.close });
  const client = useQueryClient();
  const anew = () => client.invalidateQueries();
  return (
    <>
      <Head shell={shell} />
      <Unlock
        unlock={(passphrase) => shell.ask('lock.unlock', { passphrase }).then(anew)}
        giveUp={() => shell.ask('lock.give-up', null).then(anew)}
      />
    </>
  );
}

function Surface({ shell }: { shell: Shell }) {
  const [range, setRange] = useState<SummaryRange>(FIRST_RANGE);
  const { summary, error, refreshing, refresh } = useSummary(shell.ask, range);
  const syncs = useSyncs({
    list: () => shell.ask('sync.list', null),
    stop: (id) => shell.ask('sync.stop', { id }),
    start: (id) => shell.ask('sync.start', { id }),
  });
  useKeys({ refresh, close: shell.close });

  if (summary?.connections.length === 0) {
    return (
      <>
        <Head shell={shell} />
        <Empty shell={shell} />
      </>
    );
  }
  return (
    <>
      <Head
        shell={shell}
        asOf={summary?.asOf ?? null}
        refreshing={refreshing}
        isDemo={summary?.connections.some(({ platform }) => platform === 'demo') ?? false}
        refresh={refresh}
      />
      <Range range={range} onChange={setRange} summary={summary} />
      {error && <Silent />}
      {(summary || !error) && <Numbers summary={summary} syncs={syncs.syncs} shell={shell} />}
      <OlderDays {...syncs} />
      <Foot shell={shell} />
    </>
  );
}
