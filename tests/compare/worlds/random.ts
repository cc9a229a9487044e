/** Chance with a seed: the same seed tells the same story on every machine. */
export class Random {
  #state: number;
  #spare: number | null = null;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** 0 ≤ x < 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    const state = this.#state;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.next();
  }

  /** Small and large equally often: 30 to 300 as often as 300 to 3,000. */
  logBetween(low: number, high: number): number {
    return low * (high / low) ** this.next();
  }

  /** Both ends inclusive. */
  whole(low: number, high: number): number {
    return low + Math.floor((high - low + 1) * this.next());
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<const T extends readonly [unknown, ...unknown[]]>(choices: T): T[number] {
    return choices[Math.floor(choices.length * this.next())] ?? choices[0];
  }

  /** Time until something that happens after `mean` on average. */
  wait(mean: number): number {
    return -mean * Math.log(1 - this.next());
  }

  normal(): number {
    if (this.#spare !== null) {
      const spare = this.#spare;
      this.#spare = null;
      return spare;
    }
    const length = Math.sqrt(-2 * Math.log(1 - this.next()));
    const angle = 2 * Math.PI * this.next();
    this.#spare = length * Math.sin(angle);
    return length * Math.cos(angle);
  }

  /** How many events happen where `mean` are expected. */
  poisson(mean: number): number {
    if (mean <= 0) return 0;
    if (mean > 15) return Math.max(0, Math.round(mean + Math.sqrt(mean) * this.normal()));
    const limit = Math.exp(-mean);
    let count = 0;
    for (let product = this.next(); product > limit; product *= this.next()) count += 1;
    return count;
  }

  /** How many of `count` independent events fall on the side that each falls on with `share`. */
  binomial(count: number, share: number): number {
    if (count === 0 || share <= 0) return 0;
    if (share >= 1) return count;
    if (share > 0.5) return count - this.binomial(count, 1 - share);
    const mean = count * share;
    if (mean > 10) {
      const hits = Math.round(mean + Math.sqrt(mean * (1 - share)) * this.normal());
      return Math.min(count, Math.max(0, hits));
    }
    if (count > 16) return Math.min(count, this.poisson(mean));
    let hits = 0;
    for (let trial = 0; trial < count; trial += 1) if (this.next() < share) hits += 1;
    return hits;
  }
}

/** Each part of a story has a stream of its own, so that a change in one leaves the others as they were. */
export function random(seed: number, stream: string): Random {
  let value = 0x811c9dc5 ^ seed;
  for (let index = 0; index < stream.length; index += 1) {
    value = Math.imul(value ^ stream.charCodeAt(index), 0x01000193);
  }
  return new Random(value ^ (value >>> 15));
}

/** The part in which `point` (0 to 1) falls when the shares are laid end to end; the last beyond them. */
export function partAt<Part extends { share: number }>(
  parts: readonly Part[],
  point: number,
): Part | undefined {
  let end = 0;
  for (const part of parts) {
    end += part.share;
    if (point < end) return part;
  }
  return parts.at(-1);
}
