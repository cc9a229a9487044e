import type { Handlers } from '@/utils/messages/answer';
import type { Sender } from '@/utils/messages/sender';
import type { PageVerdict } from '@/utils/model/comparison';
import { PlatformError } from '@/utils/model/errors';
import type { PageView } from '@/utils/model/page-view';
import { locked } from '@/utils/store/lock';
import type { Comparisons, PageWords } from './comparisons/comparisons';
import type { RowComparisons } from './comparisons/rows';
import type { PresenceService } from './presence';
import type { Sites } from './sites';

interface DashboardServices {
  sites: Pick<Sites, 'requireDashboard' | 'loadReader' | 'loadMarks'>;
  presence: Pick<PresenceService, 'at'>;
  comparisons: Comparisons['handlers'] & RowComparisons['handlers'];
  say: () => Promise<Pick<PageWords, 'label'>>;
  isLocked?: () => Promise<boolean>;
}

/** What a content script may ask: only on a connection's own dashboard, and nothing is asked of platforms where it is hidden. */
export function onDashboards({
  sites,
  presence,
  comparisons,
  say,
  isLocked = async () => false,
}: DashboardServices): Pick<
  Handlers,
  'compare.page' | 'compare.rows' | 'reader.load' | 'marks.load' | 'panel.row'
> {
  /** A page of ours needs no host, and is none of anybody's but the demo. */
  async function admit({ class: from, origin }: Sender, { dashboard }: PageView): Promise<void> {
    const isOurs = from === 'page';
    if (isOurs !== (dashboard === 'demo'))
      throw new PlatformError('access', 'This page is no such dashboard.');
    if (!isOurs) await sites.requireDashboard(origin);
  }

  return {
    async 'compare.page'(view, context) {
      await admit(context.sender, view);
      const { origin } = context.sender;
      const here = await presence.at(origin, view);
      if (here.hidden) return { ...NOTHING, presence: here };
      const judged = await comparisons['compare.page'](view, context);
      // The pill stays, for the panel says why; the verdict comes with the passphrase.
      if (!(await isLocked())) return { ...judged, presence: here };
      const { label } = await say();
      return { ...judged, ...UNTOLD, label: label({ ...UNTOLD, here: null }), presence: here };
    },
    async 'compare.rows'(asked, context) {
      await admit(context.sender, asked.page);
      if (await isLocked()) throw locked();
      return comparisons['compare.rows'](asked, context);
    },
    async 'reader.load'(_, { sender }) {
      await sites.requireDashboard(sender.origin);
      await sites.loadReader(sender.origin, sender.tab);
      return null;
    },
    async 'marks.load'(view, { sender }) {
      await admit(sender, view);
      const here = await presence.at(sender.origin, view);
      if (!here.hidden) await sites.loadMarks(sender.tab);
      return here;
    },
    async 'panel.row'(asked, context) {
      await admit(context.sender, asked.page);
      return comparisons['panel.row'](asked, context);
    },
  };
}

const UNTOLD = { verdict: 'unknown', ratio: null, counts: null } as const;
const NOTHING: PageVerdict = {
  ...UNTOLD,
  label: '',
  language: 'en',
  words: { reload: '', panel: '' },
};
