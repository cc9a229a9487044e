/** This computer's zone first, then UTC, then every zone that the browser knows. */
export function timeZones(): { own: string; all: string[] } {
  const own = Temporal.Now.timeZoneId();
  const all = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')]);
  return { own, all: [...all].filter((zone) => zone !== own) };
}

/** What the field is mostly paid in, then the rest. */
export function currencies(): { often: readonly string[]; all: string[] } {
  return { often: OFTEN, all: Intl.supportedValuesOf('currency').filter((code) => !OFTEN.includes(code)) };
}

const OFTEN: readonly string[] = ['USD', 'EUR', 'GBP', 'RUB', 'BRL', 'INR', 'CAD', 'AUD'];
