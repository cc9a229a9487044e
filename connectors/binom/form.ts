import { phrase } from '@/utils/texts/phrase';
import type { Field } from '../connector';

/** https://docs.binom.org/api-v2.php and https://docs.binom.org/api.php say where the keys are. */
export const fields: readonly Field[] = [
  {
    name: 'dashboard',
    label: phrase('field.dashboard'),
    where: phrase('binom.dashboard-where'),
    kind: 'address',
    optional: true,
    placeholder: 'https://tracker.example/panel',
  },
  {
    name: 'baseUrl',
    label: phrase('field.api-address'),
    where: phrase('binom.api-address-where'),
    kind: 'address',
    optional: true,
    placeholder: 'https://tracker.example',
  },
  {
    name: 'apiKey',
    label: phrase('field.api-key'),
    where: phrase('binom.api-key-where'),
    kind: 'secret',
  },
  {
    name: 'scriptName',
    label: phrase('binom.entry-script'),
    where: phrase('binom.entry-script-where'),
    // Not `secret`: a secret left empty would have to be typed again whenever the address changes.
    kind: 'text',
    optional: true,
    placeholder: 'index.php',
  },
];

export const ADVICE = {
  credentials: phrase('binom.advice-credentials'),
  access: phrase('binom.advice-access'),
  address: phrase('binom.advice-address'),
  twoFactor: phrase('binom.advice-two-factor'),
};
