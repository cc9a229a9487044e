import type { OtherSide, PanelView } from '@/utils/model/comparison';
import type { MetricTexts } from '@/utils/model/metrics';

/**
 * A view without what is none of a network's business: what the buyer paid for the traffic, and all that follows from
 * it. It is taken out here, not only left unshown: a panel on a network's page never holds it.
 */
export function keepPrivate(view: PanelView): PanelView {
  const { here, there, offers } = view;
  return {
    ...view,
    here: here && { ...here, metrics: withoutCost(here.metrics) },
    there: there.map(withoutBuyersMoney),
    offers: offers.map((state) => ({ ...state, metrics: withoutCost(state.metrics) })),
  };
}

function withoutBuyersMoney({ waterfall: _, ...side }: OtherSide): OtherSide {
  return {
    ...side,
    metrics: withoutCost(side.metrics),
    base: withoutCost(side.base),
    byDay: side.byDay.map((day) => ({
      ...day,
      here: withoutCost(day.here),
      there: withoutCost(day.there),
    })),
  };
}

function withoutCost({ mediaCost: _, ...metrics }: MetricTexts): MetricTexts {
  return metrics;
}
