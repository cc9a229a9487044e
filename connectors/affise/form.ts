import { phrase } from '@/utils/texts/phrase';
import type { Field } from '../connector';

/** https://help-center.affise.com articles 6463675 and 6790455 say who can see which key. */
export const fields: readonly Field[] = [
  {
    name: 'dashboard',
    label: phrase('field.dashboard'),
    where: phrase('field.dashboard-where'),
    kind: 'address',
    optional: true,
    placeholder: 'https://acme.affise.com',
  },
  {
    name: 'baseUrl',
    label: phrase('field.api-address'),
    where: phrase('affise.api-address-where'),
    kind: 'address',
    optional: true,
    placeholder: 'https://api-acme.affise.com',
  },
  {
    name: 'apiKey',
    label: phrase('field.api-key'),
    where: phrase('affise.api-key-where'),
    kind: 'secret',
  },
];

export const ADVICE = {
  credentials: phrase('affise.advice-credentials'),
  access: phrase('affise.advice-access'),
  advertiser: phrase('affise.advice-advertiser'),
  address: phrase('affise.advice-address'),
};
