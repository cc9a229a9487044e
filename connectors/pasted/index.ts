import { NOTHING_TOLD } from '@/utils/model/connection';
import type { Connector } from '../connector';
import { profileOf } from '../profiles';
import { readConversions, readEntities } from './lists';
import { metrics, readReport } from './report';

/** A table that a person has pasted, for whoever cannot get a key: it calls nobody. */
export const pasted: Connector = {
  ...profileOf('pasted'),
  portals: [],
  fields: [
    {
      name: 'role',
      label: { en: 'Whose table it is', ru: 'Чья это таблица' },
      where: {
        en: 'A network’s shows what it owes you, a tracker’s what you sent.',
        ru: 'Таблица сети показывает, сколько она вам должна, таблица трекера — что вы отправили.',
      },
      kind: 'choice',
      initial: 'affiliate',
      options: [
        { value: 'affiliate', label: { en: 'A network’s', ru: 'Сети' } },
        { value: 'tracker', label: { en: 'A tracker’s', ru: 'Трекера' } },
      ],
    },
    {
      name: 'table',
      label: { en: 'Table', ru: 'Таблица' },
      where: { en: 'Paste it in the form.', ru: 'Вставьте её в форму.' },
      kind: 'text',
    },
  ],
  asks: { timeZone: true, currency: true },
  limits: { rows: 100_000, pages: 1, rangeDays: null, concurrency: 1, pause: 0, timeout: 1000 },
  dimensions: () => ['offer', 'day'],
  metrics: () => metrics,
  entityKinds: () => ['offer'],
  addresses: () => ({ api: [], dashboard: null }),
  authorize: () => ({}),
  async verify(_, { values }) {
    return { ...NOTHING_TOLD, role: values.role === 'tracker' ? 'tracker' : 'affiliate' };
  },
  report: readReport,
  entities: readEntities,
  conversions: readConversions,
};
