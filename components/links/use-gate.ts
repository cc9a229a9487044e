import { useEffect, useMemo, useRef, useState } from 'react';

/**
 * Holds a button against a page that frames ours and would have a person press it unseen: a click counts only when the
 * browser made it, and when the button has been in sight, uncovered, for half a second.
 */
export interface Gate {
  ref(button: HTMLElement | null): void;
  isOpen(event: Event): boolean;
}

export function useGate(): Gate {
  const [button, ref] = useState<HTMLElement | null>(null);
  const seenSince = useRef<number | null>(null);
  useEffect(() => {
    if (!button) return;
    const see = ([entry]: SeenEntry[]) => {
      const isSeen = entry?.isIntersecting && (entry.isVisible ?? true) && !document.hidden;
      seenSince.current = isSeen ? (seenSince.current ?? performance.now()) : null;
    };
    const observer = new IntersectionObserver((entries) => see(entries.slice(-1)), WATCHED);
    const hide = () => {
      seenSince.current = null;
      observer.unobserve(button);
      if (!document.hidden) observer.observe(button);
    };
    observer.observe(button);
    document.addEventListener('visibilitychange', hide);
    return () => {
      observer.disconnect();
      document.removeEventListener('visibilitychange', hide);
      seenSince.current = null;
    };
  }, [button]);
  return useMemo(() => {
    const isOpen = (event: Event) =>
      event.isTrusted && seenSince.current !== null && performance.now() - seenSince.current >= IN_SIGHT;
    return { ref, isOpen };
  }, []);
}

/** Milliseconds. */
const IN_SIGHT = 500;

/** What covers or dims it is told by Chrome only (https://w3c.github.io/IntersectionObserver/v2/); Firefox ignores the wish. */
interface WatchedInit extends IntersectionObserverInit {
  trackVisibility: boolean;
  delay: number;
}
const WATCHED: WatchedInit = { threshold: 0.9, trackVisibility: true, delay: 100 };

type SeenEntry = IntersectionObserverEntry & { isVisible?: boolean };
