/**
 * Brings the setting of this name into sight and the focus to it, once its section is drawn; a section that asks the
 * background first may take a moment.
 */
export function showSetting(name: string): void {
  const started = performance.now();
  requestAnimationFrame(look);

  function look() {
    const found = find(name);
    if (found) reveal(found);
    else if (performance.now() - started < PATIENCE) requestAnimationFrame(look);
  }
}

/** Milliseconds. */
const PATIENCE = 2000;

function find(name: string): HTMLElement | undefined {
  const named = document.querySelectorAll<HTMLElement>('.main :is(h1, h2, label, .field > span)');
  return [...named].find(({ textContent }) => textContent?.trim() === name);
}

function reveal(found: HTMLElement): void {
  found.scrollIntoView({ block: 'center' });
  const control = found instanceof HTMLLabelElement ? found.control : null;
  const group = found.parentElement?.querySelector<HTMLElement>('[role=radiogroup] [tabindex="0"]');
  const target = control ?? (found.matches('.field > span') ? group : null) ?? found;
  if (target === found) found.tabIndex = -1;
  target.focus();
}
