import { binomOne, refuseOne } from './binom-one.ts';
import { type BinomSettings, binomDefaults } from './binom-settings.ts';
import { binomTwo } from './binom-two.ts';
import { refuseTwo } from './binom-two-errors.ts';
import { HOSTS } from './hosts.ts';
import type { PlatformParts } from './serve.ts';

/** One tracker in both versions, each on its own host; which of them the bare address is, the settings say. */
export function createBinom(): PlatformParts<BinomSettings> {
  const settings = binomDefaults();
  const [one, two] = [binomOne(settings), binomTwo(settings)];
  return {
    settings,
    hosts: { [HOSTS.binom.one]: one, [HOSTS.binom.two]: two, [HOSTS.binom.own]: two },
    api: (call) => (settings.version === 1 ? one : two)(call),
    refuse: (status) => (settings.version === 1 ? refuseOne(status) : refuseTwo(status)),
  };
}
