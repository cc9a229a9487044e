/** What every report's address has behind its `#`. */
export const ADDRESS_WORDS: readonly string[] = ['/report/'];
