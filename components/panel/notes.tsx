import { useNow } from '@/components/age';
import { Icon } from '@/components/icon';
import { Notice } from '@/components/notice';
import { useTexts } from '@/components/texts';
import type { Side } from '@/utils/model/comparison';
import { tellMoment } from '@/utils/texts/age';
import { isFixable, tellFailure } from '@/utils/texts/failure';

/** What a connection says about its own numbers, each thing once. */
export function Notes({ sides }: { sides: readonly Side[] }) {
  const { say } = useTexts();
  const said = new Set(
    sides.flatMap(({ name, notes, failure }) =>
      // A failure says already that the numbers are old.
      notes.flatMap(({ code }) => (code === 'stale' && failure ? [] : say(`note.${code}`, { name }))),
    ),
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
export function Failures({ sides, onFix }: { sides: readonly Side[]; onFix(connection: string): void }) {
  const texts = useTexts();
  const now = useNow();
  return sides.map(({ connection, name, failure, asOf }) => {
    if (!failure) return null;
    const { what, step } = tellFailure(texts, failure, name);
    const time = asOf && tellMoment(texts, asOf, now, Temporal.Now.timeZoneId());
    const fix = isFixable(failure) && (
      <button type="button" className="btn" onClick={() => onFix(connection)}>
        {texts.say('action.fix')}
      </button>
    );
    return (
      <div className="pan-note" key={connection}>
        <Notice tone="alert" title={what} action={fix}>
          {time ? texts.say('offline.text', { time }) : !fix && step}
        </Notice>
      </div>
    );
  });
}
