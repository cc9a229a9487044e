import type { ReactNode } from 'react';
import { Icon, type IconName } from '@/components/icon';

/** A whole panel that has one thing to say, and at most one button. */
export function Empty({ icon, title, text, children }: EmptyProps) {
  return (
    <section className="pan-empty">
      <Icon name={icon} />
      <h2>{title}</h2>
      <p className="mid">{text}</p>
      {children}
    </section>
  );
}

interface EmptyProps {
  icon: IconName;
  title: string;
  text: string;
  children?: ReactNode;
}
