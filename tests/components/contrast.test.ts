import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('components/style/tokens.css', 'utf8');
const GROUNDS = ['bg', 'bg-sunken', 'bg-raised', 'bg-hover'];
const CARDS = ['bg', 'bg-sunken', 'bg-raised', 'bg-hover', 'bg-selected'];

/** Text needs 4.5:1, shapes and borders of controls 3:1 (WCAG 1.4.3, 1.4.11). */
const PAIRS: [ink: string, grounds: string[], least: number][] = [
  ['text', [...CARDS, 'alert-bg', 'notice-bg', 'ok-bg'], 4.5],
  ['text-2', [...CARDS, 'alert-bg', 'notice-bg'], 4.5],
  ['text-3', [...GROUNDS, 'alert-bg'], 4.5],
  ['accent', GROUNDS, 4.5],
  ['on-accent', ['accent-solid', 'accent-press'], 4.5],
  ['alert-text', [...GROUNDS, 'alert-bg'], 4.5],
  ['on-alert', ['alert-solid'], 4.5],
  ['notice-text', [...GROUNDS, 'notice-bg'], 4.5],
  ['ok-text', [...GROUNDS, 'ok-bg'], 4.5],
  ['unknown-text', [...GROUNDS, 'unknown-bg'], 4.5],
  ['alert-mark', CARDS, 3],
  ['notice-mark', CARDS, 3],
  ['ok-mark', CARDS, 3],
  ['unknown-mark', CARDS, 3],
  ['line-control', ['bg', 'bg-raised', 'bg-sunken'], 3],
  ['focus', CARDS, 3],
];

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  const colours = readTokens(theme);

  test.each(PAIRS.flatMap(([ink, grounds, least]) => grounds.map((ground) => [ink, ground, least] as const)))(
    '%s on %s is at least %d:1',
    (ink, ground, least) => {
      expect(contrast(colours.get(ink) ?? '', colours.get(ground) ?? '')).toBeGreaterThanOrEqual(least);
    },
  );
});

/** `--bg: light-dark(#ffffff, #16191f);` or one colour for both; what stands in media queries is not read. */
function readTokens(theme: 'light' | 'dark'): Map<string, string> {
  const root = css.slice(0, css.indexOf('@media'));
  const tokens = root.matchAll(/--([\w-]+):\s*(?:light-dark\((#\w{6}), (#\w{6})\)|(#\w{6}));/g);
  return new Map(
    [...tokens].map(([, name = '', light, dark, both]) => [
      name,
      both ?? (theme === 'light' ? light : dark) ?? '',
    ]),
  );
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance as WCAG defines it. */
function luminance(hex: string): number {
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
