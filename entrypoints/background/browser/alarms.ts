import type { browser } from 'wxt/browser';

/** The browser's alarms: they wake a worker that is not running. */
export interface Alarms {
  /** Rings every so many minutes. Left as it is where it rings so already: set anew it would begin to wait anew. */
  every(name: string, minutes: number): Promise<void>;
  /** Rings at `when` (epoch milliseconds), and every minute from then on: also where the first ring went unheard. */
  from(name: string, when: number): Promise<void>;
  clear(name: string): Promise<void>;
}

export function createAlarms(api: Pick<typeof browser, 'alarms'>): Alarms {
  return {
    async every(name, minutes) {
      const set = await api.alarms.get(name);
      if (set?.periodInMinutes !== minutes) {
        api.alarms.create(name, { periodInMinutes: minutes, delayInMinutes: minutes });
      }
    },
    async from(name, when) {
      api.alarms.create(name, { when, periodInMinutes: 1 });
    },
    clear: async (name) => void (await api.alarms.clear(name)),
  };
}
