import { Icon } from '@/components/icon';
import { useTexts } from '@/components/texts';
import type { PanelView } from '@/utils/model/comparison';

/** A campaign is never judged against an offer that others feed too: its share stands here, without a gap. */
export function Shared({ shared }: Pick<PanelView, 'shared'>) {
  const { say, format } = useTexts();
  return shared.map(({ offer, campaigns, share }) => (
    <section className="pan-sec shared" key={offer.id}>
      <Icon name="info" small />
      <div>
        <p className="strong">{say('shared.title', { campaigns, offer: offer.name ?? `#${offer.id}` })}</p>
        <p className="t12 mid">
          {share === null ? say('shared.text-unknown') : say('shared.text', { share: format.share(share) })}
        </p>
        {share !== null && (
          <div className="bar" aria-hidden="true">
            <i style={{ width: `${(share * 100).toFixed(1)}%` }} />
          </div>
        )}
      </div>
    </section>
  ));
}
