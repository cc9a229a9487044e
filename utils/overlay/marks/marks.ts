import type { CreateMarks, Scene } from '../door';
import { createBadges } from './badges';
import { createPanelFrame } from './panel-frame';
import { createPill } from './pill';

const LOOK_AGAIN = 2000;

/** All that Trackside draws on a page: pill or panel, and a badge for each row. */
export const createMarks: CreateMarks = ({ life, panelAddress, onPanel, onMoved, onHide }) => {
  const frame = createPanelFrame(panelAddress, () => onPanel(false));
  const pill = createPill({ onOpen: () => onPanel(true), onMoved, onHide });
  const badges = createBadges(life);

  life.setInterval(pill.fitGround, LOOK_AGAIN);
  document.addEventListener(
    'keydown',
    (event) => {
      const isFree = event.target === document.body && !event.defaultPrevented;
      if (event.key === 'Escape' && event.isTrusted && isFree && frame.isOpen) onPanel(false);
    },
    { signal: life.signal },
  );

  function drawNothing(): void {
    frame.close();
    pill.hide();
    badges.follow(null);
  }

  function drawScene({ pill: state, panel, rows, place, hide }: Scene): void {
    const hadFocus = panel === null && frame.close();
    if (panel !== null) frame.open(panel);
    if (panel !== null) pill.hide();
    else pill.show(state, { place, hide });
    if (hadFocus) pill.focus();
    badges.follow(rows);
  }

  return {
    draw: (scene) => (scene ? drawScene(scene) : drawNothing()),
    showReload: pill.showReload,
  };
};
