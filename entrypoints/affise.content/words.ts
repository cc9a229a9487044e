import type { VisibleColumn } from '@/utils/model/page-view';
import type { EntityKind } from '@/utils/model/report';

/** How the interface's languages head the column that tells rows apart; all in lower case. */
export const ENTITY_HEADS: ReadonlyMap<EntityKind, readonly string[]> = new Map([
  ['offer', ['offer', 'оффер', 'oferta']],
  ['affiliate', ['affiliate', 'партнёр', 'партнер', 'afiliado']],
]);

/** All conversions whatever their state: the one column that every design of the table has. */
export const CONVERSIONS: readonly string[] = ['total', 'всего'];

/** A network's revenue is not the affiliate's, so of the money only the payout is read. */
export const TOTALS: ReadonlyMap<string, VisibleColumn> = new Map([
  ...CONVERSIONS.map((head) => [head, 'conversions'] as const),
  ['clicks', 'clicks'],
  ['клики', 'clicks'],
  ['clics', 'clicks'],
  ['payout', 'payout'],
  ['payouts', 'payout'],
  ['выплата', 'payout'],
  ['выплаты', 'payout'],
  ['pagos', 'payout'],
]);

export const DATE_CAPTIONS: readonly string[] = ['date range', 'диапазон дат', 'rango de fechas'];

/** Filters that leave a part of the whole. */
export const FILTER_CAPTIONS: readonly string[] = [
  ...['country', 'offer', 'affiliate', 'advertiser', 'account manager', 'affiliate manager', 'smartlinks'],
  ...['страна', 'оффер', 'партнёр', 'партнер', 'рекламодатель', 'смартлинки'],
  ...['país', 'oferta', 'afiliado', 'anunciante'],
];
