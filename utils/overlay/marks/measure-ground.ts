/**
 * Whether the page is light or dark at a point of the window, from the ground that is really painted there: a host's
 * class names and the system's setting both say something else often enough.
 */
export function groundAt(x: number, y: number): Ground {
  return groundOf(document.elementFromPoint?.(x, y) ?? document.body);
}

export type Ground = 'light' | 'dark';

/** The same for what is painted right behind an element's content. */
export function groundOf(start: Element): Ground {
  let element: Element | null = start;
  while (element) {
    const color = parse(getComputedStyle(element).backgroundColor);
    if (color && color.alpha > 0.5) return color.luminance < 0.4 ? 'dark' : 'light';
    element = element.parentElement;
  }
  return isDarkCanvas() ? 'dark' : 'light';
}

/** Nothing is painted: the browser's own ground shows, dark only where the page allows it. */
function isDarkCanvas(): boolean {
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  if (!scheme?.includes('dark')) return false;
  return !scheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches;
}

/** `rgb(1, 2, 3)`, `rgba(1, 2, 3, 0.5)` or `rgb(1 2 3 / 0.5)`. */
function parse(color: string): { luminance: number; alpha: number } | undefined {
  const [red, green, blue, alpha = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
  if (!color.startsWith('rgb') || red === undefined || green === undefined || blue === undefined)
    return undefined;
  return { luminance: (0.299 * red + 0.587 * green + 0.114 * blue) / 255, alpha };
}
