import { Icon } from '@/components/icon';
import { tabulateComparison, tellComparison } from '@/components/panel/tell-comparison';
import { useTexts } from '@/components/texts';
import type { OtherSide, PanelView } from '@/utils/model/comparison';
import { CopyButton } from './copy-button';
import { explorePlace } from './explore-place';
import type { Shell } from './shell';

/** Takes the numbers elsewhere: all columns as text or as a table, the chosen one to Explore. */
export function Foot({ view, other, shell }: FootProps) {
  const texts = useTexts();
  const { here } = view;
  return (
    <footer className="pan-foot">
      <CopyButton name={texts.say('panel.copy')} copy={() => shell.copy(tellComparison(texts, view))} />
      <CopyButton
        name={texts.say('panel.copy-table')}
        copy={() => shell.copy(tabulateComparison(texts, view))}
      />
      {here && other && (
        <button type="button" className="btn" onClick={() => shell.openPage(explorePlace(view, here, other))}>
          <Icon name="explore" small />
          {texts.say('panel.explore')}
        </button>
      )}
    </footer>
  );
}

interface FootProps {
  view: PanelView;
  /** The connection that the panel is about just now. */
  other: OtherSide | undefined;
  shell: Shell;
}
