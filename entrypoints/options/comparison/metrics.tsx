import { useQuery } from '@tanstack/react-query';
import { useTexts } from '@/components/texts';
import { Tile } from '@/components/tile';
import type { ConnectionCard, PlatformForm } from '@/utils/messages/connections';
import { JUDGED } from '@/utils/model/comparison';
import { Card } from './card';
import type { CardProps } from './comparison';
import './metrics.css';

/** What each metric means here, which of them are compared, and which connections tell it. */
export function MetricsCard({ shell, cards }: CardProps) {
  const { say } = useTexts();
  const catalog = useQuery({ queryKey: ['catalog'], queryFn: () => shell.ask('catalog.list', null) });
  const tellers = (metric: Explained) => cards.filter((card) => tells(catalog.data, card, metric));
  return (
    <Card title={say('metrics.title')} about={say('metrics.about')}>
      <dl className="metrics">
        {EXPLAINED.map((metric) => (
          <div key={metric}>
            <dt>
              {say(`metrics.name.${metric}`)}
              {isJudged(metric) && <span className="t11 muted">{say('metrics.compared')}</span>}
            </dt>
            <dd>
              <p>{say(`metrics.${metric}`)}</p>
              {catalog.data && cards.length > 0 && <Tellers cards={tellers(metric)} />}
            </dd>
          </div>
        ))}
        <div>
          <dt>{say('metric.profit')}</dt>
          <dd>{say('metrics.profit')}</dd>
        </div>
      </dl>
    </Card>
  );
}

/** In the order of the way from the visit to the money. */
export const EXPLAINED = [
  ...(['visits', 'clicks', 'uniqueClicks', 'invalidClicks', 'conversions'] as const),
  ...(['payout', 'advertiserRevenue', 'mediaCost'] as const),
] as const;
type Explained = (typeof EXPLAINED)[number];

function Tellers({ cards }: { cards: readonly ConnectionCard[] }) {
  const { say } = useTexts();
  if (cards.length === 0) return <p className="t11 muted">{say('metrics.nobody')}</p>;
  return (
    <ul className="tellers" aria-label={say('metrics.told-by')}>
      {cards.map(({ id, mark, name }) => (
        <li key={id}>
          <Tile mark={mark} size="s" />
          <span className="cut" title={name}>
            {name}
          </span>
        </li>
      ))}
    </ul>
  );
}

function tells(
  catalog: readonly PlatformForm[] | undefined,
  { platform, portal, unreadable }: ConnectionCard,
  metric: Explained,
): boolean {
  const told = catalog?.find((form) => form.platform === platform)?.metrics ?? [];
  const own = told.find((each) => each.portal === portal) ?? told[0];
  return !unreadable && (own?.names.includes(metric) ?? false);
}

function isJudged(metric: Explained): boolean {
  return JUDGED.some((judged) => judged === metric);
}
