import { Age } from '@/components/age';
import { Brand } from '@/components/brand';
import { Icon } from '@/components/icon';
import { useTexts } from '@/components/texts';
import type { Instant } from '@/utils/model/day';
import type { Shell } from './shell';

/** Name, age of the oldest number on screen, refresh, settings. */
export function Head({ shell, asOf = null, refreshing = false, refresh }: HeadProps) {
  const { say } = useTexts();
  return (
    <header className="pop-head">
      <Brand />
      <h1 className="name">Trackside</h1>
      <span className="grow" />
      {asOf && <Age asOf={asOf} refreshing={refreshing} />}
      {refresh && (
        <button
          type="button"
          className="ib sm"
          aria-label={say('action.refresh')}
          title={say('action.refresh')}
          onClick={refresh}
        >
          <Icon name="refresh" small />
        </button>
      )}
      <button
        type="button"
        className="ib sm"
        aria-label={say('action.settings')}
        title={say('action.settings')}
        onClick={() => shell.openOptions('')}
      >
        <Icon name="sliders" small />
      </button>
    </header>
  );
}

interface HeadProps {
  shell: Shell;
  asOf?: Instant | null;
  refreshing?: boolean;
  refresh?: () => void;
}
