/**
 * Names hosts without naming anybody: what all customers of a vendor share stands as it is, a customer's own name is
 * left out, and any other host is a number. The same host always has the same name.
 */
export function createHostMask(): (host: string) => string {
  const numbers = new Map<string, number>();
  return (host) => {
    const name = host.toLowerCase().replace(/:\d+$/, '');
    if (SHARED.has(name)) return name;
    const vendor = VENDORS.find((domain) => name.endsWith(`.${domain}`));
    if (vendor) return `*.${vendor}`;
    const number = numbers.get(name) ?? numbers.size + 1;
    numbers.set(name, number);
    return `custom-${number}`;
  };
}

const SHARED: ReadonlySet<string> = new Set([
  'api.voluum.com',
  'panel.voluum.com',
  'api.eflow.team',
  'api-eu.eflow.team',
  'rest.affilae.com',
  'app.affilae.com',
  'www.ecb.europa.eu',
]);
/** Below them stand the customers. */
const VENDORS = ['affise.com', 'everflowclient.io', 'voluum.com', 'eflow.team', 'affilae.com'] as const;
