import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Page } from '@/components/page';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';
import type { SummaryRange } from '@/utils/model/summary';
import { Empty } from './empty';
import { Foot } from './foot';
import { Head } from './head';
import { Numbers } from './numbers';
import { Range } from './range';
import type { Shell } from './shell';
import { Silent } from './silent';
import { useSummary } from './use-summary';

export function Popup({ shell }: { shell: Shell }) {
  const settings = useQuery({ queryKey: ['settings'], queryFn: () => shell.ask('settings.get', null) });
  if (settings.isPending) return null;
  return (
    <Page settings={settings.data ?? DEFAULT_SETTINGS}>
      <Surface shell={shell} />
    </Page>
  );
}

function Surface({ shell }: { shell: Shell }) {
  const [range, setRange] = useState<SummaryRange>('7d');
  const { summary, error, refreshing, refresh } = useSummary(shell.ask, range);
  useRefreshKey(refresh);

  if (summary?.connections.length === 0) {
    return (
      <main className="popup">
        <Head shell={shell} />
        <Empty shell={shell} />
      </main>
    );
  }
  return (
    <main className="popup">
      <Head shell={shell} asOf={summary?.asOf ?? null} refreshing={refreshing} refresh={refresh} />
      <Range range={range} onChange={setRange} summary={summary} />
      {error && <Silent />}
      {(summary || !error) && <Numbers summary={summary} shell={shell} />}
      <Foot shell={shell} />
    </main>
  );
}

/** `R` asks again, as on every page of ours. */
function useRefreshKey(refresh: () => void) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.code === 'KeyR' && !event.ctrlKey && !event.metaKey && !event.altKey) refresh();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}
