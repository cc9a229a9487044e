import { useNow } from '@/components/age';
import { ruledOut } from '@/components/explore/ruled-out';
import { Icon } from '@/components/icon';
import { useTexts } from '@/components/texts';
import type { OtherSide, PanelView } from '@/utils/model/comparison';

/** Trust in a reason comes from what it is not. */
export function RuledOut({ view, other }: { view: PanelView; other: OtherSide }) {
  const texts = useTexts();
  const now = useNow();
  const isLoud = other.verdict === 'alert' || other.verdict === 'notice';
  if (!view.here || !isLoud) return null;
  const list = ruledOut(texts, { here: view.here, other, closed: view.days.closed, now });
  if (list.length === 0) return null;
  return (
    <section className="drawer-sec" aria-labelledby="ruled-out">
      <h3 id="ruled-out">{texts.say('ruled.title')}</h3>
      <dl className="ruled">
        {list.map(({ what, shown }) => (
          <div key={what}>
            <dt>
              <Icon name="check" small /> {what}
            </dt>
            <dd className="mid">{shown}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
