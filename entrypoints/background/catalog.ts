import type { Connector, Field } from '@/connectors/connector';
import type { FormField, PlatformForm } from '@/utils/messages/map';

/** A connector's declared form as plain data. */
export function describe({ platform, name, mark, fields, asks }: Connector): PlatformForm {
  return { platform, name, mark, fields: fields.map(describeField), asks };
}

function describeField({ name, label, where, kind, ...more }: Field): FormField {
  const { optional = false, initial = '', placeholder = '', options = [] } = more;
  return { name, label, where, kind, optional, initial, placeholder, options: [...options] };
}
