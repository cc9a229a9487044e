import { vi } from 'vitest';

const derive = crypto.subtle.deriveKey.bind(crypto.subtle);

/** A thousandth of the rounds, for tests of what a passphrase guards, not of how long a guess takes; to the next test. */
export function hurryPassphrases(): void {
  vi.spyOn(crypto.subtle, 'deriveKey').mockImplementation((how, ...rest) =>
    derive(
      typeof how === 'object' && 'iterations' in how ? { ...how, iterations: how.iterations / 1000 } : how,
      ...rest,
    ),
  );
}
