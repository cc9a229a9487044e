import type { RangePreset } from '@/utils/model/day';

export const DAYS = ['today', 'yesterday', '7d', '14d', '30d'] as const satisfies readonly RangePreset[];
export type DemoDays = (typeof DAYS)[number];
export type DemoRows = 'campaign' | 'offer';

/** What the address names behind its `#`: `/campaigns?days=7d`, `/campaign/c1?days=30d`. */
export interface Place {
  /** What the page is about; null: a list of everything. */
  entity: { kind: DemoRows; id: string } | null;
  rowsAre: DemoRows;
  /** Null where the address names none that the demo has. */
  days: DemoDays | null;
}

/** Null where the address is none of the demo's reports. */
export function readPlace(hash: string): Place | null {
  const [, kind, many, id, query = ''] = ROUTE.exec(hash) ?? [];
  if (kind !== 'campaign' && kind !== 'offer') return null;
  if (Boolean(many) === Boolean(id)) return null;
  const asked = new URLSearchParams(query).get('days');
  const days = DAYS.find((each) => each === asked) ?? null;
  if (!id) return { entity: null, rowsAre: kind, days };
  return { entity: { kind, id }, rowsAre: kind === 'campaign' ? 'offer' : 'campaign', days };
}

export function placeHash({ entity, rowsAre, days }: Place): string {
  const path = entity ? `${entity.kind}/${entity.id}` : `${rowsAre}s`;
  return `#/${path}${days ? `?days=${days}` : ''}`;
}

const ROUTE = /^#\/(campaign|offer)(s?)(?:\/([a-z\d]{1,20}))?(?:\?(.*))?$/;
