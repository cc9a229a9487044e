import type { Permissions } from '@/entrypoints/background/browser/permissions';
import type { Registration, Scripting } from '@/entrypoints/background/browser/scripting';

/** Permissions and scripts as the browser keeps them, its refusals included. */
export function createBrowser() {
  const granted = new Set<string>();
  const scripts: Registration[] = [];
  const injected: string[] = [];

  const permissions: Permissions = {
    contains: async (patterns) => patterns.every((pattern) => granted.has(pattern)),
    async remove(patterns) {
      for (const pattern of patterns) granted.delete(pattern);
    },
  };

  const scripting: Scripting = {
    registered: async () => scripts.map(({ id }) => id),
    async register(added) {
      await Promise.resolve();
      const taken = added.find(({ id }) => scripts.some((script) => script.id === id));
      if (taken) throw new Error(`Duplicate script ID '${taken.id}'`);
      scripts.push(...added);
    },
    async unregister(ids) {
      const unknown = ids.find((id) => !scripts.some((script) => script.id === id));
      if (unknown) throw new Error(`Nonexistent script ID '${unknown}'`);
      const kept = scripts.filter(({ id }) => !ids.includes(id));
      scripts.splice(0, scripts.length, ...kept);
    },
    async inject(_file, pattern) {
      injected.push(pattern);
    },
    async injectInto(file, tab) {
      injected.push(`${file} into ${tab}`);
    },
  };

  return {
    permissions,
    scripting,
    granted,
    scripts,
    injected,
    grant: (...patterns: string[]) => patterns.forEach((pattern) => void granted.add(pattern)),
  };
}
