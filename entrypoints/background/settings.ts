import type { Announce } from '@/utils/messages/announcements';
import type { Handlers } from '@/utils/messages/answer';
import type { SettingsStore } from '@/utils/store/settings-store';

export interface SettingsOptions {
  store: SettingsStore;
  announce: Announce;
  onChanged: () => void;
}

export function createSettings({ store, announce, onChanged }: SettingsOptions): {
  handlers: Pick<Handlers, 'settings.get' | 'settings.set'>;
} {
  return {
    handlers: {
      'settings.get': store.get,
      'settings.set': async (changes) => {
        const settings = await store.set(changes);
        announce({ announce: 'changed', what: 'settings' });
        onChanged();
        return settings;
      },
    },
  };
}
