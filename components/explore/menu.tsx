import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Icon } from '@/components/icon';

/** A button that says what is chosen, with the choice below it. Esc and a click elsewhere close it. */
export function Menu({ label, text, children, end = false, plain = false, bare = false }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();

  useEffect(() => {
    if (!isOpen) return;
    const leave = ({ target }: Event) => {
      if (target instanceof Node && !root.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [isOpen]);

  function close() {
    setOpen(false);
    button.current?.focus();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only Esc is heard here, from whatever is inside
    <div
      className="menu"
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.stopPropagation();
        close();
      }}
    >
      <button
        ref={button}
        type="button"
        className={plain ? 'btn' : 'sel'}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        title={label}
        onClick={() => setOpen(!isOpen)}
      >
        <span className="vh">{label}: </span>
        {text}
        {!bare && <Icon name="down" small />}
      </button>
      {isOpen && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a box that floats
        <div id={id} className={end ? 'menu-box end' : 'menu-box'} role="group" aria-label={label}>
          {children(close)}
        </div>
      )}
    </div>
  );
}

interface MenuProps {
  /** What is chosen here. */
  label: string;
  /** What is chosen now. */
  text: ReactNode;
  /** At the right edge of its button. */
  end?: boolean;
  plain?: boolean;
  /** An icon alone says it. */
  bare?: boolean;
  children(close: () => void): ReactNode;
}
