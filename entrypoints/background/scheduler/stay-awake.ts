/**
 * Chrome ends a worker after 30 s without an event or a call of an extension API, in the middle of an answer too. So
 * while a request runs, and only then, one is made before the time is up.
 * https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/lifecycle
 *
 * @param touch a light call of an extension API
 */
export async function stayAwake<T>(run: () => Promise<T>, touch: () => void): Promise<T> {
  const timer = setInterval(touch, TOUCH_EVERY);
  try {
    return await run();
  } finally {
    clearInterval(timer);
  }
}

/** Milliseconds. */
const TOUCH_EVERY = 20_000;
