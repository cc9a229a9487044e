import { affise } from '@/connectors/affise';
import type { Connector } from '@/connectors/connector';
import { demo } from '@/connectors/demo';
import { voluum } from '@/connectors/voluum';
import type { Platform } from '@/utils/model/platform';

/**
 * The connectors that the worker carries, in the order in which the options page offers them. The others are whole
 * and in the terminal tool, but with all of them the worker would weigh more than it may at every start.
 */
export const platforms: ReadonlyMap<Platform, Connector> = new Map(
  [voluum, affise, demo].map((connector) => [connector.platform, connector]),
);

/** @throws TypeError for a platform that the worker does not carry: kept connections only ever name one it does. */
export function connectorOf(platform: Platform): Connector {
  const connector = platforms.get(platform);
  if (!connector) throw new TypeError(`There is no connector for ${platform}.`);
  return connector;
}
