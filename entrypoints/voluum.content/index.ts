import { defineContentScript } from '#imports';
import { callReader } from '@/utils/overlay/call-reader';
import { ADDRESS_WORDS } from './address-words';

/** Registered by the background for the dashboard of each Voluum connection, once the user has allowed its host. */
export default defineContentScript({
  registration: 'runtime',
  // What stands here would become a host permission at install.
  matches: [],
  main: () => callReader(ADDRESS_WORDS),
});
