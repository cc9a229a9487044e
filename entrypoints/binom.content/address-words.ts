/** What addresses of reports and lists have: Binom 2's paths, Binom 1's pages. */
export const ADDRESS_WORDS: readonly string[] = [
  ...['/report/', '/panel/campaigns', '/panel/offers'],
  ...['/panel/affiliate-networks', '/panel/traffic-sources', 'page='],
];
