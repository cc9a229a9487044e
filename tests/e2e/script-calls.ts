import type { Page } from '@playwright/test';

/** Scripts of the extension that a page has run so far, and which of them still act. */
export interface ScriptCalls {
  /** Ids of all: the same file run again, by the next version, is another. */
  ran(): string[];
  /** Functions of these that were called since last asked. */
  calledIn(ids: readonly string[]): Promise<string[]>;
}

/** Timers, listeners and observers alike end in a call of a function: the engine counts them, in every world. */
export async function countScriptCalls(page: Page): Promise<ScriptCalls> {
  const session = await page.context().newCDPSession(page);
  const ran = new Set<string>();
  session.on('Debugger.scriptParsed', ({ scriptId, url }) => {
    if (url.startsWith('chrome-extension://')) ran.add(scriptId);
  });
  await session.send('Debugger.enable');
  await session.send('Profiler.enable');
  await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  return {
    ran: () => [...ran],
    async calledIn(ids) {
      const { result } = await session.send('Profiler.takePreciseCoverage');
      const scripts = result.filter(({ scriptId }) => ids.includes(scriptId));
      return scripts.flatMap(({ functions }) =>
        functions.flatMap(({ functionName, ranges }) =>
          ranges.some(({ count }) => count > 0) ? [functionName] : [],
        ),
      );
    },
  };
}
