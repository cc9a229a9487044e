import type { Connector, Field } from '@/connectors/connector';
import type { FormField, PlatformForm } from '@/utils/messages/connections';

/** A connector's declared form as plain data. */
export function describe({ fields, experimental = false, ...connector }: Connector): PlatformForm {
  const { platform, name, mark, asks, portals } = connector;
  const logIns = portals.length > 0 ? portals : [null];
  return {
    ...{ platform, name, mark, asks, experimental },
    fields: fields.map(describeField),
    metrics: logIns.map((portal) => ({ portal, names: [...connector.metrics(portal)] })),
  };
}

function describeField({ name, label, where, kind, ...more }: Field): FormField {
  const { optional = false, initial = '', placeholder = '', options = [] } = more;
  return { name, label, where, kind, optional, initial, placeholder, options: [...options] };
}
