import { phrase } from '@/utils/texts/phrase';
import type { Field } from '../connector';

/** https://support.getcake.com article 5000546336 says where the affiliate portal shows them. */
export const fields: readonly Field[] = [
  {
    name: 'dashboard',
    label: phrase('field.dashboard'),
    where: phrase('cake.dashboard-where'),
    kind: 'address',
    optional: true,
    placeholder: 'https://login.network.com',
  },
  {
    name: 'domain',
    label: phrase('field.api-address'),
    where: phrase('cake.api-address-where'),
    kind: 'address',
    optional: true,
  },
  {
    name: 'affiliateId',
    label: phrase('cake.affiliate-id'),
    where: phrase('cake.affiliate-id-where'),
    kind: 'text',
  },
  {
    name: 'apiKey',
    label: phrase('field.api-key'),
    where: phrase('cake.api-key-where'),
    kind: 'secret',
  },
];

export const ADVICE = {
  credentials: phrase('cake.advice-credentials'),
  address: phrase('cake.advice-address'),
};
