import type { Area } from '@/utils/store/area';

/**
 * The area, whose whole content was asked for ahead, while the services were still being read: whoever first wants all
 * of it waits no more. Given once, and not after anything was changed: only the background writes here.
 */
export function readAhead(area: Area, ahead: Promise<Record<string, unknown>>): Area {
  let all: typeof ahead | undefined = ahead;
  // Whoever takes it hears of the failure; where nobody does it is nobody's.
  ahead.catch(() => undefined);

  function take(): typeof all {
    const taken = all;
    all = undefined;
    return taken;
  }

  return {
    get: (keys) => (keys === null && take()) || area.get(keys),
    set(items) {
      take();
      return area.set(items);
    },
    remove(keys) {
      take();
      return area.remove(keys);
    },
  };
}
