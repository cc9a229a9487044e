import type { Verdict } from '@/utils/model/comparison';

/** Colours as a canvas takes them. */
export interface Inks {
  here: string;
  there: string;
  between: Record<Verdict, string>;
  ground: string;
  text: string;
  alertText: string;
  grid: string;
  line: string;
  font: string;
  verdicts: Record<Verdict, string>;
}

/** What the tokens come to where the element stands: a canvas knows neither variables nor `light-dark()`. */
export function readInks(element: HTMLElement): Inks {
  const probe = document.createElement('i');
  element.append(probe);
  const style = getComputedStyle(probe);
  const read = (token: string) => {
    probe.style.color = `var(${token})`;
    return style.color;
  };
  const quiet = read('--unknown-mark');
  const alert = read('--alert-mark');
  const notice = read('--notice-mark');
  const faint = (ink: string) => ink.replace(/^rgb\((.*)\)$/, 'rgb($1, 0.14)');
  const ofVerdicts = (loud: string, middling: string, none: string) => ({
    ...{ alert: loud, notice: middling, ok: none, floor: none },
    ...{ unknown: none, unlinked: none, wait: none },
  });
  const inks: Inks = {
    here: read('--series-here'),
    there: read('--series-there'),
    between: ofVerdicts(faint(alert), faint(notice), faint(quiet)),
    ground: read('--bg'),
    text: read('--text-3'),
    alertText: read('--alert-text'),
    grid: read('--grid'),
    line: read('--line-strong'),
    font: style.fontFamily,
    verdicts: ofVerdicts(alert, notice, quiet),
  };
  probe.remove();
  return inks;
}
