import { z } from 'zod/mini';
import type { EntityKind } from '@/utils/model/report';
import type { Api, Parameter } from '../../client';
import { SCRIPT } from '../addresses';
import { type Row, row } from './columns';

/** The API of Binom 1 is its pages: with a key, their tables come as JSON. */
const PAGES = new Map<EntityKind, readonly Parameter[]>([
  [
    'campaign',
    [
      ['page', 'Campaigns'],
      ['group', 'all'],
      ['traffic_source', 'all'],
    ],
  ],
  [
    'offer',
    [
      ['page', 'Offers'],
      ['group', 'all'],
      ['networks_filter', 'all'],
    ],
  ],
  ['network', [['page', 'Affiliate_Networks']]],
  ['source', [['page', 'Traffic_Sources']]],
]);

export const entityKinds: readonly EntityKind[] = [...PAGES.keys()];

/** Everything of a kind that had traffic in a period, in plain numbers and with ids. */
export function readPage(
  api: Api,
  kind: EntityKind,
  period: readonly Parameter[],
  length: 'all' | '1' = 'all',
): Promise<Row[]> {
  return readTable(api, [
    ...(PAGES.get(kind) ?? []),
    ['user_group', 'all'],
    // With traffic. What the other numbers mean differs between the sources.
    ['status', '2'],
    ...period,
    ['val_page', length],
  ]);
}

export async function readTable(api: Api, parameters: readonly Parameter[]): Promise<Row[]> {
  const rows = await api.get(SCRIPT, z.array(row), parameters);
  return rows.filter(({ id, name }) => id !== 'totals' && name !== 'totals');
}

/** `date=12` is a range of days, both inclusive. */
export function days(from: string, to: string, offset: string): Parameter[] {
  return [
    ['date', '12'],
    ['date_s', from],
    ['date_e', to],
    ['timezone', offset],
  ];
}
