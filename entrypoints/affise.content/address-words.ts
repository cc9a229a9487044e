/** What the panel's pages about offers, people and statistics have in their addresses. */
export const ADDRESS_WORDS: readonly string[] = ['/offer', '/statistics', '/partners', '/advertisers'];
