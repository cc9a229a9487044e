import { cleanup } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// All files of a worker share one document: after each test it is as it was when the worker began.
const { head, body } = document;

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  // The same elements, not others like them: testing-library looks into the body it found first.
  document.documentElement.replaceChildren(head, body);
  for (const element of [document.documentElement, head, body]) {
    for (const name of element.getAttributeNames()) element.removeAttribute(name);
  }
  head.replaceChildren();
  body.replaceChildren();
  history.replaceState(null, '', '/');
});
