import { type ReactNode, useEffect, useRef } from 'react';
import { Icon } from '@/components/icon';
import { useTexts } from '@/components/texts';

/** Beside the table where there is room; where there is none it lies over it, takes the focus, and gives it back. */
export function Drawer({ title, subtitle, onClose, children }: DrawerProps) {
  const { say } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  const from = useRef(document.activeElement);
  useEffect(() => {
    const before = from.current;
    if (matchMedia(COVERING).matches) heading.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <aside className="drawer" aria-label={title}>
      <header>
        <h2 ref={heading} tabIndex={-1} className="grow">
          {title}
        </h2>
        <button type="button" className="ib" aria-label={say('action.close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      {subtitle && <p className="drawer-sub muted">{subtitle}</p>}
      {children}
    </aside>
  );
}

/** As in the style. */
const COVERING = '(max-width: 1279px)';

interface DrawerProps {
  title: string;
  subtitle?: string;
  onClose(): void;
  children: ReactNode;
}
