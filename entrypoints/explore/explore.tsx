import { useQuery } from '@tanstack/react-query';
import { useNow } from '@/components/age';
import { Page } from '@/components/page';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/model/settings';
import { ComparedPage } from './compared-page';
import { Nothing } from './nothing';
import { PlainPage } from './plain-page';
import { scopeOf } from './scope';
import type { Shell } from './shell';
import { usePlace } from './use-place';

/** The numbers themselves: a tracker beside what its offers lead to, or connections by themselves. */
export function Explore({ shell }: { shell: Shell }) {
  const settings = useQuery({ queryKey: ['settings'], queryFn: () => shell.ask('settings.get', null) });
  if (settings.isPending) return null;
  return (
    <Page settings={settings.data ?? DEFAULT_SETTINGS}>
      <Surface shell={shell} settings={settings.data ?? DEFAULT_SETTINGS} />
    </Page>
  );
}

function Surface({ shell, settings }: { shell: Shell; settings: Settings }) {
  const now = useNow();
  const { place, go } = usePlace();
  const lock = useQuery({ queryKey: ['lock'], queryFn: () => shell.ask('lock.state', null) });
  const sources = useQuery({ queryKey: ['sources'], queryFn: () => shell.ask('explore.sources', null) });
  if (lock.data === 'locked') return <Nothing what="locked" shell={shell} />;
  if (sources.error) return <Nothing what="silent" shell={shell} />;
  if (!sources.data) return null;
  if (sources.data.length === 0) return <Nothing what="empty" shell={shell} />;
  const scope = scopeOf(place, sources.data, settings, now);
  const common = { shell, place, go, scope, views: settings.views };
  const canCompare = scope.here !== null && scope.others.length > 0;
  return place.mode === 'plain' || !canCompare ? <PlainPage {...common} /> : <ComparedPage {...common} />;
}
