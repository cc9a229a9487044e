import type { PageLife } from './page-life';

/** Until a newer copy of a script takes over on the page, or the extension is gone. */
export function createScriptLife(runtime: { readonly id?: string | undefined }): PageLife {
  const end = new AbortController();
  const { signal } = end;
  takeOver(`${runtime.id}:reader`, end);
  const isValid = () => {
    if (runtime.id === undefined) end.abort();
    return !signal.aborted;
  };
  return {
    signal,
    get isValid() {
      return isValid();
    },
    setInterval(call, milliseconds) {
      const timer = setInterval(() => isValid() && call(), milliseconds);
      signal.addEventListener('abort', () => clearInterval(timer));
      return timer;
    },
  };
}

/** After an update the older copy lives in another world: only an event of the document's reaches it. */
function takeOver(name: string, end: AbortController): void {
  document.dispatchEvent(new Event(name));
  document.addEventListener(name, () => end.abort(), { signal: end.signal });
}
