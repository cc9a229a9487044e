import type { Address } from './address';

/**
 * The one id among a parameter's values.
 *
 * @returns null where there is none or a macro stands in its place, undefined where it is there twice and differently
 */
export function idIn({ parameters }: Address, name: string): string | null | undefined {
  const [value, second] = parameters.get(name) ?? [];
  if (second !== undefined) return undefined;
  return value !== undefined && isId(value) ? value : null;
}

function isId(value: string): boolean {
  return /^[a-z\d][\w-]{0,63}$/i.test(value);
}
