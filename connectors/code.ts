import { createClient } from './client';
import { collectEntities, collectReport } from './collect';
import { collectConversions } from './collect-conversions';
import { readEcbRates } from './ecb';
import { connectors } from './index';
import { recordShapes } from './record-shapes';
import { memorySessions } from './session';

/**
 * All that is needed only when a platform is asked, in one object: the worker starts without it, since most of its
 * lives answer from the store alone.
 */
export const platformCode = {
  connectors,
  createClient,
  memorySessions,
  collectReport,
  collectEntities,
  collectConversions,
  readEcbRates,
  recordShapes,
};
export type PlatformCode = typeof platformCode;

declare global {
  /** Set by the script that carries the code. */
  var tracksidePlatforms: PlatformCode | undefined;
}
