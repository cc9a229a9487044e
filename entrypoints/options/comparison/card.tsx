import { type ReactNode, useId } from 'react';

/** One matter of the comparison: what it is, what it does, and the controls. */
export function Card({ title, about, children }: { title: string; about: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="card set" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        <p className="mid">{about}</p>
      </header>
      {children}
    </section>
  );
}
