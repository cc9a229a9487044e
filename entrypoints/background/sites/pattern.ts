/** The match pattern that allows an address. The browser's patterns know no port: a host is allowed on all of them. */
export function patternOf(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}

export function hostOf(pattern: string): string {
  return pattern.split('/')[2] ?? '';
}
