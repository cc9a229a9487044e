import { afterAll, beforeAll } from 'vitest';
import { affise } from '@/connectors/affise';
import type { Portal } from '@/utils/model/platform';
import { AFFISE_KEYS } from '../platforms/hosts.ts';
import { type Platform, type Platforms, startPlatforms } from '../platforms/serve.ts';
import type { AffiseSettings } from '../platforms/settings.ts';
import { NOW } from './ask';

let platforms: Platforms;

/** Runs the platform around the tests of a file. */
export function standIn(): void {
  beforeAll(async () => {
    platforms = await startPlatforms({ now: () => new Date(NOW) });
  });
  afterAll(() => platforms.stop());
}

export function stand(): Platform<AffiseSettings> {
  return platforms.affise;
}

export const connection = (portal: Portal = 'affiliate', apiKey: string = AFFISE_KEYS.affiliate) => ({
  connector: affise,
  credentials: { apiKey, baseUrl: 'https://api-acme.affise.com' },
  portal,
  apiBase: stand().httpOrigin,
});

export const admin = () => connection('admin', AFFISE_KEYS.generalManager);
