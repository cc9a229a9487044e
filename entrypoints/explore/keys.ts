import { useEffect } from 'react';

/** Keys that mean something on the whole page, but not while something is typed. Esc first empties what is searched. */
export function useKeys(keys: { readonly [key: string]: () => void }): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = keys[event.code] ?? keys[event.key];
      if (!act || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (isTyping(event.target) && (event.key !== 'Escape' || event.target.value !== '')) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}

function isTyping(target: EventTarget | null): target is HTMLInputElement | HTMLSelectElement {
  const isBox = target instanceof HTMLInputElement && target.type === 'checkbox';
  return !isBox && (target instanceof HTMLInputElement || target instanceof HTMLSelectElement);
}
