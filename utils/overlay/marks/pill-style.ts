import { FONT, SHAPE_STYLE } from './shapes';

/**
 * The dozen tokens a pill needs, copied from the pages' own: a guest loads no file of ours. A text and no stylesheet,
 * because the bundler rewrites `light-dark()` so that it needs the whole document's help.
 */
export const PILL_STYLE = `
:host {
  --ground: light-dark(#ffffff, #1e222a); --hover: light-dark(#eceff4, #282d37); --text: light-dark(#14181f, #eceff4);
  --text-2: light-dark(#414a58, #bcc4d0); --alert: light-dark(#b3191a, #ff9a8f); --focus: light-dark(#3b4bcf, #9aa6ff);
  --shadow: 0 4px 12px light-dark(rgb(18 24 40 / .12), rgb(0 0 0 / .5)),
    0 0 0 1px light-dark(rgb(18 24 40 / .06), rgb(255 255 255 / .08));
}
button {
  position: fixed; right: 0; display: flex; align-items: center; gap: 8px; height: 32px; margin: 0;
  padding: 0 10px 0 12px; border: 0; border-radius: 16px 0 0 16px; background: var(--ground);
  box-shadow: var(--shadow); color: var(--text); font: 600 12px/16px ${FONT}; font-variant-numeric: tabular-nums;
  white-space: nowrap; cursor: default; touch-action: none; transition: background 80ms;
}
/* A part that is drawn anew between press and release would swallow the click. */
button > * { pointer-events: none; }
button:hover { background: var(--hover); }
button:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
${SHAPE_STYLE}
svg { width: 12px; height: 12px; }
.part { display: flex; align-items: center; gap: 4px; }
.second, .quiet { color: var(--text-2); font-weight: 500; }
button:not(:hover, :focus-visible, :active) > :is(.v-grip, .second) { display: none; }
.v-grip { stroke: light-dark(#5b6574, #99a3b2); stroke-width: 1.5; }
.v-alert { fill: var(--alert); }
.ink-alert { color: light-dark(#a3140f, #ffa89e); }
.ink-notice { color: light-dark(#744a00, #efc368); }
.menu {
  position: fixed; right: 8px; display: grid; padding: 4px; border-radius: 8px; background: var(--ground);
  box-shadow: var(--shadow);
}
.menu[hidden] { display: none; }
.menu button {
  position: static; height: 28px; padding: 0 10px; border-radius: 5px; background: none; box-shadow: none;
  font-weight: 400; text-align: left;
}
.menu button:is(:hover, :focus-visible) { background: var(--hover); }
@media (prefers-reduced-motion: reduce) { button { transition: none; } }
@media (forced-colors: active) { button { border: 1px solid; } }
`;
