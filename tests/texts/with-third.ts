import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { THIRD, writeThird } from './third-language';

mkdirSync('test-results', { recursive: true });
/** A root with the texts as they are, and with one file more. */
export const ROOT = mkdtempSync(join(process.cwd(), 'test-results/third-'));
cpSync('utils/texts', join(ROOT, 'utils/texts'), { recursive: true });
writeFileSync(join(ROOT, THIRD.path), writeThird());
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

/** A module of the texts as that root has it. */
export function fromThere(name: string): Promise<object> {
  return import(/* @vite-ignore */ join(ROOT, 'utils/texts', name));
}
