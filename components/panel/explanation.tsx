import { useTexts } from '@/components/texts';
import type { OtherSide, PanelView } from '@/utils/model/comparison';
import type { Explained } from '@/utils/model/explanation';
import { type Sides, tellCause } from './tell-cause';
import { sidesOf } from './tell-reason';

/** Why the two differ; nothing where they agree, or while none of the days is over. */
export function Explanation({ view, other }: { view: PanelView; other: OtherSide }) {
  if (view.days.closed === null || !other.explained) return null;
  return <Causes explained={other.explained} sides={sidesOf(view, other)} />;
}

/** How much of the gap has a reason, further reasons, and what to do next. The first reason is the headline. */
function Causes({ explained, sides }: { explained: Explained; sides: Sides }) {
  const texts = useTexts();
  const { say, format } = texts;
  const [first, ...more] = explained.causes.map((found) => tellCause(texts, found, sides));
  if (!first) return explained.enough ? null : <p className="t12 muted">{say('explained.too-little')}</p>;
  const rest = Math.min(1, Math.max(0, explained.unexplained));
  return (
    <div className="expl">
      <div className="expl-bar" aria-hidden="true">
        {rest < 1 && <i className="known" style={{ flexGrow: 1 - rest }} />}
        {rest > 0 && <i className="rest" style={{ flexGrow: rest }} />}
      </div>
      <p className="expl-key">
        <span>{say('explained.share', { share: format.share(1 - rest) })}</span>
        {rest >= 0.005 && (
          <span className="muted">{say('explained.rest', { share: format.share(rest) })}</span>
        )}
      </p>
      {more.length > 0 && (
        <ul>
          {more.map(({ short, what }) => (
            <li key={short}>{what}</li>
          ))}
        </ul>
      )}
      <p className="mid">{first.step}</p>
    </div>
  );
}
