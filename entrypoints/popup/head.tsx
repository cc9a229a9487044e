import { Age } from '@/components/age';
import { Brand } from '@/components/brand';
import { DemoMark } from '@/components/demo-mark';
import { Icon, type IconName } from '@/components/icon';
import { useTexts } from '@/components/texts';
import type { Instant } from '@/utils/model/day';
import type { Shell } from './shell';

/** Name, age of the oldest number on screen, refresh, Explore, settings. */
export function Head({ shell, asOf = null, refreshing = false, isDemo = false, refresh }: HeadProps) {
  const { say } = useTexts();
  return (
    <header className="pop-head">
      <Brand />
      <h1 className="name">Trackside</h1>
      {isDemo && <DemoMark onOpen={() => shell.openPage('demo.html')} />}
      <span className="grow" />
      {asOf && <Age asOf={asOf} refreshing={refreshing} />}
      {refresh && <HeadButton icon="refresh" label={say('action.refresh')} shortcut="R" onClick={refresh} />}
      {refresh && (
        <HeadButton
          icon="explore"
          label={say('explore.title')}
          onClick={() => shell.openPage('explore.html')}
        />
      )}
      <HeadButton icon="sliders" label={say('action.settings')} onClick={() => shell.openOptions('')} />
    </header>
  );
}

function HeadButton({ icon, label, shortcut, onClick }: HeadButtonProps) {
  return (
    <button
      type="button"
      className="ib sm"
      aria-label={label}
      aria-keyshortcuts={shortcut}
      title={shortcut ? `${label} (${shortcut})` : label}
      onClick={onClick}
    >
      <Icon name={icon} small />
    </button>
  );
}

interface HeadButtonProps {
  icon: IconName;
  label: string;
  shortcut?: string;
  onClick(): void;
}

interface HeadProps {
  shell: Shell;
  asOf?: Instant | null;
  refreshing?: boolean;
  /** All that is shown is invented. */
  isDemo?: boolean;
  /** Left out where there are no numbers, to ask for again or to explore. */
  refresh?: () => void;
}
