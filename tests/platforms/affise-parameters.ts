import { badParameters } from './affise-errors.ts';
import type { Call } from './exchange.ts';
import type { AffiseSettings } from './settings.ts';

/** Parameters as PHP reads them: `name[]` and `name[0]` are lists, of a repeated plain name the last counts. */
export class Parameters {
  readonly #lists = new Map<string, string[]>();
  readonly #scalars = new Map<string, string>();

  constructor(query: URLSearchParams) {
    for (const [key, value] of query) {
      const [, name = key, index] = /^(.*?)(\[\d*\])?$/.exec(key) ?? [];
      if (index === undefined) this.#scalars.set(name, value);
      else this.#lists.set(name, [...(this.#lists.get(name) ?? []), value]);
    }
  }

  /** Stops with 400 at any parameter that is not among these. */
  allowOnly(names: ReadonlySet<string>): void {
    const given = [...this.#lists.keys(), ...this.#scalars.keys()].map((name) =>
      name.replace(/^filter\[.*/, 'filter'),
    );
    const extra = given.filter((name) => !names.has(name) && name.toLowerCase() !== 'api-key');
    if (extra.length > 0) badParameters(`Method does not allow extra fields: '${extra[0]}'`);
  }

  /** Names inside `filter[...]`. */
  filterNames(): string[] {
    const names = [...this.#lists.keys(), ...this.#scalars.keys()];
    return names.flatMap((name) => /^filter\[(\w+)\]$/.exec(name)?.[1] ?? []);
  }

  /** A list that must be written as one. */
  list(name: string): string[] {
    if (this.#scalars.has(name)) badParameters(`Parameter ${name} must be an array`);
    return this.#lists.get(name) ?? [];
  }

  /** A list that may be written as a single value. */
  values(name: string): string[] {
    const scalar = this.#scalars.get(name);
    return [...(this.#lists.get(name) ?? []), ...(scalar === undefined ? [] : [scalar])];
  }

  scalar(name: string): string | undefined {
    return this.#scalars.get(name);
  }

  /** A whole number from 1 up, or else the default. */
  count(name: string, otherwise: number): number {
    const value = Number(this.#scalars.get(name) ?? otherwise);
    return Number.isInteger(value) && value > 0 ? value : otherwise;
  }
}

/** Reads the parameters of a call, of which only these may be there. */
export function parametersOf(call: Call, names: readonly string[]): Parameters {
  const parameters = new Parameters(call.query);
  parameters.allowOnly(new Set(names));
  return parameters;
}

/** One page of rows with Affise's pagination object beside it. */
export function pageOf<Row>(
  rows: readonly Row[],
  parameters: Parameters,
  settings: AffiseSettings,
  usual = 100,
) {
  const page = parameters.count('page', 1);
  const perPage = Math.min(parameters.count('limit', usual), settings.maxPerPage);
  const more = page * perPage < rows.length;
  const pagination = {
    per_page: perPage,
    total_count: rows.length,
    page,
    ...(more && { next_page: page + 1 }),
  };
  return { rows: rows.slice((page - 1) * perPage, page * perPage), pagination };
}
