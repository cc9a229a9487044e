import { act, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Gate, useGate } from '@/components/links/use-gate';

/** The browser's eye on the button, and its clock. */
let see: (entry: { isIntersecting: boolean; isVisible?: boolean }) => void;
let now = 0;
beforeEach(() => {
  now = 1000;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: (entries: object[]) => void) {
        see = (entry) => callback([entry]);
      }
      observe = vi.fn();
      unobserve = vi.fn();
      disconnect = vi.fn();
    },
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const SEEN = { isIntersecting: true, isVisible: true };

test.each([
  ['half a second in sight', [[SEEN, 500]], true],
  ['in sight, where the browser does not tell what covers it', [[{ isIntersecting: true }, 500]], true],
  ['not yet half a second in sight', [[SEEN, 499]], false],
  ['never seen', [], false],
  ['covered or faded', [[{ isIntersecting: true, isVisible: false }, 900]], false],
  ['out of sight', [[{ isIntersecting: false, isVisible: false }, 900]], false],
  [
    'uncovered just before the click',
    [
      [SEEN, 900],
      [{ ...SEEN, isVisible: false }, 900],
      [SEEN, 100],
    ],
    false,
  ],
  [
    'seen twice in a row',
    [
      [SEEN, 300],
      [SEEN, 300],
    ],
    true,
  ],
] as const)('a button that is %s', (_, looks, isOpen) => {
  const gate = show();
  for (const [entry, milliseconds] of looks) {
    act(() => see(entry));
    now += milliseconds;
  }
  expect(gate.isOpen(click(true))).toBe(isOpen);
});

test('a click that a script made is none, however long the button was in sight', () => {
  const gate = show();
  act(() => see(SEEN));
  now += 5000;
  expect(gate.isOpen(click(false))).toBe(false);
});

function show(): Gate {
  let gate: Gate | undefined;
  function Guarded() {
    gate = useGate();
    return <button type="button" ref={gate.ref} />;
  }
  render(<Guarded />);
  if (!gate) throw new Error('Nothing was drawn.');
  return gate;
}

function click(isTrusted: boolean): Event {
  return Object.defineProperty(new Event('click'), 'isTrusted', { value: isTrusted });
}
