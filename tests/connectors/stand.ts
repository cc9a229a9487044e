import { afterAll, afterEach, beforeAll } from 'vitest';
import type { OpenConnection } from '@/connectors/collect';
import type { Conversion } from '@/utils/model/conversion';
import type { ReportQuery } from '@/utils/model/report';
import { type Platform, type Platforms, startPlatforms } from '../platforms/serve.ts';
import { NOW, WEEK } from './ask';

/**
 * One platform for all tests of the file that calls `standIn`; each test finds it as it was.
 *
 * @param defaults how it is set up, where tests change that
 */
export function createStand<Settings extends object>(
  of: (platforms: Platforms) => Platform<Settings>,
  defaults: () => Partial<Settings> = () => ({}),
) {
  let platforms: Platforms;
  const stand = () => of(platforms);
  const renew = () => {
    stand().behave();
    stand().requests.length = 0;
    Object.assign(stand().settings, defaults());
  };
  return {
    stand,
    standIn(): void {
      beforeAll(async () => {
        platforms = await startPlatforms({ now: () => new Date(NOW) });
        renew();
      });
      afterEach(renew);
      afterAll(() => platforms.stop());
    },
  };
}

/** The conversions of the story's week, and what was noted beside them, page after page as the connector reads them. */
export async function conversionsOf(
  { connector, api, context }: OpenConnection,
  query: Partial<ReportQuery> = {},
) {
  const conversions: Conversion[] = [];
  const notes: string[] = [];
  const pages = connector.conversions?.(api, { ...WEEK, groupBy: [], ...query }, context);
  for await (const page of pages ?? []) {
    conversions.push(...page.conversions);
    notes.push(...(page.notes ?? []).map(({ code }) => code));
  }
  return { conversions, notes };
}
