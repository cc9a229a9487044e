import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { createDoor } from '@/utils/messages/door';
import type { ChromeSender } from '@/utils/messages/sender';
import { toFailure } from '@/utils/model/errors';
import { createLaterCode } from './browser/later-code';
import type { Services } from './services';

/**
 * The background's first script: every listener is in place in the first turn, or a waking worker misses its event,
 * and who may not ask is refused at the door. All services come with the first event that is for them.
 */
export default defineBackground({
  main() {
    const { runtime, alarms, commands, permissions } = browser;
    const { services, ...later } = createLaterCode((file) => new URL(file, runtime.getURL('/')).href);
    const door = createDoor({ id: runtime.id, getURL: () => runtime.getURL('/') });
    let started: Services | undefined;

    async function start(): Promise<Services> {
      if (started) return started;
      // The browser reads it while the worker reads its services.
      const ahead = browser.storage.local.get(null);
      const { startServices } = await services();
      started ??= startServices(later, ahead);
      return started;
    }
    const tell = (told: (services: Services) => void) =>
      void start().then((services) => {
        told(services);
        services.lookAfter();
      });

    runtime.onMessage.addListener((message, sender, reply) => {
      const seen = door(message, sender);
      if (!seen) return false;
      if ('refused' in seen) reply(seen.refused);
      else
        void passOn(message, sender).then((answer) => {
          reply(answer);
          started?.lookAfter();
        });
      return true;
    });

    async function passOn(message: unknown, sender: ChromeSender): Promise<unknown> {
      try {
        return await (await start()).message(message, sender);
      } catch (error) {
        return { ok: false, error: toFailure(error) };
      }
    }

    alarms.onAlarm.addListener(({ name }) => tell(({ alarm }) => alarm(name)));
    // Only by being heard it starts the worker with the browser: what a closed browser cut off goes on.
    runtime.onStartup.addListener(() => tell(({ browserStarted }) => browserStarted()));
    runtime.onInstalled.addListener(({ reason }) => tell(({ installed }) => installed(reason)));
    commands.onCommand.addListener((_, tab) => tell(({ command }) => command(tab?.id)));
    permissions.onAdded.addListener(() => tell(({ permissionsAdded }) => permissionsAdded()));
    permissions.onRemoved.addListener(() => tell(({ permissionsRemoved }) => permissionsRemoved()));
  },
});
