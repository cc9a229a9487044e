/**
 * The dozen tokens a pill needs, copied from the pages' own: a guest loads no file of ours. A text and no stylesheet,
 * because the bundler rewrites `light-dark()` so that it needs the whole document's help.
 */
export const PILL_STYLE = `
:host {
  --ts-ground: light-dark(#ffffff, #1e222a);
  --ts-hover: light-dark(#eceff4, #282d37);
  --ts-text: light-dark(#14181f, #eceff4);
  --ts-text-2: light-dark(#414a58, #bcc4d0);
  --ts-text-3: light-dark(#5b6574, #99a3b2);
  --ts-focus: light-dark(#3b4bcf, #9aa6ff);
  --ts-alert: light-dark(#b3191a, #ff9a8f);
  --ts-alert-text: light-dark(#a3140f, #ffa89e);
  --ts-notice: light-dark(#a86c00, #cf9a2b);
  --ts-notice-text: light-dark(#744a00, #efc368);
  --ts-ok: light-dark(#269079, #3b9a86);
  --ts-unknown: light-dark(#7a8494, #8b95a4);
  --ts-shadow:
    0 4px 12px light-dark(rgb(18 24 40 / 0.12), rgb(0 0 0 / 0.5)),
    0 0 0 1px light-dark(rgb(18 24 40 / 0.06), rgb(255 255 255 / 0.08));
}
button {
  position: fixed;
  right: 0;
  display: flex;
  align-items: center;
  gap: 8px;
  height: 32px;
  margin: 0;
  padding: 0 10px 0 12px;
  border: 0;
  border-radius: 16px 0 0 16px;
  background: var(--ts-ground);
  box-shadow: var(--ts-shadow);
  color: var(--ts-text);
  font:
    600 12px / 16px system-ui,
    -apple-system,
    "Segoe UI",
    Roboto,
    "Helvetica Neue",
    Arial,
    sans-serif;
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
  cursor: default;
  touch-action: none;
  transition: background 80ms;
}
/* A part that is drawn anew between press and release would swallow the click. */
button > * { pointer-events: none; }
button:hover {
  background: var(--ts-hover);
}
button:focus-visible {
  outline: 2px solid var(--ts-focus);
  outline-offset: 2px;
}
svg {
  display: block;
  flex: none;
  width: 12px;
  height: 12px;
  fill: none;
  stroke-width: 1.75;
  stroke-linecap: round;
}
.part {
  display: flex;
  align-items: center;
  gap: 4px;
}
.quiet {
  color: var(--ts-text-2);
  font-weight: 500;
}
.second {
  color: var(--ts-text-2);
  font-weight: 500;
}
button:not(:hover, :focus-visible, :active) > :is(.v-grip, .second) {
  display: none;
}
.v-grip {
  stroke: var(--ts-text-3);
  stroke-width: 1.5;
}
.v-alert {
  fill: var(--ts-alert);
}
.v-notice {
  fill: var(--ts-notice);
}
.v-ok {
  stroke: var(--ts-ok);
}
.v-floor {
  fill: var(--ts-unknown);
}
.v-unknown,
.v-wait {
  stroke: var(--ts-unknown);
}
.v-unlinked {
  stroke: var(--ts-unknown);
  stroke-width: 1.25;
}
.ink-alert {
  color: var(--ts-alert-text);
}
.ink-notice {
  color: var(--ts-notice-text);
}
.menu {
  position: fixed; right: 8px; display: grid; padding: 4px; border-radius: 8px; background: var(--ts-ground);
  box-shadow: var(--ts-shadow);
}
.menu[hidden] { display: none; }
.menu button {
  position: static; height: 28px; padding: 0 10px; border-radius: 5px; background: none; box-shadow: none;
  font-weight: 400; text-align: left;
}
.menu button:is(:hover, :focus-visible) { background: var(--ts-hover); }
@media (prefers-reduced-motion: reduce) {
  button {
    transition: none;
  }
}
@media (forced-colors: active) {
  button {
    border: 1px solid;
  }
}
`;
