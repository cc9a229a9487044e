import { useEffect } from 'react';

/** `R` asks again, as on every page of ours; Esc closes, unless something nearer has closed by it. */
export function useKeys({ refresh, close }: { refresh: () => void; close: () => void }): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) close();
      const isTyping = event.target instanceof HTMLInputElement && event.target.type !== 'radio';
      if (event.code === 'KeyR' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) refresh();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}
