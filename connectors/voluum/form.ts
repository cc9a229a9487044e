import { phrase } from '@/utils/texts/phrase';
import type { Field } from '../connector';

/** https://doc.voluum.com/en/voluum_api_docs.html says where access keys are made. */
export const fields: readonly Field[] = [
  {
    name: 'dashboard',
    label: phrase('field.dashboard'),
    where: phrase('voluum.dashboard-where'),
    kind: 'address',
    optional: true,
    initial: 'https://panel.voluum.com',
  },
  {
    name: 'accessId',
    label: phrase('voluum.access-id'),
    where: phrase('voluum.access-id-where'),
    kind: 'secret',
  },
  {
    name: 'accessKey',
    label: phrase('voluum.access-key'),
    where: phrase('voluum.access-key-where'),
    kind: 'secret',
  },
];

export const ADVICE = {
  credentials: phrase('voluum.advice-credentials'),
  access: phrase('voluum.advice-access'),
};
