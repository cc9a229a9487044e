import type { Handlers } from '@/utils/messages/answer';
import type { PageVerdict } from '@/utils/model/comparison';
import type { Comparisons } from './comparisons/comparisons';
import type { RowComparisons } from './comparisons/rows';
import type { PresenceService } from './presence';
import type { Sites } from './sites';

interface DashboardServices {
  sites: Pick<Sites, 'requireDashboard' | 'loadMarks'>;
  presence: Pick<PresenceService, 'at'>;
  comparisons: Comparisons;
  rowComparisons: RowComparisons;
}

/** What a content script may ask: only on a connection's own dashboard, and nothing is asked of platforms where it is hidden. */
export function onDashboards({
  sites,
  presence,
  comparisons,
  rowComparisons,
}: DashboardServices): Pick<Handlers, 'compare.page' | 'compare.rows' | 'marks.load' | 'panel.row'> {
  return {
    async 'compare.page'(view, context) {
      const { origin } = context.sender;
      await sites.requireDashboard(origin);
      const here = await presence.at(origin, view);
      if (here.hidden) return { ...NOTHING, presence: here };
      return { ...(await comparisons.handlers['compare.page'](view, context)), presence: here };
    },
    async 'compare.rows'(asked, context) {
      await sites.requireDashboard(context.sender.origin);
      return rowComparisons.handlers['compare.rows'](asked, context);
    },
    async 'marks.load'(view, { sender }) {
      await sites.requireDashboard(sender.origin);
      const here = await presence.at(sender.origin, view);
      if (!here.hidden) await sites.loadMarks(sender.tab);
      return here;
    },
    async 'panel.row'(asked, context) {
      await sites.requireDashboard(context.sender.origin);
      return rowComparisons.handlers['panel.row'](asked, context);
    },
  };
}

const NOTHING: PageVerdict = {
  verdict: 'unknown',
  ratio: null,
  counts: null,
  label: '',
  language: 'en',
  words: { reload: '', panel: '' },
};
