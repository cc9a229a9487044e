/** The match pattern that allows an address. The browser's patterns know no port: a host is allowed on all of them. */
export function patternOf(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}

/** Of pages on the pattern's usual port. */
export function originOf(pattern: string): string {
  return new URL(pattern.replace(/\*$/, '')).origin;
}

export function hostOf(pattern: string): string {
  return pattern.split('/')[2] ?? '';
}
