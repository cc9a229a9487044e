import { FONT, SHAPE_STYLE } from './shapes';

/** As PILL_STYLE: the dozen tokens that a badge needs, in a text that no bundler rewrites. */
export const BADGE_STYLE = `
:host { display: block !important; position: absolute !important; width: 0 !important; height: 0 !important; }
button {
  position: absolute; inset: 0 auto auto 0; display: flex; align-items: center; gap: 4px; box-sizing: border-box;
  height: 18px; margin: 0; padding: 0 6px 0 5px; border: 0; border-radius: 4px; background: none;
  color: light-dark(#5b6574, #99a3b2); font: 400 11px/18px ${FONT};
  font-variant-numeric: tabular-nums; white-space: nowrap; cursor: default;
}
button:not([style*="transform"]) { visibility: hidden; }
.is-mark { padding: 0 4px; }
.is-mark span, .is-tiny span { display: none; }
.is-none { display: none; }
.right { inset: 0 0 auto auto; }
${SHAPE_STYLE}
svg { width: 10px; height: 10px; }
.alert { background: light-dark(#b3191a, #ff9a8f); color: light-dark(#ffffff, #330806); font-weight: 600; }
.notice { background: light-dark(#fff1cf, #37290b); color: light-dark(#744a00, #efc368); font-weight: 600; }
.ok { color: light-dark(#414a58, #bcc4d0); }
.is-tiny { padding: 0; border-radius: 2px; background: none; }
.is-tiny.alert { color: light-dark(#b3191a, #ff9a8f); }
.v-alert { fill: currentColor; }
button > * { pointer-events: none; }
button:hover { outline: 1px solid light-dark(rgb(18 24 40 / .25), rgb(255 255 255 / .3)); }
@media (forced-colors: active) { button { border: 1px solid; } }
@media print { button { display: none; } }
`;
