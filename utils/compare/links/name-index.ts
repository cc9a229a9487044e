import { areCompatible } from './name-parts';
import { createPlaces } from './name-places';
import { createShapes, createWeights, type NameShape, sharedSize, sizeOf } from './name-shape';

export interface NamedEntity {
  id: string;
  name: string | null;
}

export interface NameIndex {
  /**
   * Entities with a similar name, best first.
   *
   * @param isAllowed leaves out the others, by their place in the list
   */
  similarTo(name: string, isAllowed: (place: number) => boolean): SimilarName[];
  /** 0 to 1 for any one entity. */
  similarity(name: string, place: number): number;
  /** How many names have been looked at for another one so far. */
  readonly looked: number;
}

interface SimilarName {
  /** In the list of entities. */
  place: number;
  /** `SIMILAR` to 1. */
  similarity: number;
}

/** Below this titles are rarely the same thing: MAL-Sync's measure. */
export const SIMILAR = 0.6;

/**
 * Holds a name against those few that share its rarest parts, so that the work grows with the names and not with their
 * product. How similar two are is twice what they share, of all that both have.
 *
 * @param asked the names that will be looked for: what is common among them tells little
 */
export function createNameIndex(
  entities: readonly NamedEntity[],
  asked: readonly (string | null)[],
): NameIndex {
  const shapes = createShapes();
  const known = entities.map(({ id, name }) => shapes.of(name ?? '', id));
  const wanted = new Map(asked.map((name) => [name ?? '', shapes.of(name ?? '')]));
  const weights = createWeights([...known, ...wanted.values()]);
  const sizes = known.map((shape) => sizeOf(shape, weights));
  const places = createPlaces(known);

  function hold(shape: NameShape, size: number, place: number): number {
    const other = known[place];
    if (!other || !areCompatible(shape.parts, other.parts)) return 0;
    const whole = size + (sizes[place] ?? 0);
    const similarity = whole === 0 ? 0 : (2 * sharedSize(shape, other, weights)) / whole;
    return shape.parts.geos.size === other.parts.geos.size ? similarity : similarity * ONE_SAYS_WHERE;
  }

  const shapeOf = (name: string) => wanted.get(name) ?? shapes.of(name);

  return {
    similarTo(name, isAllowed) {
      const shape = shapeOf(name);
      const size = sizeOf(shape, weights);
      const similarAt = (found: readonly number[]) =>
        found
          .map((place) => ({ place, similarity: hold(shape, size, place) }))
          .filter(({ similarity }) => similarity >= SIMILAR);
      const byWords = similarAt(places.byWords(shape, isAllowed));
      const similar = byWords.length > 0 ? byWords : similarAt(places.byLetters(shape, isAllowed));
      return similar.sort((a, b) => b.similarity - a.similarity || a.place - b.place);
    },
    similarity(name, place) {
      const shape = shapeOf(name);
      return hold(shape, sizeOf(shape, weights), place);
    },
    get looked() {
      return places.looked;
    },
  };
}

const ONE_SAYS_WHERE = 0.95;
