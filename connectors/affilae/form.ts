import { phrase } from '@/utils/texts/phrase';
import type { Field } from '../connector';

export const fields: readonly Field[] = [
  {
    name: 'dashboard',
    label: phrase('field.dashboard'),
    where: phrase('affilae.dashboard-where'),
    kind: 'address',
    optional: true,
    initial: 'https://app.affilae.com',
  },
  {
    name: 'apiKey',
    label: phrase('field.api-key'),
    where: phrase('affilae.api-key-where'),
    kind: 'secret',
  },
  {
    name: 'programId',
    label: phrase('affilae.programme'),
    where: phrase('affilae.programme-where'),
    kind: 'text',
    optional: true,
  },
];

export const ADVICE = {
  credentials: phrase('affilae.advice-credentials'),
  access: phrase('affilae.advice-access'),
  program: phrase('affilae.advice-programme'),
};
