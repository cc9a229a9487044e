import type { Plugin } from 'vite';

/**
 * A script with one letter beyond Latin-1 is kept by the engine with two bytes for every letter, and read more slowly.
 * What is beyond ASCII stands in texts and patterns only, where an escape says the same.
 */
export function escapeBeyondAscii(): Plugin {
  return {
    name: 'escape-beyond-ascii',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = escaped(file.code);
    },
  };
}

/** By UTF-16 units: a letter of two becomes two escapes, which stand for it in texts. */
export function escaped(code: string): string {
  return code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
