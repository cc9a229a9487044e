import { HIDE_SCOPES, type HideScope } from '@/utils/model/presence';
import { isSeen } from './sight';

export interface HideMenu {
  element: HTMLElement;
  /** What its items are called; null: there is no menu. */
  speak(words: Record<HideScope, string> | null): void;
  /** @returns false where there is nothing to choose */
  open(beside: HTMLElement): boolean;
}

/** The pill's own menu, on the second button of the mouse or the menu key: where Trackside is not wanted. */
export function createHideMenu(host: HTMLElement, onHide: (scope: HideScope) => void): HideMenu {
  const element = document.createElement('div');
  element.className = 'menu';
  element.hidden = true;
  const items = HIDE_SCOPES.map((scope) => {
    const item = document.createElement('button');
    item.type = 'button';
    item.addEventListener('click', async (event) => {
      if (event.isTrusted && (await isSeen(item, host))) onHide(scope);
      close();
    });
    return [scope, item] as const;
  });
  element.append(...items.map(([, item]) => item));

  function close(): void {
    element.hidden = true;
  }

  element.addEventListener('focusout', ({ relatedTarget }) => {
    if (!element.contains(relatedTarget as Node | null)) close();
  });
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
  return {
    element,
    speak(words) {
      for (const [scope, item] of items) item.textContent = words?.[scope] ?? '';
    },
    open(beside) {
      const [, first] = items[0] ?? [];
      if (!first?.textContent) return false;
      const { top, bottom } = beside.getBoundingClientRect();
      const isBelow = bottom + 120 < innerHeight;
      element.style.cssText = isBelow ? `top: ${bottom + 6}px` : `bottom: ${innerHeight - top + 6}px`;
      element.style.colorScheme = beside.style.colorScheme;
      element.hidden = false;
      first.focus();
      return true;
    },
  };
}
