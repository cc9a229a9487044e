import { type Dimension, type EntityKind, SUB_IDS } from '@/utils/model/report';

/** How Voluum names one of our words. */
export interface Grouping {
  word: Dimension;
  /** As the panel sends it: kebab case. */
  groupBy: string;
  filter: string;
  /** Columns of a row. */
  id: string;
  name?: string;
}

const GROUPINGS: readonly Grouping[] = [
  entity('campaign', 'campaign', 'campaign'),
  entity('offer', 'offer', 'offer'),
  entity('network', 'affiliate-network', 'affiliateNetwork'),
  entity('source', 'traffic-source', 'trafficSource'),
  { word: 'country', groupBy: 'country-code', filter: 'country', id: 'countryCode' },
  { word: 'day', groupBy: 'day', filter: 'day', id: 'day' },
  { word: 'hour', groupBy: 'hour-of-day', filter: 'hour-of-day', id: 'hourOfDay' },
  ...SUB_IDS.map((word, index) => variable(word, index + 1)),
];

/** Columns by which a row says what it is about. */
export const keyColumns: readonly string[] = GROUPINGS.flatMap(({ id, name }) => (name ? [id, name] : [id]));

export const dimensions: readonly Dimension[] = GROUPINGS.map(({ word }) => word);

const byWord = new Map(GROUPINGS.map((grouping) => [grouping.word, grouping]));

export function groupingOf(word: Dimension): Grouping {
  const grouping = byWord.get(word);
  if (!grouping) throw new TypeError(`Voluum has no grouping for ${word}`);
  return grouping;
}

/** How Voluum groups by the words, each once. Hours are folded over all days unless the days stand beside them. */
export function groupingsOf(words: readonly Dimension[]): Grouping[] {
  const asked = words.flatMap((word) => (word === 'hour' ? (['day', 'hour'] as const) : [word]));
  return [...new Set(asked)].map(groupingOf);
}

function entity(word: EntityKind, kebab: string, camel: string): Grouping {
  return { word, groupBy: kebab, filter: kebab, id: `${camel}Id`, name: `${camel}Name` };
}

/** A campaign's custom variables are the sub ids of its traffic source. */
function variable(word: Dimension, index: number): Grouping {
  const kebab = `custom-variable-${index}`;
  return { word, groupBy: kebab, filter: kebab, id: `customVariable${index}` };
}
