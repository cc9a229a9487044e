import type { CreateMarks } from '../door';
import { whenIdle } from '../when-idle';
import { createBadges } from './badges';
import { removeLeftGuests } from './guest';
import { createPanelFrame } from './panel-frame';
import { createPill } from './pill';

const LOOK_AGAIN = 2000;

/** All that Trackside draws on a page: pill or panel, and a badge for each row. */
export const createMarks: CreateMarks = ({ life, panelAddress, onPanel }) => {
  removeLeftGuests();
  const open = () => onPanel(true);
  const frame = createPanelFrame(panelAddress);
  const pill = createPill({ onOpen: open, onMoved: () => undefined });
  const badges = createBadges(life, open);
  life.setInterval(() => whenIdle(pill.fitGround, LOOK_AGAIN), LOOK_AGAIN);

  document.addEventListener(
    'keydown',
    (event) => {
      const isFree = event.target === document.body && !event.defaultPrevented;
      if (event.key === 'Escape' && event.isTrusted && isFree && frame.isOpen) onPanel(false);
    },
    { signal: life.signal },
  );

  return {
    draw({ pill: state, panel, rows }) {
      const hadFocus = panel === null && frame.close();
      if (panel !== null) frame.open(panel);
      if (panel !== null || !state) pill.hide();
      else pill.show(state);
      if (hadFocus) pill.focus();
      badges.follow(rows);
    },
    showReload: pill.showReload,
  };
};
