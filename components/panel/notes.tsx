import { Icon } from '@/components/icon';
import { Notice } from '@/components/notice';
import { useTexts } from '@/components/texts';
import type { Side } from '@/utils/model/comparison';
import { tellFailure } from '@/utils/texts/failure';

/** What a connection says about its own numbers, each thing once. */
export function Notes({ sides }: { sides: readonly Side[] }) {
  const { say } = useTexts();
  const said = new Set(
    sides.flatMap(({ name, notes }) => notes.map(({ code }) => say(`note.${code}`, { name }))),
  );
  if (said.size === 0) return null;
  return (
    <ul className="pan-sec notes">
      {[...said].map((text) => (
        <li key={text}>
          <Icon name="info" small />
          {text}
        </li>
      ))}
    </ul>
  );
}

/** A side that could not be asked: beside its numbers, never in their place. */
export function Failures({ sides }: { sides: readonly Side[] }) {
  const texts = useTexts();
  return sides.map((side) => {
    if (!side.failure) return null;
    const { what, step } = tellFailure(texts, side.failure, side.name);
    return (
      <div className="pan-note" key={side.connection}>
        <Notice tone="alert" title={what}>
          {step}
        </Notice>
      </div>
    );
  });
}
