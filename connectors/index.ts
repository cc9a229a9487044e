import type { Platform } from '@/utils/model/platform';
import { affilae } from './affilae';
import { affise } from './affise';
import { binom } from './binom';
import { cake } from './cake';
import type { Connector } from './connector';
import { demo } from './demo';
import { everflow } from './everflow';
import { pasted } from './pasted';
import { voluum } from './voluum';

/** Every platform that can be connected, in the order in which the options page offers them. */
export const connectors: ReadonlyMap<Platform, Connector> = new Map(
  [voluum, binom, affise, everflow, cake, affilae, pasted, demo].map((connector) => [
    connector.platform,
    connector,
  ]),
);

/** @throws TypeError for a platform without a connector: kept connections only ever name one that has it. */
export function connectorOf(platform: Platform): Connector {
  const connector = connectors.get(platform);
  if (!connector) throw new TypeError(`There is no connector for ${platform}.`);
  return connector;
}
