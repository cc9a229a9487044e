import { everflow } from '@/connectors/everflow';
import { toText } from '@/utils/model/money';
import type { Portal } from '@/utils/model/platform';
import zones from '../fixtures/everflow/meta-timezones.json';
import { EVERFLOW_KEYS } from '../platforms/everflow-keys.ts';
import { everflowDefaults } from '../platforms/everflow-settings.ts';
import type { Asked } from './ask';
import { createStand } from './stand';

export const { stand, standIn } = createStand(({ everflow }) => everflow, everflowDefaults);

export const connection = (portal: Portal, apiKey: string) => ({
  connector: everflow,
  credentials: { apiKey, region: 'us', dashboard: '' },
  portal,
  apiBase: stand().httpOrigin,
});
export const network = () => connection('network', EVERFLOW_KEYS.network);
export const affiliate = () => connection('affiliate', EVERFLOW_KEYS.affiliate);

export interface Question {
  from: string;
  to: string;
  timezone_id: number;
  currency_id: string;
  columns: { column: string }[];
  query: { filters: { resource_type: string; filter_id_value: string }[] };
}

/** The bodies of all reports that the stand-in was asked for. */
export function questions(): Question[] {
  const asked = stand().requests.filter(({ path }) => path.endsWith('/entity/table'));
  return asked.map(({ body }) => JSON.parse(body) as Question);
}

export function row(id: string) {
  return { columns: [{ column_type: 'offer', id, label: `Offer ${id}` }], reporting: { total_click: 1 } };
}

/** Answers every report with this table. */
export function table(rows: readonly object[] | null) {
  return ({ url }: Asked) =>
    url.pathname.endsWith('timezones') ? zones : { table: rows, incomplete_results: false };
}

export function texts(metrics: object) {
  return Object.fromEntries(
    Object.entries(metrics).map(([name, value]) => [
      name,
      /payout|revenue|cost/i.test(name) ? toText(value as number) : (value as number),
    ]),
  );
}
