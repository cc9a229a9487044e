import type { DayRange } from '@/utils/model/day';
import type { ReportQuery } from '@/utils/model/report';
import type { Settings } from '@/utils/model/settings';
import type { Alarms } from '../browser/alarms';
import type { Reports } from '../reports/reports';

export interface RefreshOptions {
  settings: { get(): Promise<Settings> };
  alarms: Pick<Alarms, 'every' | 'clear'>;
  reports: Pick<Reports, 'get'>;
  today: () => Promise<string>;
  /** What is compared over these days. */
  questionsOfPairs: (range: DayRange) => Promise<readonly { connection: string; query: ReportQuery }[]>;
  isOnline: () => boolean;
  isLocked?: () => Promise<boolean>;
  onAnswer: () => void;
}

export const REFRESH_ALARM = 'refresh';

/** Keeps today's numbers of linked pairs young, for whoever looks next. */
export function createRefresh(options: RefreshOptions) {
  const { settings, alarms, reports, today, questionsOfPairs, isOnline, isLocked, onAnswer } = options;
  return {
    /** Sets the alarm as the settings say. Browsers lose alarms, so this is called whenever the worker starts. */
    async ensure(): Promise<void> {
      const { refreshMinutes } = await settings.get();
      await (refreshMinutes > 0 ? alarms.every(REFRESH_ALARM, refreshMinutes) : alarms.clear(REFRESH_ALARM));
    },

    async run(): Promise<void> {
      if (!isOnline() || (await isLocked?.())) return;
      const day = await today();
      const asked = await questionsOfPairs({ from: day, to: day });
      await Promise.all(
        asked.map(({ connection, query }) => reports.get(connection, query, { urgency: 'background' })),
      );
      if (asked.length > 0) onAnswer();
    },
  };
}
