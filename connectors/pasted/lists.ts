import type { Conversion } from '@/utils/model/conversion';
import { startOf } from '@/utils/model/day';
import { toMicros } from '@/utils/model/money';
import type { EntityKind, ReportQuery } from '@/utils/model/report';
import type { Api } from '../client';
import type { CallContext, ConversionPage, EntityPage } from '../connector';
import { tablesOf, wantedRows } from './report';

/** The offers that the tables name, each once. */
export async function* readEntities(
  _: Api,
  kind: EntityKind,
  context: CallContext,
): AsyncIterable<EntityPage> {
  const offers = new Map(
    tablesOf(context).flatMap(({ rows }) => rows.map(({ offer }) => [offer.id, offer] as const)),
  );
  yield {
    entities: [...offers.values()].map((offer) => ({
      ...{ kind, ...offer },
      ...{ url: null, urls: [], externalId: null, status: null },
    })),
    more: false,
  };
}

/** Lines that carry a click id are conversions one by one; their time is no better known than their day. */
export async function* readConversions(
  _: Api,
  query: ReportQuery,
  context: CallContext,
): AsyncIterable<ConversionPage> {
  const conversions = wantedRows(tablesOf(context), query).flatMap((row, index): Conversion[] => {
    const { day, offer, clickId, status = null, payout } = row;
    if (clickId === undefined || row.conversions === 0) return [];
    return [
      {
        ...{ id: `${index + 1}`, transactionId: null, clickIds: [clickId], offer, status, statusRaw: status },
        payout: toMicros(payout) ?? null,
        ...{ currency: context.currency, clickedAt: null, convertedAt: startOf(day, context.timeZone) },
      },
    ];
  });
  yield { conversions, more: false };
}
