/**
 * Whether a person sees the element as it is drawn: not faded, not covered, not even by something that lets clicks
 * through. A page that moves something else under the pointer, or lays its own picture over ours, gets no click.
 *
 * Chromium tells by itself (Intersection Observer v2); elsewhere what fades it and what covers it are looked for.
 */
export function isSeen(element: Element, host: Element = element): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const options = { trackVisibility: true, delay: 100, threshold: 1 };
  const observer = new IntersectionObserver(([entry]: SeenEntry[]) => {
    observer.disconnect();
    resolve((entry?.isVisible ?? true) && looksSeen(element, host));
  }, options);
  observer.observe(element);
  return promise;
}

/** https://w3c.github.io/IntersectionObserver/v2/ */
type SeenEntry = IntersectionObserverEntry & { isVisible?: boolean };

function looksSeen(element: Element, host: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const onTop = document.elementFromPoint(left + width / 2, top + height / 2);
  return onTop === host && !isFaded(host);
}

function isFaded(element: Element | null): boolean {
  if (!element) return false;
  const { opacity, filter, visibility, clipPath, maskImage } = getComputedStyle(element);
  const isPlain = Number(opacity) > 0.95 && filter === 'none' && visibility === 'visible';
  return (
    !isPlain || clipPath !== 'none' || (maskImage ?? 'none') !== 'none' || isFaded(element.parentElement)
  );
}
