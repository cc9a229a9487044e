import { type KeyboardEvent, type ReactNode, useRef } from 'react';

/**
 * A list that is one stop for Tab; arrow keys, Home and End move between its rows and scroll to them, Enter does what a
 * row's first button does.
 */
export function ArrowList({
  label,
  className,
  children,
}: {
  label: string;
  className: string;
  children: ReactNode;
}) {
  const list = useRef<HTMLUListElement>(null);

  function move(event: KeyboardEvent) {
    const rows = [...(list.current?.children ?? [])] as HTMLElement[];
    const current = rows.findIndex((row) => row.contains(document.activeElement));
    if (event.key === 'Enter' && rows[current] === event.target)
      rows[current]?.querySelector('button')?.click();
    const next = rows[nextIndex(event.key, current, rows.length)];
    if (!next) return;
    event.preventDefault();
    for (const row of rows) row.tabIndex = row === next ? 0 : -1;
    next.focus();
  }

  return (
    <ul className={className} aria-label={label} ref={list} onKeyDown={move}>
      {children}
    </ul>
  );
}

/** NaN, and so no row, for any other key. */
function nextIndex(key: string, current: number, count: number): number {
  if (key === 'ArrowDown') return Math.min(current + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(current - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : Number.NaN;
}
