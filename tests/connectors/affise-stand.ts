import { affise } from '@/connectors/affise';
import type { Portal } from '@/utils/model/platform';
import { AFFISE_KEYS } from '../platforms/hosts.ts';
import { createStand } from './stand';

export const { stand, standIn } = createStand(({ affise }) => affise);

export const connection = (portal: Portal = 'affiliate', apiKey: string = AFFISE_KEYS.affiliate) => ({
  connector: affise,
  credentials: { apiKey, baseUrl: 'https://api-acme.affise.com' },
  portal,
  apiBase: stand().httpOrigin,
});

export const admin = () => connection('admin', AFFISE_KEYS.generalManager);
