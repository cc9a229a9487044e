import type { Account } from '@/utils/model/connection';
import type { Conversion } from '@/utils/model/conversion';
import { toTexts } from '@/utils/model/metrics';
import { toText } from '@/utils/model/money';
import type { Entity, Report } from '@/utils/model/report';

export function accountView({ name, role, portal, version, region, currency, timeZone, notes }: Account) {
  return { name, role, portal, version, region, currency, timeZone, notes };
}

export function reportView({ rows, totals, ...about }: Report) {
  return {
    ...about,
    rows: rows.map(({ metrics, ...keys }) => ({ ...keys, metrics: toTexts(metrics) })),
    totals: toTexts(totals),
  };
}

export function entityView({ id, name, url, externalId, status }: Entity) {
  return { id, name, url, externalId, status };
}

export function conversionView(conversion: Conversion) {
  const { id, transactionId, clickIds, offer, status, statusRaw, payout, currency, clickedAt, convertedAt } =
    conversion;
  return {
    ...{ id, transactionId, clickIds, offer, status, statusRaw },
    ...{ payout: payout === null ? null : toText(payout), currency, clickedAt, convertedAt },
  };
}
