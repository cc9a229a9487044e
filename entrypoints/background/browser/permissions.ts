import type { browser } from 'wxt/browser';

/** The browser's host permissions, by match pattern (`https://api.voluum.com/*`). */
export interface Permissions {
  /** True for an empty list. */
  contains(patterns: readonly string[]): Promise<boolean>;
  /** Gives them back; one that is not held is no error. */
  remove(patterns: readonly string[]): Promise<void>;
}

export function createPermissions(api: Pick<typeof browser, 'permissions'>): Permissions {
  return {
    contains: (patterns) => api.permissions.contains({ origins: [...patterns] }),
    async remove(patterns) {
      if (patterns.length > 0) await api.permissions.remove({ origins: [...patterns] });
    },
  };
}
