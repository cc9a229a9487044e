import { isAmount } from '@/utils/model/columns/columns';
import { type ChangesAsk, MOST_CHANGES, type ToldChange } from '@/utils/model/explore';
import { type Micros, toText } from '@/utils/model/money';
import { ENTITY_KINDS } from '@/utils/model/report';
import type { Change } from '@/utils/store/report-changes';
import { rowQuery } from '../summary/row-query';
import type { ExploreOptions } from './explore';

/** What connections told differently about closed days after the fact, newest first. */
export function createChanges({ connections, reports, profileOf }: ExploreOptions) {
  return async ({ connections: wanted, range, timeZone }: ChangesAsk): Promise<ToldChange[]> => {
    const chosen = (await connections.all()).filter(({ id }) => wanted.includes(id));
    const told = await Promise.all(
      chosen.map(async (connection) => {
        const query = rowQuery(connection, { range, timeZone, profileOf });
        return (await reports.changes(connection.id, query)).map((change) => tell(connection.id, change));
      }),
    );
    return told
      .flat()
      .sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1))
      .slice(0, MOST_CHANGES);
  };
}

function tell(connection: string, { keys, metric, before, after, ...change }: Change): ToldChange {
  const text = (value: Micros | null) =>
    value === null ? null : isAmount(metric) ? toText(value) : String(value);
  const { day, kind, currency, toldAt, changedAt } = change;
  return {
    ...{ connection, day, metric, kind, currency, toldAt, changedAt },
    of: ENTITY_KINDS.flatMap((word) => keys[word] ?? []),
    ...{ before: text(before), after: text(after) },
  };
}
