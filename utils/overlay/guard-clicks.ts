/**
 * Lets clicks on buttons through only where a person made them on something that is really seen: a host page can fade
 * the frame that the panel is in, or lay a picture of its own over it that lets clicks through. Chromium tells
 * (Intersection Observer v2); browsers that do not are believed. Where the page covers nothing of the panel, parts of
 * the panel may overlap each other; where it covers some of it, a button must be free all over.
 */
export function guardClicks(document: Document): void {
  /** Undefined: the browser has not told yet. */
  const seen = new Map<Element, boolean | undefined>();
  /** A click that came before that. */
  let held: HTMLElement | null = null;
  let isOurs = false;
  const observer = new IntersectionObserver(tell, { trackVisibility: true, delay: 100 } as ObserverOptions);

  function tell(entries: SeenEntry[]): void {
    for (const { target, isVisible } of entries) {
      seen.set(target, isVisible ?? true);
      if (target === held) release();
    }
  }

  function release(): void {
    const button = held;
    held = null;
    if (!button || !isSeen(button)) return;
    isOurs = true;
    button.click();
    isOurs = false;
  }

  function isSeen(button: Element): boolean {
    return Boolean(seen.get(button) || seen.get(document.documentElement));
  }

  function watch({ target }: Event): void {
    const button = buttonOf(target);
    if (!button || seen.has(button)) return;
    for (const other of seen.keys()) if (!other.isConnected) forget(other);
    seen.set(button, undefined);
    observer.observe(button);
  }

  function forget(button: Element): void {
    observer.unobserve(button);
    seen.delete(button);
  }

  function guard(event: Event): void {
    const button = buttonOf(event.target);
    if (!button || isOurs || (event.isTrusted && isSeen(button))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    watch(event);
    if (event.isTrusted && seen.get(button) === undefined) held = button;
  }

  observer.observe(document.documentElement);
  for (const type of ['pointerover', 'focusin']) document.addEventListener(type, watch, true);
  document.addEventListener('click', guard, true);
}

/** https://w3c.github.io/IntersectionObserver/v2/ */
type SeenEntry = IntersectionObserverEntry & { isVisible?: boolean };
type ObserverOptions = IntersectionObserverInit & { trackVisibility: boolean; delay: number };

function buttonOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('button, a, [role="button"]') : null;
}
